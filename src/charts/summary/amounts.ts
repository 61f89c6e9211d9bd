import { categoryOf, periodOf, quantityOf, type NumberField, type Row } from "../../values/dataset.ts";
import { points, pointsByName, seriesOf, type Point } from "../parts/measures.ts";
import { wholeOf } from "../parts/whole.ts";
import type { ChartFacts } from "./chart-facts.ts";
import { partsPlayed, type TellFacts, type Told } from "./told.ts";
import type { SummaryWriter } from "./summary-writer.ts";

/** Up to so many figures are all told; of more, the largest and the smallest. */
const FEW = 5;

interface Amounts {
  category: string;
  number: string;
}

/** Tells figures by category, from the largest; in groups where the chart has panels. */
export const amountFacts =
  (channels: Amounts & { panel?: string }): TellFacts =>
  (input, writer) => {
    const { category, number, panel } = partsPlayed(channels, input);
    const say = amountOf({ category, number }, writer);
    return {
      ...counted(input, number),
      sentences: seriesOf(points(input.rows, number), input.dataset, panel).map((group) => {
        if (!group.category) return ordered(group.points, say, writer);
        return writer.phrase("series", {
          name: writer.text(group.category.title),
          facts: ordered(group.points, say, writer, true),
        });
      }),
    };
  };

/** Tells parts that make a whole, or what `of` names as theirs, from the largest: amounts with their shares of it, and shares with what they leave of it. */
export const partFacts =
  (channels: Amounts): TellFacts =>
  (input, writer) => {
    const { category, number } = partsPlayed(channels, input);
    const { share = "" } = input.channels;
    const all = points(input.rows, number);
    const field = input.dataset.fields.get(number) as NumberField;
    const { of } = input.options as { of?: string };
    const named = all.find(({ row }) => categoryOf(row, category).id === of);
    if (!named && field.unit.kind === "share") {
      const { open } = wholeOf(all, field.unit);
      const left = { value: open, unit: field.unit, derived: true, cells: [] };
      const missing = input.rows.filter((row) => !quantityOf(row, number));
      const names = missing.map((row) => writer.name(categoryOf(row, category).category.title));
      return {
        ...counted(input, number),
        sentences: [
          ordered(all, amountOf({ category, number }, writer), writer),
          ...(open > 0 ? [writer.phrase("open", { share: writer.quantity(left, number) })] : []),
          ...(names.length > 0 ? [writer.phrase("missing", { list: writer.list(names) })] : []),
        ],
      };
    }
    const total = named?.quantity ?? writer.sum(all.map(({ quantity }) => quantity));
    const amount = amountOf({ category, number }, writer);
    const shareOf = (row: Row): string | undefined => {
      const own = share && quantityOf(row, share);
      return own ? writer.quantity(own, share) : undefined;
    };
    const say = (point: Point): string =>
      point === named
        ? amount(point)
        : writer.phrase("share", {
            name: writer.name(categoryOf(point.row, category).category.title),
            value: writer.quantity(point.quantity, number),
            share: shareOf(point.row) ?? writer.quantity(writer.share(point.quantity, total), ""),
          });
    const marks = all.length - (named ? 1 : 0);
    return { ...counted(input, number), marks, sentences: [ordered(all, say, writer)] };
  };

/** The rows that have a number are the marks, and its field is what they measure. */
const counted = ({ rows, dataset }: Told, number: string): Pick<ChartFacts, "marks" | "measure"> => ({
  marks: points(rows, number).length,
  measure: dataset.fields.get(number)?.title,
});

const amountOf =
  ({ category, number }: Amounts, writer: SummaryWriter) =>
  (point: Point): string =>
    writer.phrase("amount", {
      name: writer.name(categoryOf(point.row, category).category.title),
      value: writer.quantity(point.quantity, number),
    });

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

interface Pairs {
  /** What has two figures: periods, or categories. */
  rows: string;
  number: string;
  ends: string;
}

/**
 * Tells two figures for each row. Of periods, the first, the last, and where they are furthest apart; of categories,
 * those of each end.
 */
export const pairFacts =
  (channels: Pairs): TellFacts =>
  (input, writer) => {
    const { rows: time, number, ends } = partsPlayed(channels, input);
    if (input.dataset.fields.get(time)?.type === "category") {
      const amounts = { category: channels.rows, number: channels.number, panel: channels.ends };
      return {
        ...amountFacts(amounts)(input, writer),
        marks: pointsByName(points(input.rows, number), time).length,
      };
    }
    const pairs = pairsOf(input, { time, number, ends });
    const amount = amountOf({ category: ends, number }, writer);
    const say = (pair: Point[]): string => writer.list(pair.map(amount));
    const period = (pair: Point[]) => periodOf(pair[0]!.row, time);
    const apart = ([a, b]: Point[]): number => Math.abs(a!.value - b!.value);
    const widest = pairs.reduce((a, b) => (apart(b) > apart(a) ? b : a));
    const [first, last] = [pairs[0]!, pairs.at(-1)!];
    return {
      marks: pairs.length,
      measure: input.dataset.fields.get(number)?.title,
      time: { field: time, rows: pairs.map(([a]) => a!.row) },
      sentences: [
        ...[first, last].map((pair) =>
          writer.phrase("pair", { period: writer.period(period(pair)), list: say(pair) }),
        ),
        ...(widest === first || widest === last
          ? []
          : [writer.phrase("widest", { when: writer.when(period(widest)), list: say(widest) })]),
      ],
    };
  };

/** The figures that stand side by side, in order of time; single ones are left out. */
function pairsOf(
  { rows, dataset }: Told,
  { time, number, ends }: { time: string; number: string; ends: string },
): Point[][] {
  const all = seriesOf(points(rows, number), dataset, ends).flatMap((group) => group.points);
  return pointsByName(all, time)
    .filter((pair) => pair.length === 2)
    .sort(([a], [b]) => periodOf(a!.row, time).start.getTime() - periodOf(b!.row, time).start.getTime());
}
