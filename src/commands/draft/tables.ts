import { numberReader } from "../../drafting/read-number.ts";
import type { Language } from "../../model/language.ts";
import type { StatementGrammar } from "../../values/locales/statements/statement-grammar.ts";
import { statementsOf } from "../../values/locales/statements/statements-of.ts";
import type { ChartProposal } from "../../drafting/propose-charts.ts";
import { idOf } from "../../drafting/table/names.ts";
import type { Statement } from "../../drafting/statement.ts";
import { toWrite } from "../../model/to-write.ts";
import type { Unit } from "../../model/unit.ts";
import type { DraftedFigure } from "./place-figures.ts";
import { commonUnit } from "./units-for.ts";

/** A field of numbers. */
export interface Column {
  field: string;
  unit: Unit;
  /** What it counts, in a word of the article, where its unit does not say so. */
  counts?: string | undefined;
}

/** A figure in its place in a dataset. */
export interface TableRow {
  figure: DraftedFigure;
  /** What its row is found by, as expressions write it: `ports`, `2025-03`. */
  key: string;
  /** What it is of, in few words of the article, or what is to be written in their place. */
  title: string;
  column: Column;
}

/** Figures that stand in one dataset. */
export interface Table {
  /** What its id ends in: `people`, `usd-over-time`. */
  name: string;
  /** One, but for figures of many kinds that no chart sets side by side. */
  columns: readonly Column[];
  /** Whether rows are told apart by their times, of one thing; otherwise by what they are of. */
  overTime: boolean;
  /** Whether all rows of different things say of when they are. */
  dated: boolean;
  rows: TableRow[];
}

/** From one time to the next a figure is not as many times as large. */
const LEAP = 10;

/** Figures as datasets hold them: of one thing over time where the article gives that, others by what they count. */
export function tablesOf(
  figures: readonly DraftedFigure[],
  proposals: readonly ChartProposal[],
  language: Language,
): Table[] {
  const grammar = statementsOf(language);
  const tables: Table[] = [];
  const placed = new Set<DraftedFigure>();
  for (const { type, statements } of proposals) {
    if (type !== "line") continue;
    const free = figures.filter((figure) => statements.includes(figure.index) && !placed.has(figure));
    const series = [...Map.groupBy(free, ({ statement }) => statement.period).values()].map(([one]) => one!);
    series.sort((a, b) => (a.statement.period! < b.statement.period! ? -1 : 1));
    if (series.length < 2 || !followOneAnother(series)) continue;
    series.forEach((figure) => placed.add(figure));
    tables.push(tableOf(series, true, tables, grammar));
  }
  const others = figures.filter((figure) => !placed.has(figure));
  const sets = Map.groupBy(
    others,
    ({ units: [unit], counts }) => `${unit!.dimension} ${unit!.kind} ${counts ?? ""}`,
  );
  for (const ofUnit of sets.values())
    for (const dated of Map.groupBy(ofUnit, ({ statement }) => statement.period !== null).values())
      for (const group of sideBySide(dated)) tables.push(tableOf(group, false, tables, grammar));
  return tables;
}

/** Fewest figures of one unit in a paragraph that are set beside one another. */
const FEWEST = 3;

/** Figures of one unit: those that a paragraph sets beside one another by themselves, and all others. */
function sideBySide(figures: readonly DraftedFigure[]): DraftedFigure[][] {
  const paragraphs = [...Map.groupBy(figures, ({ statement }) => statement.paragraph).values()];
  const sets = paragraphs.filter(({ length }) => length >= FEWEST);
  const rest = paragraphs.filter(({ length }) => length < FEWEST).flat();
  return rest.length > 0 ? [...sets, rest] : sets;
}

/** Numbers of one thing do not leap: those that do count different things under one word. */
const followOneAnother = (series: readonly DraftedFigure[]): boolean =>
  series.every(({ statement: { value } }, index) => {
    const before = series[index - 1]?.statement.value ?? value!;
    return Math.max(value!, before) <= LEAP * Math.min(value!, before);
  });

function tableOf(
  figures: DraftedFigure[],
  overTime: boolean,
  others: readonly Table[],
  grammar: StatementGrammar | undefined,
): Table {
  const unit = commonUnit(
    figures[0]!.units,
    figures.map(({ statement: { value, low } }) => value ?? low ?? 0),
  );
  const dated = figures.every(({ statement }) => statement.period !== null);
  const { counts } = figures[0]!;
  const what = (counts === undefined ? undefined : idOf(counts)) ?? unit.id;
  const base = overTime ? `${what}-over-time` : dated ? `${what}-dated` : what;
  const column = { field: "value", unit, counts };
  const titles = new Set<string>();
  const keys = new Set<string>();
  const rows = figures.map((figure, index): TableRow => {
    const { statement } = figure;
    // Over time all rows are of one thing.
    const own = overTime
      ? (titleOf(statement) ?? titleOf(figures[0]!.statement))
      : unused(labelOf(statement, grammar) ?? titleOf(statement), titles);
    const title = own ?? toWrite("what this is, as its quote says");
    titles.add(title);
    const key = overTime
      ? statement.period!
      : another((title.startsWith("[") ? undefined : idOf(title)) ?? `figure-${index + 1}`, keys);
    keys.add(key);
    return { figure, key, title, column };
  });
  const name = another(base, new Set(others.map((other) => other.name)));
  return { name, columns: [column], overTime, dated, rows };
}

/** A number as statements have it, such as `3000–4000 MW`. */
export const figureText = ({ value, low, high, unit }: Statement): string =>
  [value ?? `${low ?? ""}–${high ?? ""}`, unit].filter((part) => part !== null).join(" ");

/** The name that a quote sets beside its number: “Osaka 84”, “18 percent in packaging”. */
function labelOf({ quote, value }: Statement, grammar: StatementGrammar | undefined): string | undefined {
  if (!grammar) return undefined;
  const read = numberReader(grammar);
  for (const form of grammar.labels ?? [])
    for (const { groups } of quote.matchAll(new RegExp(form, "gu")))
      if (read(groups!["number"]!.replace(/[.,]$/, "")) === value) return plain(groups!["name"]!);
  return undefined;
}

/** What a figure is of, where the article says it in few words; with its place, where it says that too. */
function titleOf({ measure, place }: Statement): string | undefined {
  const words = plain(measure ?? "");
  if (words === "") return undefined;
  return place === null || words.includes(place) ? words : `${words}, ${place}`;
}

/** Words without what would be markup in a text or a formula in a spreadsheet. */
const plain = (words: string): string =>
  words.replace(/[{}<>*_[\]`|~\\]/g, "").replace(/^[\s=+@,.;:–—-]+|[\s,.;:–—-]+$/gu, "");

const unused = (title: string | undefined, titles: ReadonlySet<string>): string | undefined =>
  title === undefined || titles.has(title) ? undefined : title;

/** A name that is not there yet: `people`, `people-2`. */
export function another(name: string, there: ReadonlySet<string>): string {
  if (!there.has(name)) return name;
  for (let count = 2; ; count += 1) if (!there.has(`${name}-${count}`)) return `${name}-${count}`;
}
