import { OWN_PAGES } from "../../model/contract/trusted-types.ts";

/** What the policy of pages lets alone read text as HTML: here it comes from the site itself, and nothing in it runs. */
const trusted = globalThis.trustedTypes?.createPolicy(OWN_PAGES, { createHTML: (html: string) => html });

/** Reads a page of the site, without its styles: a policy that allows those of this page would complain of another's. */
export function readOwnPage(html: string): Document {
  const text = html.replace(/<style.*?<\/style>/gs, "");
  return new DOMParser().parseFromString(trusted?.createHTML(text) ?? text, "text/html");
}
