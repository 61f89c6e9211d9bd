import { parsePeriod, type Period } from "../../model/period.ts";
import { memoize } from "../../model/memoize.ts";
import { periodsOf, sourcesOf, type Dataset } from "../../values/dataset.ts";
import { CELL } from "../../values/arithmetic.ts";
import type { Library } from "../library.ts";
import type { CountedText } from "./counted-text.ts";

type Figures = Pick<Library, "datasets" | "sources" | "charts" | "lists" | "stories" | "ui" | "site">;

/** Whether a dataset tells of events, ties or other things that nothing is measured of. */
export const hasNoFigures = ({ fields }: Dataset): boolean =>
  [...fields.values()].every(({ type }) => type !== "number");

/** What is known of the time that texts may speak of. */
export class PeriodsOfTexts {
  readonly #figures: Figures;
  /** Periods of the rows that rest on a source, by its id. */
  readonly #bySource = new Map<string, Period[]>();
  /** Days and months that any text may name: of events, and of the articles that stories grew from. */
  readonly everywhere: readonly Period[];

  constructor(figures: Figures) {
    this.#figures = figures;
    for (const { rows } of figures.datasets.values())
      for (const row of rows)
        for (const source of sourcesOf(row))
          this.#bySource.set(source, [...(this.#bySource.get(source) ?? []), ...periodsOf(row)]);
    const events = [...figures.datasets.values()].filter(hasNoFigures);
    const articles = [...figures.stories.values()].flat().map(({ meta: { article } }) => article);
    this.everywhere = [
      ...events.flatMap(({ rows }) => rows.flatMap(periodsOf)),
      ...[...new Set(articles)].flatMap((id) => (id === undefined ? [] : this.#published(id))),
    ];
  }

  /** The periods of the rows of all cells that an expression names. */
  ofCells(expression: string): Period[] {
    return [...expression.matchAll(new RegExp(CELL, "g"))].flatMap(([, dataset = "", , key = ""]) => {
      const parts = key.split(",").map((part) => part.trim());
      const row = this.#figures.datasets.get(dataset)?.byKey.get(parts.join(","));
      return row ? periodsOf(row) : [];
    });
  }

  /** Every period that a text may name: of the rows that its file draws or names, and of the sources of these. */
  of(counted: CountedText): Period[] {
    return [...this.#ofFile(counted.name), ...this.datasetsOf(counted).flatMap(this.#ofDataset)];
  }

  /** The datasets that the file of a text draws or names. */
  datasetsOf({ name, text, claims, inFile }: CountedText): string[] {
    const named = datasetsIn([text, inFile, ...claims.flatMap(({ holds }) => holds)].join(" "));
    return [...new Set([...this.#datasetsOfFile(name), ...named])];
  }

  readonly #ofDataset = memoize((id: string): Period[] => {
    const dataset = this.#figures.datasets.get(id);
    return dataset ? [...dataset.rows.flatMap(periodsOf), ...this.#ofSources(dataset)] : [];
  });

  #ofSources({ rows }: Dataset): Period[] {
    return [...new Set(rows.flatMap(sourcesOf))].flatMap((id) => this.#published(id));
  }

  #published(source: string): Period[] {
    return periods(this.#figures.sources.get(source)?.published?.date);
  }

  /** Dates of the file itself: of a story, of a source. */
  #ofFile(name: string): Period[] {
    const [folder, id = ""] = name.split("/");
    if (folder === "sources")
      return [
        ...this.#published(id),
        ...periods(this.#figures.sources.get(id)?.accessed),
        ...(this.#bySource.get(id) ?? []),
      ];
    return this.#versions(name).flatMap(({ meta: { published, updated, article } }) => [
      ...periods(published, updated),
      ...(article === undefined ? [] : this.#published(article)),
    ]);
  }

  readonly #datasetsOfFile = memoize((name: string): string[] => {
    const [folder, id = ""] = name.split("/");
    if (folder === "datasets") return [id];
    const chart = folder === "charts" ? this.#figures.charts.get(id) : undefined;
    if (chart) return [chart.content.dataset];
    const list = folder === "lists" ? this.#figures.lists.get(id) : undefined;
    if (list) return [list.content.dataset];
    if (folder === "ui") {
      const { home } = this.#figures.ui.get(this.#figures.site.sourceLanguage) ?? {};
      return datasetsIn((home?.figures ?? []).map(({ value }) => value).join(" "));
    }
    return this.#versions(name).flatMap(({ values, claims, charts, meta }) => [
      ...charts.flatMap(({ target }) => this.#figures.charts.get(target)?.content.dataset ?? []),
      ...datasetsIn(
        [
          ...values.map(({ target: { of } }) => of),
          ...claims.flatMap(({ target }) => target),
          meta.title,
          meta.description,
        ].join(" "),
      ),
    ]);
  });

  #versions(name: string) {
    const { stories, site } = this.#figures;
    const [folder, id] = name.split("/");
    return folder === "stories"
      ? (stories.get(site.sourceLanguage) ?? []).filter((story) => story.id === id)
      : [];
  }
}

const periods = (...texts: (string | undefined)[]): Period[] =>
  texts.flatMap((text) => (text === undefined ? [] : (parsePeriod(text) ?? [])));

/** The datasets that expressions and claims name. */
const datasetsIn = (text: string): string[] =>
  [...text.matchAll(/([a-z][a-z0-9-]*)\.[a-z][a-zA-Z0-9]*\b|\b(?:rows|sources)\(([a-z0-9-]+)/g)].map(
    ([, ofCell, ofRows]) => (ofCell ?? ofRows)!,
  );
