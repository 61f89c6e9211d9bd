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
export function tablesOf(figures: readonly DraftedFigure[], proposals: readonly ChartProposal[]): Table[] {
  const tables: Table[] = [];
  const placed = new Set<DraftedFigure>();
  for (const { type, statements } of proposals) {
    if (type !== "line") continue;
    const free = figures.filter((figure) => statements.includes(figure.index) && !placed.has(figure));
    const series = [...Map.groupBy(free, ({ statement }) => statement.period).values()].map(([one]) => one!);
    series.sort((a, b) => (a.statement.period! < b.statement.period! ? -1 : 1));
    if (series.length < 2 || !followOneAnother(series)) continue;
    series.forEach((figure) => placed.add(figure));
    tables.push(tableOf(series, true, tables));
  }
  const others = figures.filter((figure) => !placed.has(figure));
  for (const ofUnit of Map.groupBy(others, ({ units }) => units[0]!.dimension + units[0]!.kind).values())
    for (const group of Map.groupBy(ofUnit, ({ statement }) => statement.period !== null).values())
      tables.push(tableOf(group, false, tables));
  return tables;
}

/** Numbers of one thing do not leap: those that do count different things under one word. */
const followOneAnother = (series: readonly DraftedFigure[]): boolean =>
  series.every(({ statement: { value } }, index) => {
    const before = series[index - 1]?.statement.value ?? value!;
    return Math.max(value!, before) <= LEAP * Math.min(value!, before);
  });

function tableOf(figures: DraftedFigure[], overTime: boolean, others: readonly Table[]): Table {
  const unit = commonUnit(
    figures[0]!.units,
    figures.map(({ statement: { value, low } }) => value ?? low ?? 0),
  );
  const dated = figures.every(({ statement }) => statement.period !== null);
  const base = overTime ? `${unit.id}-over-time` : dated ? `${unit.id}-dated` : unit.id;
  const column = { field: "value", unit };
  const titles = new Set<string>();
  const keys = new Set<string>();
  const rows = figures.map((figure, index): TableRow => {
    const { statement } = figure;
    // Over time all rows are of one thing.
    const own = overTime
      ? (titleOf(statement) ?? titleOf(figures[0]!.statement))
      : unused(titleOf(statement), titles);
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
