import type { ChartInput } from "../charts/chart-type.ts";
import type { Chart, Content } from "../charts/chart.ts";
import type { DrawItData, DrawItWords } from "../model/contract/draw-it.ts";
import type { InterfaceStrings } from "../model/interface-strings.ts";
import type { Language } from "../model/language.ts";
import type { Unit } from "../model/unit.ts";
import { say } from "../model/fill-template.ts";
import { numberAxis } from "../scene/frame.ts";
import type { TimeChart } from "../scene/time-chart.ts";
import { periodOf, quantityOf, type NumberField } from "../values/dataset.ts";
import { formatPeriod, formatQuantity } from "../values/format.ts";
import { chartContext } from "./chart-context.ts";

/** Into at most so many steps an axis is divided for drawing: about as fine as a finger is. */
const MOST_STEPS = 120;

/** What the script says. */
const SPOKEN = [
  ...["area", "reveal", "again", "at", "progress", "both"],
  ...["low", "high", "mixed", "close"],
] as readonly (keyof DrawItWords)[];

/** What the script of a chart that its reader draws needs to know; undefined where nothing is drawn. */
export function drawItData(
  chart: Chart,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
  { point, points, place, places, ...all }: InterfaceStrings["drawIt"],
): DrawItData | undefined {
  const { drawIt, type, input } = chart;
  if (!drawIt) return undefined;
  const words = Object.fromEntries(SPOKEN.map((name) => [name, all[name]])) as unknown as DrawItWords;
  const time = type.overTime!.chart(input, chartContext("phone", language, content));
  const field = numberField(input);
  const [low, high] = axisOf(time);
  const step = stepOf(high - low, ["count", "rank"].includes(field.unit.kind));
  const count = Math.floor((high - low) / step + 1e-9);
  const numbers = Array.from({ length: count + 1 }, (_step, index) => clean(low + index * step));
  const labels = numbers.map((value) => label(value, field.unit, language));
  const forms = { share: [point, points], rank: [place, places] }[field.unit.kind as string];
  return {
    ...{ series: drawIt.series, hidden: drawIt.hidden, first: drawIt.first },
    figures: figuresOf(chart, language),
    ...{ low, step, labels, reverse: time.reverse, words },
    ...((forms || low !== 0) && {
      gaps: numbers.map((_value, index) => {
        const gap = clean(index * step);
        return forms ? counted(gap, forms, language) : label(gap, field.unit, language);
      }),
    }),
  };
}

const numberField = ({ fields }: ChartInput): NumberField =>
  Object.values(fields).find((field): field is NumberField => field?.type === "number")!;

/** The figures of the series that is drawn. */
function figuresOf({ drawIt, rows, input }: Chart, language: Language): DrawItData["figures"] {
  const time = Object.values(input.fields).find((field) => field?.type === "period")!.name;
  const { name, decimals } = numberField(input);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return drawIt!.keys.map((key) => {
    const row = byKey.get(key)!;
    const quantity = quantityOf(row, name)!;
    const value = quantity.value ?? (quantity.low! + quantity.high!) / 2;
    return [
      key,
      formatPeriod(periodOf(row, time), language, "short"),
      value,
      formatQuantity(quantity, language, "label", decimals),
    ];
  });
}

/** Both ends of what every size of the drawing has room for. */
function axisOf(chart: TimeChart): [low: number, high: number] {
  const values = chart.series.flatMap(({ points }) => points.flatMap(({ value, range }) => range ?? [value]));
  // As many ticks as drawings of all sizes have.
  const domains = [4, 5].map((ticks) => numberAxis(chart, values, ticks).domain);
  return [Math.max(...domains.map(([low]) => low)), Math.min(...domains.map(([, high]) => high))];
}

/** A round step, of which a span has as many as can be drawn. */
function stepOf(span: number, isWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(span / MOST_STEPS));
  const step = [1, 2, 5, 10].map((round) => clean(round * power)).find((one) => span / one <= MOST_STEPS)!;
  return isWhole ? Math.max(1, step) : step;
}

/** Reckoning in steps leaves noise. */
const clean = (value: number): number => Number(value.toPrecision(12));

const label = (value: number, unit: Unit, language: Language): string =>
  formatQuantity({ value, unit, derived: false, cells: [] }, language, "label");

/** @param forms the words for one, and for several */
function counted(value: number, [one, several]: readonly string[], language: Language): string {
  const form = new Intl.PluralRules(language).select(value) === "one" ? one : several;
  return say(form!, { n: new Intl.NumberFormat(language).format(value) });
}
