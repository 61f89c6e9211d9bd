import { existsSync } from "node:fs";
import { join } from "node:path";
import { addressesBelow } from "../model/addresses.ts";
import { DRAW } from "../model/draw-it.ts";
import type { Language } from "../model/language.ts";
import { quantityOf, type Dataset } from "../values/dataset.ts";
import type { KnownIds, Library } from "./library.ts";
import { listFolder } from "./list-folder.ts";

/** Pages that every language has. */
const PAGES = [
  "home",
  "stories",
  "charts",
  "sources",
  "publications",
  "figures",
  "corrections",
  "about",
  "search",
] as const satisfies readonly (keyof ReturnType<typeof addressesBelow>)[];

/**
 * The addresses of all pages of a site whose languages are whole, below its base path.
 * @param known ids of charts whose files have faults, too
 */
export function pageAddresses(root: string, library: Library, known: KnownIds): Set<string> {
  const { site, lists, stories } = library;
  const at = addressesBelow("");
  const pages = site.languages.flatMap(({ id: language }) => [
    ...PAGES.map((page) => at[page](language)),
    ...[...lists.keys()].map((id) => at.list(language, id)),
    ...(stories.get(language) ?? []).flatMap(({ id }) => [
      at.story(language, id),
      at.storyFigures(language, id),
    ]),
    ...[...library.datasets.keys()].map((id) => at.dataset(language, id)),
    ...[...library.datasets.values()].filter(hasFigures).map(({ id }) => at.figuresOf(language, id)),
    ...chartPages(root, library, known, language),
  ]);
  return new Set(pages.map((address) => address.slice(1)));
}

const hasFigures = ({ fields, rows }: Dataset): boolean =>
  rows.some((row) => [...fields.keys()].some((field) => quantityOf(row, field)));

/** Of charts, their views and their versions: pages, and embeds. */
function chartPages(root: string, { charts }: Library, known: KnownIds, language: Language): string[] {
  const at = addressesBelow("");
  return [
    ...[...known.charts].flatMap((id) =>
      [undefined, ...Object.keys(charts.get(id)?.content.views ?? {})].flatMap((view) => [
        at.chart(language, id, view),
        at.embed(language, id, view),
      ]),
    ),
    ...[...charts.values()].flatMap(({ id, content }) =>
      content.drawIt ? at.embed(language, id, DRAW) : [],
    ),
    ...keptVersions(root).flatMap(([key, version]) => [
      at.chartVersion(language, key, version),
      at.embedVersion(language, key, version),
    ]),
  ];
}

/** Versions of charts and views that are kept, even of those that are gone. */
function keptVersions(root: string): [key: string, version: number][] {
  const folder = join(root, "versions");
  if (!existsSync(folder)) return [];
  return listFolder(folder).flatMap((id) =>
    listFolder(join(folder, id)).map((name): [string, number] => [id, Number.parseInt(name, 10)]),
  );
}
