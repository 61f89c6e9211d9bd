import type { ChartInput } from "../chart-type.ts";
import type { ChartContext } from "../chart-context.ts";
import type { NumberField } from "../../values/dataset.ts";
import { legendWidth, type LegendItem } from "../parts/legend.ts";
import { element, LINE_HEIGHT, textBlock } from "../../scene/svg.ts";
import { explain } from "../../scene/mark.ts";
import { accent } from "../parts/colour.ts";
import { ruleY, type Markish } from "./marks.ts";

/** From the line between two readings to the middle of the words above it, in heights of letters. */
const ABOVE = 0.85;
/** From the end of an arrow's words to its head, in px. */
const TO_ARROW = 4;

/** The annotation that says how far apart the readings of a row lie; undefined where none does. */
const spanNote = (
  annotations: ChartInput["annotations"],
  readings: readonly { key: string }[],
): ChartInput["annotations"][number] | undefined =>
  annotations.find(({ key, to }) => [key, to].every((end) => readings.some((one) => one.key === end)));

interface Span {
  from: number;
  to: number;
  /** In px. */
  y: number;
  note: ChartInput["annotations"][number] | undefined;
}

/** Words above the middle of the line between two readings, as a mark of Plot. */
const spanWords =
  (spans: readonly Span[], context: ChartContext): Markish =>
  (_, scales) =>
    element(
      context,
      "g",
      {},
      ...spans.flatMap(({ from, to, y, note }) =>
        !note
          ? []
          : explain(
              textBlock(context, {
                x: (scales.x!(from) + scales.x!(to)) / 2,
                y: y - context.size.fontSize * ABOVE,
                lines: [context.words((context.size.narrow && note.short) || note.text)],
                anchor: "middle",
                fill: "var(--ink)",
                halo: true,
              }),
              note.key,
            ),
      ),
    );

/**
 * Says at the right edge in which direction places are better, with an arrow, as a mark of Plot.
 * @param y of the middle of the words, in px
 * @param atRight whether better is to the right
 */
const betterWords =
  (text: string, y: number, atRight: boolean, context: ChartContext): Markish =>
  () => {
    const { width, fontSize } = context.size;
    const [length, head] = [18, 4];
    const words = context.measure(text, fontSize);
    const end = width - 1 - (atRight ? 0 : words + TO_ARROW);
    const tip = atRight ? end : end - length;
    const back = atRight ? tip - head : tip + head;
    const arrow = `M${end - length},${y}H${end}M${back},${y - head}L${tip},${y}L${back},${y + head}`;
    return element(
      context,
      "g",
      {},
      textBlock(context, {
        x: atRight ? end - length - TO_ARROW : width - 1,
        ...{ y, lines: [text], anchor: "end", fill: "var(--muted)" },
      }),
      element(context, "path", { d: arrow, stroke: "var(--muted)", fill: "none" }),
    );
  };

/** Room that such words take at the right, in px. */
const betterWidth = (text: string, { measure, size }: ChartContext): number =>
  measure(text, size.fontSize) + 18 + TO_ARROW + 16;

/** Which way places are better, as marks beside the names of what is drawn, or on a line above them, and the height of that line in px. */
export function directionAbove(
  { unit }: NumberField,
  items: readonly LegendItem[],
  atRight: boolean,
  context: ChartContext,
): { top: number; marks: Markish[] } {
  if (!unit.better) return { top: 0, marks: [] };
  const text = context.words(unit.better);
  const line = context.size.fontSize * LINE_HEIGHT;
  const isAbove = legendWidth(items, context) + betterWidth(text, context) > context.size.width;
  return { top: isAbove ? line + 2 : 0, marks: [betterWords(text, line / 2, atRight, context)] };
}

/** The lines between the readings of each row, in ink where an annotation tells them, and its words. */
export function spansOf(
  rows: readonly { y: number; readings: readonly { key: string; value: number }[] }[],
  annotations: ChartInput["annotations"],
  context: ChartContext,
): { rules: Markish; words: Markish } {
  const spans = rows.flatMap(({ y, readings: [a, b] }) =>
    a && b ? { y, from: a.value, to: b.value, note: spanNote(annotations, [a, b]) } : [],
  );
  const stroke = ({ note }: Span): string => (note ? "var(--ink)" : accent(undefined, context));
  return {
    rules: ruleY(spans, { y: "y", x1: "from", x2: "to", stroke, strokeWidth: 2 }),
    words: spanWords(spans, context),
  };
}

/** Room for words above the first row, where its name stands beside it, in px. */
export const airAbove = (annotations: ChartInput["annotations"], { size }: ChartContext): number =>
  annotations.length > 0 && !size.narrow ? 9 : 0;
