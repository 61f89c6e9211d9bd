import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../../src/exports/ledger.ts";
import { parseHtml, type HtmlDocument, type HtmlElement } from "./html.ts";
import type { BuiltSite } from "./site.ts";

/** A page of the built site. */
export interface SitePage extends HtmlDocument {
  /** Its path below the base: empty for the root, `en/charts/fdi-capital/`, `404.html`. */
  path: string;
  /** The language that its path begins with; undefined for the choice of languages and the 404 page. */
  language: string | undefined;
  /** The place of its language among those of the site, from 0. */
  turn: number;
  /** Its whole address as the build knows it. */
  address: string;
  /** What kind of page it is: `language choice`, `home`, `stories`, `story`, `charts`, `chart`, `view`, `about` … */
  type: string;
  html: string;
  /** How many charts are drawn in it; one that changes with its steps is one. */
  charts: number;
  /** How many drawings it has: those of each step count. */
  drawings: number;
}

/** Every file of the site, as paths below the base with forward slashes. */
export const filesOf = ({ folder }: BuiltSite): string[] => filesBelow(folder);

/** Every page of the site, those aside that only lead on; read once, and parsed when a test first asks what is in it. */
export function pagesOf(site: BuiltSite): readonly SitePage[] {
  let pages = known.get(site.folder);
  if (!pages)
    known.set(
      site.folder,
      (pages = filesOf(site)
        .filter((file) => file.endsWith(".html"))
        .map((file) => readPage(site, file))
        .filter(({ html }) => !/http-equiv="?refresh/.test(html))),
    );
  return pages;
}

const known = new Map<string, readonly SitePage[]>();

function readPage(site: BuiltSite, file: string): SitePage {
  const html = readFileSync(join(site.folder, file), "utf8");
  const path = file.replace(/(?:^|(?<=\/))index\.html$/, "");
  const turn = site.languages.findIndex(({ id }) => path.startsWith(`${id}/`));
  let document: HtmlDocument | undefined;
  const parsed = (): HtmlDocument => (document ??= parseHtml(html));
  return {
    path,
    language: site.languages[turn]?.id,
    turn: Math.max(turn, 0),
    address: site.siteUrl + site.base + path,
    type: pageType(path),
    html,
    get elements() {
      return parsed().elements;
    },
    get errors() {
      return parsed().errors;
    },
    get charts() {
      const count = (selects: (element: HtmlElement) => boolean): number =>
        parsed().elements.filter(selects).length;
      const steps = count(({ attributes }) => classes(attributes).includes("step"));
      return this.drawings - steps + count(({ name }) => name === "scroll-steps");
    },
    get drawings() {
      return parsed().elements.filter(({ attributes }) => classes(attributes).includes("drawing")).length;
    },
  };
}

function pageType(path: string): string {
  const [language, section, ...rest] = path.split("/").filter(Boolean);
  if (!language) return "language choice";
  if (language === "404.html") return "404";
  if (!section) return "home";
  if (rest.at(-2) === "v") return section === "embed" ? "embed of a version" : "version";
  if (section === "embed" && rest.at(-1) === "draw") return "embed of a game";
  if (rest.length === 0 || section === "embed") return section;
  if (section === "figures") return "figures of a dataset";
  if (rest[1] === "figures") return "figures of a story";
  const one = { stories: "story", charts: "chart" }[section] ?? section;
  return rest.length === 1 ? one : "view";
}

/** One page of each type: the longest, which shows most. */
export function pageOfEachType(pages: readonly SitePage[]): SitePage[] {
  const longest = new Map<string, SitePage>();
  for (const page of pages) {
    const known = longest.get(page.type);
    if (!known || page.html.length > known.html.length) longest.set(page.type, page);
  }
  return [...longest.values()];
}

/** The same pages in every language: those whose addresses differ in nothing else. */
export function inEveryLanguage(chosen: readonly SitePage[], pages: readonly SitePage[]): SitePage[] {
  const wanted = new Set(chosen.map(bare));
  return pages.filter((page) => wanted.has(bare(page)));
}

/** A page's path without its language. */
const bare = ({ path, language }: Pick<SitePage, "path" | "language">): string =>
  language ? path.slice(language.length + 1) : path;

/**
 * A page's turn among so many, from 0, for what need not be looked at everywhere. It follows from the address alone;
 * the same page in the next language has the next turn.
 */
export function turnOf(page: Pick<SitePage, "path" | "language" | "turn">, turns: number): number {
  let sum = 0;
  for (const character of bare(page)) sum = (sum * 31 + character.codePointAt(0)!) % 65_521;
  return (sum + page.turn) % turns;
}

/** Elements by name, and by an attribute's value where one is given. */
export function find(
  { elements }: HtmlDocument,
  name: string,
  attributes: Record<string, string> = {},
): HtmlElement[] {
  const wanted = Object.entries(attributes);
  return elements.filter(
    (element) => element.name === name && wanted.every(([key, value]) => element.attributes[key] === value),
  );
}

/** A page's headline. Where it reads otherwise in each currency, it is shared and cited as it reads in dollars. */
export function headlineOf(page: HtmlDocument): string {
  const headline = find(page, "h1")[0]!;
  const inside = page.elements[page.elements.indexOf(headline) + 1];
  return inside?.attributes.class === "usd" ? inside.text : headline.text;
}

/** The content of a `meta` element, by its `name` or `property`. */
export function metaContent(page: HtmlDocument, name: string): string | undefined {
  return page.elements.find(
    ({ name: tag, attributes }) =>
      tag === "meta" && (attributes.name === name || attributes.property === name),
  )?.attributes.content;
}

export const classes = (attributes: Readonly<Record<string, string>>): string[] =>
  (attributes.class ?? "").split(/\s+/).filter(Boolean);

/** All styles of a page: style elements and style attributes. */
export function stylesOf({ elements }: HtmlDocument): string {
  return elements
    .map(({ name, attributes, text }) => `${name === "style" ? text : ""}\n${attributes.style ?? ""}`)
    .join("\n");
}
