import type { NumberField } from "../../values/dataset.ts";
import { shownPattern } from "../../values/format.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { parsePeriod, type Period } from "../../model/period.ts";
import type { Language } from "../../model/language.ts";
import { periodOf, type Row } from "../../values/dataset.ts";
import { WORDS_BELOW } from "../../scene/notes-below.ts";
import type { AxisPattern, Note, TimePoint as DrawnPoint, TimeSeries } from "../../scene/time-chart.ts";
import type { ChartContext } from "../chart-context.ts";
import type { ChartInput } from "../chart-type.ts";
import { nameLines } from "./name-lines.ts";
import { points, type Series, type TimePoint } from "./measures.ts";

/** What every chart over time is made from. */
type TimeInput = Pick<ChartInput, "rows" | "annotations" | "told"> & {
  channels: { x: string; y: string };
  fields: { y: NumberField };
};

/** What series and points of a chart over time show, in the words of the context's language. */
export function drawnSeries(
  { id, points }: Series<TimePoint>,
  look: { colour: string; muted?: boolean; name: string | undefined; width?: number; most?: number },
  { rows, channels, fields, told }: TimeInput,
  context: ChartContext,
): TimeSeries {
  // An axis of years names the others by themselves.
  const isFine = rows.some((row) => !["year", "fiscal-year"].includes(periodOf(row, channels.x).precision));
  const { colour, name, muted = false, width = Number.POSITIVE_INFINITY, most } = look;
  return {
    id,
    name,
    lines: name === undefined ? [] : nameLines(name, width, most, context),
    colour,
    muted,
    points: points.map((point) => ({
      ...drawnPoint(point, context.mark(point.quantity, fields.y.decimals)),
      ...(told.has(point.key) && { told: true as const }),
      ...(isFine && { period: context.period(periodOf(point.row, channels.x), "short") }),
    })),
  };
}

const drawnPoint = (
  { key, date, value, quantity, hedged }: TimePoint,
  { label, bare }: ReturnType<ChartContext["mark"]>,
): DrawnPoint => ({
  key,
  date: date.getTime(),
  value,
  ...(quantity.value === undefined && { range: [quantity.low!, quantity.high!] as [number, number] }),
  hedged,
  label,
  ...(bare !== label && { bare }),
});

/** What every chart over time says of its axes and notes. */
export function timeParts(
  { rows, channels, fields, annotations }: TimeInput,
  context: ChartContext,
): { axis: AxisPattern; year: string; notes: Note[] } {
  return {
    axis: axisOf(
      points(rows, channels.y).flatMap(({ value, low, high }) => [value, low, high]),
      fields.y,
      context.language,
    ),
    year: yearPattern(rows, channels.x, context),
    notes: annotations.map((annotation) => noteOf(annotation, context)),
  };
}

/** Words beside a point, or below a narrow drawing that has no room for them there. */
export function noteOf(annotation: ChartInput["annotations"][number], context: ChartContext): Note {
  const { narrow, fontSize, width: whole } = context.size;
  const below = narrow && annotation.phone === false;
  const { key, to, text, short, place, distance, width } = {
    ...annotation,
    ...(narrow && annotation.phone ? annotation.phone : {}),
  } as typeof annotation;
  const words = context.words((narrow && !below && short) || text);
  const lines = context.balance(words, below ? whole - WORDS_BELOW - 4 : width, fontSize);
  const widths = lines.map((line) => context.measure(line, fontSize));
  return {
    key,
    ...(to !== undefined && { to }),
    place,
    distance,
    lines,
    width: Math.max(...widths),
    ...(below && { below }),
  };
}

/**
 * The period of a column as it stands below it; where all are the same months of their years, the year says which.
 * @param rows of all columns
 */
export function columnPeriod(row: Row, rows: readonly Row[], field: string, context: ChartContext): string {
  const period = periodOf(row, field);
  const all = rows.map((one) => periodOf(one, field));
  const isAlike = all.length > 1 && all.every((one) => monthsOf(one) === monthsOf(period));
  return period.precision === "year" || (isAlike && monthsOf(period) !== undefined)
    ? String(period.first.year)
    : context.period(period, "short");
}

/** Which months of one year a span has; undefined of any other period. */
function monthsOf({ start, end, precision }: Period): string | undefined {
  const [from, to] = [start, end].map((date) => [date.getUTCFullYear(), date.getUTCMonth()] as const) as [
    readonly [number, number],
    readonly [number, number],
  ];
  return precision !== "fiscal-year" && from[0] === to[0] && from[1] < to[1]
    ? `${from[1]} ${to[1]}`
    : undefined;
}

/** How a language writes a unit's numbers at an axis: the same as `formatQuantity` in style `axis`, as data. */
export const axisPattern = ({ unit }: Pick<NumberField, "unit">, language: Language): AxisPattern => ({
  language,
  ...localeOf(language).axis(unit),
  ...topOf(unit, language),
});

/** How the number of the highest tick is written, which has the unit. */
function topOf(unit: NumberField["unit"], language: Language): { top?: string } {
  const top = shownPattern(unit, language, "prose");
  return top === undefined ? {} : { top };
}

/** What an axis must know of its numbers: whether there are parts of them, and how many digits tell them apart. */
function axisOf(numbers: readonly number[], { unit }: NumberField, language: Language): AxisPattern {
  const pattern = axisPattern({ unit }, language);
  const counts = unit.kind === "rank" || unit.kind === "count";
  const sorted = [...new Set([0, ...numbers])].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((n, index) => n - sorted[index]!);
  // From tick to tick is some tenth of what a reader can choose at the least.
  const digits = Math.ceil(-Math.log10(Math.min(...steps) * pattern.scale)) + 1;
  return {
    ...pattern,
    ...(counts && numbers.every(Number.isInteger) && { whole: true }),
    // Older browsers write no more than twenty.
    ...(digits > 4 && { digits: Math.min(20, digits) }),
  };
}

/** How a time axis names its years: as they are, or as fiscal years where the figures are of such. */
function yearPattern(rows: readonly Row[], field: string, context: ChartContext): string {
  const fiscal = rows.every((row) => periodOf(row, field).precision === "fiscal-year");
  return fiscal ? context.period(parsePeriod("FY2024")!, "short").replace("2024", "{}") : "{}";
}
