import { z } from "zod";

/** Characters that an address has only percent-encoded; readers of other formats end it there, or take it apart. */
const UNENCODED = /[\s"<>\\^`{|}]/u;

/** What is wrong with the address of a page on the web, and what to write instead; undefined where it can stand. */
export function webAddressFault(address: string): string | undefined {
  const [unencoded] = UNENCODED.exec(address) ?? [];
  if (unencoded !== undefined)
    return /\s/u.test(unencoded)
      ? "has a space or a line break in it: take it out, or write it as %20"
      : `has “${unencoded}” in it: write it as ${encodeURIComponent(unencoded)}`;
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address))
    return "is not a web address: write the whole URL, beginning with https://";
  const { hostname } = new URL(address);
  const [, authority = ""] = /^https?:\/\/([^/?#]*)/i.exec(address) ?? [];
  if (authority.includes("@"))
    return `has a user’s name before its host, which is ${hostname}: readers would take the name for the site. Write the address without it`;
  if (/[^\u0021-\u007e]/.test(authority))
    return `has letters in its host that can pass for others: write the host as browsers resolve it, ${hostname}`;
  return undefined;
}

/** The address of a page on the web. */
export const webAddressSchema = z.string().superRefine((address, context) => {
  const message = webAddressFault(address);
  if (message !== undefined) context.addIssue({ code: "custom", message });
});
