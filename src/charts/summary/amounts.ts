import { categoryOf, periodOf } from "../../values/dataset.ts";
import { combine, convert } from "../../values/quantity.ts";
import type { Chart } from "../chart.ts";
import { points, seriesOf, type Point } from "../parts/measures.ts";
import type { SummaryWriter } from "./summary-writer.ts";

/** Up to so many figures are all told; of more, the largest and the smallest. */
const FEW = 5;

/** Figures by category, from the largest; in groups where the chart has panels. */
export function describeAmounts(
  chart: Chart,
  { category, number, panel }: { category: string; number: string; panel?: string | undefined },
  writer: SummaryWriter,
): string[] {
  const say = (point: Point): string =>
    writer.phrase("amount", {
      name: writer.name(categoryOf(point.row, category).category.title),
      value: writer.quantity(point.quantity, number),
    });
  return seriesOf(points(chart.rows, number), chart.dataset, panel).map((group) => {
    if (!group.category) return ordered(group.points, say, writer);
    return writer.phrase("series", {
      name: writer.text(group.category.title),
      facts: ordered(group.points, say, writer, true),
    });
  });
}

/** Parts with their shares of the whole, from the largest; counts that make no whole go without shares. */
export function describeParts(
  chart: Chart,
  { category, number }: { category: string; number: string },
  writer: SummaryWriter,
  whole: boolean,
): string[] {
  const all = points(chart.rows, number);
  const total = all.map(({ quantity }) => quantity).reduce((sum, quantity) => combine("+", sum, quantity));
  const say = (point: Point): string => {
    const name = writer.name(categoryOf(point.row, category).category.title);
    const value = writer.quantity(point.quantity, number);
    if (!whole) return writer.phrase("amount", { name, value });
    const share = convert(combine("/", point.quantity, total), "percent");
    return writer.phrase("share", { name, value, share: writer.quantity(share, "") });
  };
  return [ordered(all, say, writer)];
}

/** @param inSeries whether a name and a colon stand before, so that only the figures follow */
function ordered(
  all: readonly Point[],
  say: (point: Point) => string,
  writer: SummaryWriter,
  inSeries = false,
): string {
  const sorted = all.toSorted((a, b) => b.value - a.value);
  if (sorted.length > FEW)
    return writer.phrase("extremes", { largest: say(sorted[0]!), smallest: say(sorted.at(-1)!) });
  const list = writer.list(sorted.map(say));
  return inSeries ? list : writer.phrase("largestFirst", { list });
}

/** Two figures for each period: the first, the last, and where they are furthest apart. */
export function describePairs(
  chart: Chart,
  { time, number, ends }: { time: string; number: string; ends: string },
  writer: SummaryWriter,
): string[] {
  const pairs = pairsOf(chart, { time, number, ends });
  const say = (pair: Point[]): string =>
    writer.list(
      pair.map((point) =>
        writer.phrase("amount", {
          name: writer.name(categoryOf(point.row, ends).category.title),
          value: writer.quantity(point.quantity, number),
        }),
      ),
    );
  const period = (pair: Point[]) => periodOf(pair[0]!.row, time);
  const apart = ([a, b]: Point[]): number => Math.abs(a!.value - b!.value);
  const widest = pairs.reduce((a, b) => (apart(b) > apart(a) ? b : a));
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  return [
    ...[first, last].map((pair) =>
      writer.phrase("pair", { period: writer.period(period(pair)), list: say(pair) }),
    ),
    ...(widest === first || widest === last
      ? []
      : [writer.phrase("widest", { when: writer.when(period(widest)), list: say(widest) })]),
  ];
}

/** The figures that stand side by side, in order of time; single ones are left out. */
export function pairsOf(
  { rows, dataset }: Chart,
  { time, number, ends }: { time: string; number: string; ends: string },
): Point[][] {
  const all = seriesOf(points(rows, number), dataset, ends).flatMap((group) => group.points);
  return [...Map.groupBy(all, ({ row }) => periodOf(row, time).text).values()]
    .filter((pair) => pair.length === 2)
    .sort(([a], [b]) => periodOf(a!.row, time).start.getTime() - periodOf(b!.row, time).start.getTime());
}
