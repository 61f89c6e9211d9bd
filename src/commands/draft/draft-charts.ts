import type { Site } from "../../model/site.ts";
import { parsePeriod } from "../../model/period.ts";
import { topicToChoose } from "../scaffold.ts";
import { wordsToWrite } from "./draft-words.ts";
import type { Column, Table } from "./tables.ts";

type Json = Record<string, unknown>;

/** A chart that a draft proposes, named for the dataset that it is drawn from. */
export interface DraftedChart {
  id: string;
  file: Json;
}

/** Most bars that a proposal draws; the author may take the filter out. */
const MOST_BARS = 20;

/**
 * The chart that fits a table; undefined where its figures are better told in words.
 * @param needed whether there has to be one: a story is led by a chart
 */
export function chartOf(table: Table, id: string, site: Site, needed: boolean): DraftedChart | undefined {
  const encodings =
    encodingsOf(table) ?? (needed ? { type: "bar", y: "item", x: table.columns[0]!.field } : undefined);
  if (!encodings) return undefined;
  const { type, ...channels } = encodings;
  const many = table.rows.length > MOST_BARS && !table.overTime;
  return {
    id,
    file: {
      draft: true,
      type,
      dataset: id,
      topic: topicToChoose(site.topics),
      encodings: channels,
      ...(many && { filter: { item: table.rows.slice(0, MOST_BARS).map(({ key }) => key) } }),
      title: wordsToWrite("the finding", site),
      subtitle: wordsToWrite("measure, unit (of money as {unit}), place and time".replace(/[{}]/g, ""), site),
      ...(isFlow(table, site) && {
        inCurrency: Object.fromEntries(Object.keys(site.conversion!.to).map((currency) => [currency, {}])),
      }),
    },
  };
}

/** Whether a chart sets the figures of a table side by side. */
export const hasChart = (table: Table): boolean => encodingsOf(table) !== undefined;

function encodingsOf({ overTime, columns, rows }: Table): (Json & { type: string }) | undefined {
  const [{ unit }, ...others] = columns as [Column, ...Column[]];
  if (others.length > 0) return undefined;
  const isRank = unit.kind === "rank";
  if (overTime)
    return isRank
      ? { type: "line", x: "period", y: "value", reverse: true }
      : { type: rows.length > 2 ? "line" : "dots", x: "period", y: "value" };
  if (isRank) return undefined;
  const [first] = rows;
  const share = first?.figure.statement.value ?? 0;
  if (unit.kind === "share" && rows.length === 1)
    return share > 0 && share < 100 ? { type: "waffle", category: "item", value: "value" } : undefined;
  return rows.length > 1 ? { type: "bar", y: "item", x: "value" } : undefined;
}

/** Whether readers may have amounts of several years converted, each at the rate of its year. */
function isFlow({ columns, rows, overTime, dated }: Table, { conversion }: Site): boolean {
  const { unit } = columns[0]!;
  if (!conversion || unit.kind !== "money" || unit.dimension !== conversion.from) return false;
  if (!overTime && !dated) return false;
  return new Set(rows.map(({ figure }) => parsePeriod(figure.statement.period!)?.first.year)).size > 1;
}

/** The chart of the days that an article names. */
export const eventsChart = (id: string, site: Site): DraftedChart => ({
  id,
  file: {
    draft: true,
    type: "timeline",
    dataset: id,
    topic: topicToChoose(site.topics),
    encodings: { date: "date", title: "event", kind: "kind" },
    title: wordsToWrite("the finding", site),
    subtitle: wordsToWrite("what these days are, and of which years", site),
  },
});

/** Relations of a table's figures that hold, as claims are written; the author takes those that the words make. */
export function claimsOf(table: Table, id: string): string[] {
  if (table.columns.length > 1) return [];
  const cell = (key: string): string => `${id}.value[${key}]`;
  const valued = table.rows.filter(({ figure }) => figure.statement.value !== null);
  if (valued.length < 2) return [];
  if (table.overTime) {
    const numbers = valued.map(({ figure }) => figure.statement.value!);
    const along = (sign: number): boolean =>
      numbers.every((number, index) => index === 0 || (number - numbers[index - 1]!) * sign > 0);
    if (along(1)) return [`rises(${id}.value[*])`];
    return along(-1) ? [`falls(${id}.value[*])`] : [];
  }
  const [largest, second] = [...valued].sort((a, b) => b.figure.statement.value! - a.figure.statement.value!);
  const times = Math.floor(largest!.figure.statement.value! / second!.figure.statement.value!);
  if (!Number.isFinite(times) || table.columns[0]!.unit.kind === "rank") return [];
  return [
    times > 1
      ? `${cell(largest!.key)} / ${cell(second!.key)} > ${times - 1}`
      : `${cell(largest!.key)} > ${cell(second!.key)}`,
  ];
}
