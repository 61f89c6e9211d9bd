import { max, min } from "d3";
import { periodOf, type Row } from "../../values/dataset.ts";
import type { LocalizedText } from "../../model/localized-text.ts";
import type { UnitKind } from "../../model/unit.ts";
import { seriesOf, timePoints, type Series, type TimePoint } from "../parts/measures.ts";
import { partsPlayed, type TellFacts, type Told } from "./told.ts";
import type { SummaryWriter } from "./summary-writer.ts";

/** With more series than these, only the highlighted ones are told one by one. */
const MOST_SERIES = 4;
/** Years without a figure that are worth a word. */
const LONG_GAP = 3;
const YEAR = 365.25 * 24 * 3600e3;

/** Which channels, or fields, say what: a number over time, in series where there are several. */
interface TimeFields {
  time: string;
  number: string;
  series?: string | undefined;
}

interface OverTimeOptions extends TimeFields {
  /** What the chart type counts: its series, or every figure. */
  counts: "series" | "figures";
  /** The option that names series to be told first. */
  highlight?: string;
}

/** Tells range, trend and extremes of each series; of many, the highlighted ones and who stands where at the end. */
export const overTimeFacts =
  ({ counts, highlight, ...channels }: OverTimeOptions): TellFacts =>
  (input, writer) => {
    const fields = partsPlayed(channels, input);
    const { time, number, series } = fields;
    const all = seriesOf(timePoints(input.rows, time, number), input.dataset, series);
    const only = onlyCategory(input);
    const { title } = input.dataset.fields.get(number)!;
    const first = highlight && (input.options as Record<string, readonly string[] | undefined>)[highlight];
    const told = toldSeries(all, first || undefined);
    const sentences = told.map(({ category, points }) =>
      writer.phrase("series", {
        name: writer.text(category?.title ?? only ?? title),
        facts: factsOf(points, input, fields, writer),
      }),
    );
    // A figure that stands apart from a series is of another time.
    const long = all.filter(({ points }) => points.length > 1).flatMap(({ points }) => points);
    return {
      marks: counts === "series" ? all.length : all.flatMap(({ points }) => points).length,
      measure: series !== undefined || only ? title : undefined,
      time: {
        field: time,
        rows: inOrder(
          long.map(({ row }) => row),
          time,
        ),
      },
      sentences: told.length < all.length ? [...sentences, latest(all, input, fields, writer)] : sentences,
    };
  };

/** The series that are told one by one. */
function toldSeries(
  all: readonly Series<TimePoint>[],
  highlight: readonly string[] | undefined,
): readonly Series<TimePoint>[] {
  if (all.length <= MOST_SERIES || all.every(({ points }) => points.length === 2)) return all;
  return all.filter(({ id }, index) => (highlight ? highlight.includes(id) : index < 2));
}

/** Rows in order of time. */
export const inOrder = (rows: readonly Row[], time: string): Row[] =>
  rows.toSorted((a, b) => periodOf(a, time).start.getTime() - periodOf(b, time).start.getTime());

/** What the filter leaves, where it leaves one category: exports, of all trade. */
function onlyCategory({ dataset, filter }: Told): LocalizedText | undefined {
  for (const [name, ids] of Object.entries(filter)) {
    const field = dataset.fields.get(name);
    if (field?.type === "category" && ids.length === 1) return field.categories[ids[0]!]?.title;
  }
  return undefined;
}

/** Range, trend and extremes of a series in one sentence. */
export function factsOf(
  points: readonly TimePoint[],
  input: Told,
  { time, number }: TimeFields,
  writer: SummaryWriter,
): string {
  const kind = kindOf(input, number);
  const isRank = kind === "rank";
  const say = (point: TimePoint): string =>
    writer.phrase("point", {
      value: writer.quantity(point.quantity, number),
      when: writer.when(periodOf(point.row, time)),
    });
  const [first, last] = [points[0]!, points.at(-1)!];
  if (points.length === 1) return say(first);
  const better = isRank ? first.value - last.value : last.value - first.value;
  const [up, down] = TRENDS[kind === "rank" || kind === "share" ? kind : "amount"];
  const trend = better > 0 ? up : down;
  // The first of equals: a place held for years is named by the year in which it was reached.
  const high = points.reduce((a, b) => (b.value > a.value ? b : a));
  const low = points.reduce((a, b) => (b.value < a.value ? b : a));
  const ends = [first.value, last.value];
  const beyond = (point: TimePoint): boolean => !ends.includes(point.value);
  return writer.facts([
    better === 0
      ? writer.phrase("same", {
          value: writer.quantity(last.quantity, number),
          first: writer.when(periodOf(first.row, time)),
          last: writer.when(periodOf(last.row, time)),
        })
      : writer.phrase(trend, { first: say(first), last: say(last) }),
    beyond(high) ? writer.phrase(isRank ? "worst" : "highest", { point: say(high) }) : undefined,
    beyond(low) ? writer.phrase(isRank ? "best" : "lowest", { point: say(low) }) : undefined,
    longestGap(points, time, writer),
  ]);
}

function longestGap(points: readonly TimePoint[], time: string, writer: SummaryWriter): string | undefined {
  const steps = points.slice(1).map((point, index) => {
    const before = points[index]!;
    return { before, point, years: (point.date.getTime() - before.date.getTime()) / YEAR };
  });
  const typical = min(steps, ({ years }) => years) ?? 0;
  const longest = steps.find(({ years }) => years === max(steps, (step) => step.years));
  if (!longest || longest.years < LONG_GAP || longest.years < 1.5 * typical) return undefined;
  const period = (point: TimePoint): string => writer.period(periodOf(point.row, time));
  return writer.phrase("gap", { from: period(longest.before), to: period(longest.point) });
}

/** The highest and the lowest of the figures with which the series end. */
function latest(
  all: readonly Series<TimePoint>[],
  input: Told,
  { time, number }: TimeFields,
  writer: SummaryWriter,
): string {
  const ends = all
    .map(({ category, points }) => ({ name: writer.text(category!.title), point: points.at(-1)! }))
    .sort((a, b) => b.point.value - a.point.value);
  const isRank = kindOf(input, number) === "rank";
  const [high, low] = isRank ? [ends.at(-1)!, ends[0]!] : [ends[0]!, ends.at(-1)!];
  const say = ({ point }: (typeof ends)[0]): string =>
    writer.phrase("point", {
      value: writer.quantity(point.quantity, number),
      when: writer.when(periodOf(point.row, time)),
    });
  return writer.phrase(isRank ? "latestRank" : "latest", {
    high: high.name,
    most: say(high),
    low: low.name,
    least: say(low),
  });
}

/** Words for up and down. Of ranks the lower number is the better one. */
const TRENDS = {
  rank: ["better", "worse"],
  share: ["rateRise", "rateFall"],
  amount: ["rise", "fall"],
} as const;

const kindOf = ({ dataset }: Told, name: string): UnitKind | undefined => {
  const field = dataset.fields.get(name);
  return field?.type === "number" ? field.unit.kind : undefined;
};
