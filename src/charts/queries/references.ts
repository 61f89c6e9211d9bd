import type { Language } from "../../model/language.ts";
import type { LocalizedText } from "../../model/localized-text.ts";
import { memoize } from "../../model/memoize.ts";
import type { Chart, Content } from "../chart.ts";
import { placeKey, provenanceOf } from "../../content/credit.ts";
import type { Dataset, Provenance } from "../../values/dataset.ts";
import type { Scrolly } from "../../content/read-scrolly.ts";
import { openingOf, type Story } from "../../content/story.ts";
import { writeValue } from "../../values/words.ts";

/** A source with the places in it that something rests on. */
export interface CitedSource {
  id: string;
  locators: string[];
}

/** The sources of a story: those of the values bound in it and of the charts placed in it, its base article first. */
export const storySources = memoize(collectSources);

/** The number of a source in the list of a story, from 1. */
const sourceNumber = (sources: readonly CitedSource[], id: string): number =>
  sources.findIndex((source) => source.id === id) + 1;

/** The anchor of a source in the list of a story, short because a page has dozens of links to it. */
export const sourceAnchor = (sources: readonly CitedSource[], id: string): string =>
  `s${sourceNumber(sources, id)}`;

function collectSources(story: Story, content: Content): CitedSource[] {
  const values = story.values.flatMap(({ target }) => writeValue(target, content, story.language).provenance);
  const charts = story.charts.flatMap(({ target }) => chartProvenance(content.charts.get(target)!));
  const views = story.scrollies.flatMap(({ target }) =>
    keyframes(target, content).flatMap((state) => chartProvenance(state)),
  );
  const article = story.meta.article ? [{ source: story.meta.article }] : [];
  return cited([...article, ...values, ...charts, ...views]);
}

/** The states of the chart that the steps of a scrolly show, in order. */
export function keyframes({ chart: id, steps }: Scrolly, content: Content): Chart[] {
  const chart = content.charts.get(id)!;
  return steps.map(({ view }) => (view ? chart.views.find((one) => one.view!.id === view)! : chart));
}

/** The chart of a scrolly with the rows of all its steps, which its table and its credit tell: a step may show more than the chart. */
export function wholeOfSteps(scrolly: Scrolly, content: Content): Chart {
  const chart = content.charts.get(scrolly.chart)!;
  const states = [chart, ...keyframes(scrolly, content)];
  const keys = new Set(states.flatMap(({ rows }) => rows.map(({ key }) => key)));
  const widest = states.reduce((most, one) => (one.rows.length > most.rows.length ? one : most));
  if (widest.rows.length === keys.size) return widest;
  return { ...widest, rows: widest.dataset.rows.filter(({ key }) => keys.has(key)) };
}

/** The charts whose tables a story has, each with the rows that its table tells. */
export function chartsWithTables(story: Story, content: Content): Chart[] {
  const opening = openingOf(story);
  const ids = new Set([...(opening ? [opening.chart] : []), ...story.charts.map(({ target }) => target)]);
  return [...ids].map((id) => {
    const scrolly = story.scrollies.find(({ target }) => target.chart === id);
    return scrolly ? wholeOfSteps(scrolly.target, content) : content.charts.get(id)!;
  });
}

/** Every place that the drawn figures of a chart were read at. */
export const chartProvenance = (chart: Chart): Provenance[] => provenanceOf(chart.rows, chart.fields);

/** By places of a chart’s figures, why the words around one of them are not quoted. */
export const unquotedPlaces = (chart: Chart): ReadonlyMap<string, LocalizedText> =>
  new Map(
    chart.rows
      .flatMap(({ cells }) => chart.fields.flatMap((name) => cells[name] ?? []))
      .flatMap((cell) => (cell.type === "number" && cell.quantity && !cell.derived ? cell.provenance : []))
      .flatMap((place) => (place.unquoted ? [[placeKey(place), place.unquoted] as const] : [])),
  );

export const datasetProvenance = (dataset: Dataset): Provenance[] =>
  provenanceOf(dataset.rows, [...dataset.fields.keys()]);

/** Places gathered by source, in the order in which sources first occur. */
export function cited(places: readonly Provenance[]): CitedSource[] {
  const sources = new Map<string, Set<string>>();
  for (const { source, locator } of places) {
    const locators = sources.get(source) ?? new Set();
    if (locator) locators.add(locator);
    sources.set(source, locators);
  }
  return [...sources].map(([id, locators]) => ({ id, locators: [...locators].sort(byNumber) }));
}

const order = new Intl.Collator("en", { numeric: true });
const byNumber = (a: string, b: string): number => order.compare(a, b);

/** The stories of a language in which a chart is placed. */
export const storiesWith = (chart: string, language: Language, content: Content): Story[] =>
  (content.stories.get(language) ?? []).filter((story) =>
    story.charts.some(({ target }) => target === chart),
  );

/** The lists of rows that name a story, each with the first of its entries that does. */
export const listsOf = (
  story: string,
  { lists }: Content,
): { id: string; label: LocalizedText; entry: string }[] =>
  [...lists.values()].flatMap(({ id, content: { label, entries } }) => {
    const entry = Object.keys(entries).find((key) => entries[key]!.stories.includes(story));
    return entry === undefined ? [] : [{ id, label, entry }];
  });

/** Datasets that took figures from a source. */
export const datasetsFrom = (source: string, content: Content): Dataset[] =>
  [...content.datasets.values()].filter((dataset) =>
    datasetProvenance(dataset).some((place) => place.source === source),
  );

/** Charts drawn from a dataset. */
export const chartsOf = (dataset: string, content: Content): Chart[] =>
  [...content.charts.values()].filter((chart) => chart.dataset.id === dataset);
