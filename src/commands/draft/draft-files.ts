import type { Library } from "../../content/library.ts";
import type { Article } from "../../drafting/article.ts";
import type { ArticleDraft } from "../../drafting/draft-article.ts";
import type { Language } from "../../model/language.ts";
import { jsonText } from "../json-text.ts";
import { chartOf, claimsOf, eventsChart, hasChart, type DraftedChart } from "./draft-charts.ts";
import { datasetFile, eventsFile, sourceFile } from "./draft-data.ts";
import { skeletonText, storyText, type StoryHead, type StoryPart } from "./draft-story.ts";
import { mergeTables } from "./merge-tables.ts";
import { placeFigures } from "./place-figures.ts";
import { figureText, tablesOf, type Table } from "./tables.ts";

/** Files that a draft is made of, by their paths below the content folder. */
export type DraftFiles = ReadonlyMap<string, string>;

/** What a draft is made for. */
export interface DraftPlace {
  /** Begins the name of every file. */
  id: string;
  library: Library;
  /** The day on which the article is read, as `2026-11-29`. */
  today: string;
  /** How many stories were drafted before in the same run, which the library does not have. */
  after: number;
}

/** Asked of nearly every figure, where a title answers for all. */
const NO_PLACE = "no place";

/** A part of the story with the files that it stands on. */
interface Part extends StoryPart {
  dataset: unknown;
  chart: DraftedChart | undefined;
}

/** The source, the datasets, the charts and the story of an article, all of them drafts. */
export function draftFiles(
  { paragraphs }: Pick<Article, "paragraphs">,
  draft: ArticleDraft,
  place: DraftPlace,
): DraftFiles {
  const { id, library, today } = place;
  const { site } = library;
  const { language } = draft.source;
  const { figures, leftOver } = placeFigures(draft.statements, paragraphs, language, site);
  const tables = mergeTables(tablesOf(figures, draft.charts, language), hasChart);
  const parts: Part[] = tables.map((table) => partOf(table, draft, place, false));
  if (draft.events.length > 1) parts.push(eventsPart(draft, place));
  const [largest] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  if (largest && !parts.some((part) => part.hasChart))
    parts[tables.indexOf(largest)] = partOf(largest, draft, place, true);
  const files = new Map<string, string>([[`sources/${id}.json`, jsonText(sourceFile(draft, today, site))]]);
  for (const part of parts) {
    files.set(`datasets/${part.id}.json`, jsonText(part.dataset));
    if (part.chart) files.set(`charts/${part.id}.json`, jsonText(part.chart.file));
  }
  const chart = parts.find(({ hasChart }) => hasChart);
  if (chart)
    for (const [path, text] of stories(chart.id, parts, leftOver, language, place)) files.set(path, text);
  return files;
}

function partOf(
  table: Table,
  { source: { language }, charts }: ArticleDraft,
  { id, library }: DraftPlace,
  needsChart: boolean,
): Part {
  const { site } = library;
  const name = `${id}-${table.name}`;
  const chart = chartOf(table, name, site, needsChart);
  const asked = new Map<string, string[]>();
  for (const { figure } of table.rows)
    for (const warning of figure.statement.warnings.filter((one) => one !== NO_PLACE))
      asked.set(warning, [
        ...(asked.get(warning) ?? []),
        `¶${figure.statement.paragraph} ${figureText(figure.statement)}`,
      ]);
  return {
    id: name,
    table,
    hasChart: chart !== undefined,
    claims: claimsOf(table, name),
    questions: [
      ...[...asked].map(([warning, of]) => `${warning} (${of.join("; ")})`),
      ...historiesOf(table, charts, library),
    ],
    dataset: datasetFile(table, id, { language, site }),
    chart,
  };
}

/** Where the content has the history of a figure, and the charts that draw it. */
function historiesOf({ rows }: Table, charts: ArticleDraft["charts"], { charts: drawn }: Library): string[] {
  return rows.flatMap(({ figure: { index, statement } }) =>
    charts.flatMap(({ history, statements }) => {
      if (history === undefined || !statements.includes(index)) return [];
      const [dataset] = history.split(".");
      const tags = [...drawn.values()].flatMap((file) =>
        file.content.dataset === dataset ? [`<Chart id="${file.id}" />`] : [],
      );
      const place = tags.length > 0 ? `, or place ${tags.join(" or ")}` : "";
      return [
        `¶${statement.paragraph} ${figureText(statement)} is one point, and ${history} its history: add the figure there${place}?`,
      ];
    }),
  );
}

function eventsPart(
  { events, source: { language } }: ArticleDraft,
  { id, library: { site } }: DraftPlace,
): Part {
  const name = `${id}-events`;
  return {
    id: name,
    table: undefined,
    hasChart: true,
    claims: [],
    questions: ["which of these days tell something, and what happened on each?"],
    dataset: eventsFile(events, id, { language, site }),
    chart: eventsChart(name, site),
  };
}

/** The story in the language of the article where the site has it, and in the others what is to be written from that. */
function stories(
  chart: string,
  parts: readonly Part[],
  leftOver: ReturnType<typeof placeFigures>["leftOver"],
  language: Language,
  { id, library: { site, stories: others }, today, after }: DraftPlace,
): [path: string, text: string][] {
  const ids = site.languages.map((one) => one.id);
  const main = ids.includes(language) ? language : site.sourceLanguage;
  const own = [...others.values()].flat().find((story) => story.id === id);
  const orders = [...others.values()].flat().map(({ meta }) => meta.order);
  const head: StoryHead = {
    order: own?.meta.order ?? Math.max(0, ...orders) + after + 1,
    topic: site.topics[0]!,
    article: id,
    chart,
    published: own?.meta.published ?? today,
  };
  return ids.map((one) => [
    `stories/${id}/${one}.mdx`,
    one === main ? storyText(head, parts, leftOver) : skeletonText(head, parts, main),
  ]);
}
