import { categoryOf, periodOf } from "../../data/dataset.ts";
import { combine, convert } from "../../data/quantity.ts";
import type { Chart } from "../content.ts";
import { points, seriesOf, type Point } from "../parts/measures.ts";
import type { Speaker } from "./speaker.ts";

/** Up to so many figures are all told; of more, the largest and the smallest. */
const FEW = 5;

/** Figures by category, from the largest; in groups where the chart has panels. */
export function describeAmounts(
  chart: Chart,
  { category, number, panel }: { category: string; number: string; panel?: string | undefined },
  speaker: Speaker,
): string[] {
  const say = (point: Point): string =>
    speaker.phrase("amount", {
      name: speaker.name(categoryOf(point.row, category).category.title),
      value: speaker.quantity(point.quantity, number),
    });
  return seriesOf(points(chart.rows, number), chart.dataset, panel).map((group) => {
    if (!group.category) return ordered(group.points, say, speaker);
    return speaker.phrase("series", {
      name: speaker.text(group.category.title),
      facts: ordered(group.points, say, speaker, true),
    });
  });
}

/** Parts with their shares of the whole, from the largest; counts that make no whole go without shares. */
export function describeParts(
  chart: Chart,
  { category, number }: { category: string; number: string },
  speaker: Speaker,
  whole: boolean,
): string[] {
  const all = points(chart.rows, number);
  const total = all.map(({ quantity }) => quantity).reduce((sum, quantity) => combine("+", sum, quantity));
  const say = (point: Point): string => {
    const name = speaker.name(categoryOf(point.row, category).category.title);
    const value = speaker.quantity(point.quantity, number);
    if (!whole) return speaker.phrase("amount", { name, value });
    const share = convert(combine("/", point.quantity, total), "percent");
    return speaker.phrase("share", { name, value, share: speaker.quantity(share, "") });
  };
  return [ordered(all, say, speaker)];
}

/** @param inSeries whether a name and a colon stand before, so that only the figures follow */
function ordered(
  all: readonly Point[],
  say: (point: Point) => string,
  speaker: Speaker,
  inSeries = false,
): string {
  const sorted = all.toSorted((a, b) => b.value - a.value);
  if (sorted.length > FEW)
    return speaker.phrase("extremes", { largest: say(sorted[0]!), smallest: say(sorted.at(-1)!) });
  const list = speaker.list(sorted.map(say));
  return inSeries ? list : speaker.phrase("largestFirst", { list });
}

/** Two figures for each period: the first, the last, and where they are furthest apart. */
export function describePairs(
  chart: Chart,
  { time, number, ends }: { time: string; number: string; ends: string },
  speaker: Speaker,
): string[] {
  const pairs = pairsOf(chart, { time, number, ends });
  const say = (pair: Point[]): string =>
    speaker.list(
      pair.map((point) =>
        speaker.phrase("amount", {
          name: speaker.name(categoryOf(point.row, ends).category.title),
          value: speaker.quantity(point.quantity, number),
        }),
      ),
    );
  const period = (pair: Point[]) => periodOf(pair[0]!.row, time);
  const apart = ([a, b]: Point[]): number => Math.abs(a!.value - b!.value);
  const widest = pairs.reduce((a, b) => (apart(b) > apart(a) ? b : a));
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  return [
    ...[first, last].map((pair) =>
      speaker.phrase("pair", { period: speaker.period(period(pair)), list: say(pair) }),
    ),
    ...(widest === first || widest === last
      ? []
      : [speaker.phrase("widest", { when: speaker.when(period(widest)), list: say(widest) })]),
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
