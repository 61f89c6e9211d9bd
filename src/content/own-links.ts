import type { Diagnostic } from "../model/diagnostic.ts";
import { LINKED_FOLDERS } from "../model/linked-pages.ts";
import { suggestion } from "../model/suggest.ts";
import { headingIdsOf } from "./heading-slugs.ts";
import type { Library } from "./library.ts";
import { nodesIn, type MdxNode } from "./mdx-node.ts";

/** A link to a page of the site, `chart:trade`, as its author names it. */
export interface OwnLink {
  kind: keyof typeof LINKED_FOLDERS;
  id: string;
  /** Of a chart the view, `chart:trade/growth`. */
  view?: string;
  /** Of a story the section, `story:trade#who-gains`. */
  section?: string;
}

const FORM = /^(chart|story|dataset|source|list):([^/#?\s]+)(?:\/([^/#?\s]+))?(?:#([^\s#]+))?$/u;

/** The page that an address in a text names; undefined for other addresses. */
export function ownLink(url: string): OwnLink | undefined {
  const [, kind, id = "", view, section] = FORM.exec(url) ?? [];
  if (!kind || (view && kind !== "chart") || (section && kind !== "story")) return undefined;
  return {
    kind: kind as OwnLink["kind"],
    id,
    ...(view && { view }),
    ...(section && { section: decoded(section) }),
  };
}

function decoded(section: string): string {
  try {
    return decodeURIComponent(section);
  } catch {
    return section;
  }
}

/** The links of a text to pages of the site, with their lines. */
export const ownLinksIn = (node: MdxNode): { line: number; target: string }[] =>
  nodesIn(node).flatMap(({ type, url = "", position }) =>
    (type === "link" || type === "definition") && ownLink(url)
      ? [{ line: position?.start.line ?? 1, target: url }]
      : [],
  );

/** What is wrong with a link to a page of the site that is not there. */
export function ownLinkFaults(
  file: string,
  { line, target }: { line: number; target: string },
  library: Pick<Library, "charts" | "stories" | "site" | "linked">,
): Diagnostic[] {
  const { kind, id, view, section } = ownLink(target)!;
  const fault = (message: string): Diagnostic[] => [
    { file, path: `line ${line}`, message: `has a link to “${target}”, and ${message}` },
  ];
  if (!library.linked[kind].has(id))
    return fault(
      `no ${kind} “${id}” is in content/${LINKED_FOLDERS[kind]}.${suggestion(id, library.linked[kind])}`,
    );
  const chart = library.charts.get(id);
  const views = Object.keys(chart?.content.views ?? {});
  if (view !== undefined && chart && !views.includes(view))
    return fault(`the chart “${id}” has no view “${view}”.${suggestion(view, views)}`);
  const story = library.stories.get(library.site.sourceLanguage)?.find((one) => one.id === id);
  if (section === undefined || !story) return [];
  const places = headingIdsOf(story.headings, story.headings);
  return places.includes(section)
    ? []
    : fault(`the story “${id}” has no heading of this name.${suggestion(section, places)}`);
}
