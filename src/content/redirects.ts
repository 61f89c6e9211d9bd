import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { addressesBelow } from "../model/addresses.ts";
import type { Library } from "./library.ts";
import { readJsonText } from "./read-json.ts";

const FILE = "content/redirects.json";

/** A page below the base path: names of folders, none of which leads out of another. */
const address = z
  .string()
  .regex(
    /^(?:[a-z0-9][\w-]*(?:\.[\w-]+)*\/)+$/,
    "is not a page below the base path, such as en/charts/old-name/",
  );
const redirectsSchema = z.record(address, address);

/** Addresses that have moved, old to new, below the base path; a site may do without. */
export function readRedirects(root: string, diagnostics: Diagnostic[]): Record<string, string> {
  const path = join(root, "redirects.json");
  if (!existsSync(path)) return {};
  const read = readJsonText(FILE, readFileSync(path, "utf8"), redirectsSchema, diagnostics);
  const redirects = read?.content ?? {};
  for (const [from, to] of Object.entries(redirects))
    if (Object.hasOwn(redirects, to))
      diagnostics.push({
        file: FILE,
        path: from,
        message: `leads to “${to}”, which has moved itself: write where that leads`,
      });
  return redirects;
}

/** What has moved is not there any more: a redirect from a page that is there would never be followed. */
export const redirectFaults = (
  redirects: Readonly<Record<string, string>>,
  library: Library,
): Diagnostic[] => {
  const pages = pageAddresses(library);
  return Object.keys(redirects)
    .filter((from) => pages.has(from))
    .map((from) => ({
      file: FILE,
      path: from,
      message:
        "is a page of this site, which shows itself: take the redirect away, or name the address that was before",
    }));
};

/** The addresses of all pages below the base path. */
function pageAddresses({ site, charts, stories }: Pick<Library, "site" | "charts" | "stories">): Set<string> {
  const {
    home,
    stories: storyList,
    charts: chartList,
    sources,
    about,
    search,
    story,
    chart,
    embed,
  } = addressesBelow("");
  const all = site.languages.flatMap(({ id: language }) => [
    ...[home, storyList, chartList, sources, about, search].map((address) => address(language)),
    ...(stories.get(language) ?? []).map(({ id }) => story(language, id)),
    ...[...charts].flatMap(([id, { content }]) =>
      [undefined, ...Object.keys(content.views ?? {})].flatMap((view) => [
        chart(language, id, view),
        embed(language, id, view),
      ]),
    ),
  ]);
  return new Set(all.map((address) => address.slice(1)));
}
