import type { Numeral, NumeralGrammar, Thing } from "../../values/locales/numerals/numerals.ts";
import type { Dataset, Row } from "../../values/dataset.ts";
import { countOf } from "../counts.ts";
import type { Library } from "../library.ts";
import type { CountedText } from "./counted-text.ts";

type Figures = Pick<Library, "datasets" | "charts" | "stories" | "site">;

/** What counts of things stand on a page, each of which words may tell: “two countries”, “in two panels”. */
export type ThingsOnPage = Readonly<Partial<Record<Thing, ReadonlySet<number>>>>;

/**
 * The things that stand where a text does: the regions of the site and the articles of its stories, and in words of a
 * chart or a dataset how many categories each of its fields has among the rows that are drawn.
 */
export function thingsOnPage({ name, path }: CountedText, figures: Figures): ThingsOnPage {
  const { site, stories, datasets, charts } = figures;
  const everywhere: ThingsOnPage = {
    region: new Set([[...site.regions.values()].filter(({ iso }) => iso !== undefined).length]),
    article: new Set([countOf("articles", { stories, site })]),
  };
  const [folder, id = ""] = name.split("/");
  const dataset = folder === "datasets" ? datasets.get(id) : undefined;
  if (dataset) return { ...everywhere, group: new Set(categoriesOf(dataset)) };
  const chart = folder === "charts" ? charts.get(id)?.content : undefined;
  const drawn = chart && datasets.get(chart.dataset);
  if (!drawn) return everywhere;
  const view = chart.views?.[/^views\.([^.]+)/.exec(path)?.[1] ?? ""];
  const { from, to } = { ...chart.encodings, ...view?.encodings };
  return {
    ...everywhere,
    group: new Set(categoriesOf(drawn, view?.filter ?? chart.filter)),
    // All panels of a drawing have the same scale, and a tie has two ends.
    scale: new Set([1]),
    end: new Set(from === undefined || to === undefined ? [] : [2]),
  };
}

type Filter = Readonly<Record<string, readonly string[]>>;

function categoriesOf({ fields, rows }: Dataset, filter: Filter = {}): number[] {
  const idOf = (row: Row, field: string): string => {
    const cell = row.cells[field];
    return cell?.type === "category" ? cell.id : "";
  };
  const drawn = rows.filter((row) =>
    Object.entries(filter).every(([field, ids]) => ids.includes(idOf(row, field))),
  );
  return [...fields.values()].flatMap(({ name, type }) =>
    type === "category" ? [new Set(drawn.map((row) => idOf(row, name))).size] : [],
  );
}

/** Most words between a number and what it counts: “two IMD competitiveness rankings”. */
const BETWEEN = 2;

/** Whether a number counts what there are so many of on its page. */
export function countsThings(
  { value, end }: Numeral,
  text: string,
  { things = [] }: NumeralGrammar,
  onPage: ThingsOnPage,
): boolean {
  const after = text.slice(end);
  return things.some(
    ([thing, nouns]) =>
      onPage[thing]?.has(Number(value)) &&
      new RegExp(`^(?:\\s+[\\p{L}\\p{Pd}’]+){0,${BETWEEN}}\\s+(?:${nouns})(?!\\p{L})`, "iu").test(after),
  );
}
