import { element } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import type { Point } from "../parts/measures.ts";
import { toldPart, wholeWords, type WholeFields, type WordedPart } from "../parts/of-whole.ts";
import type { PlotOptions } from "./marks.ts";
import { PALE, people } from "./people.ts";
import { wholeBracket } from "./whole-bracket.ts";

/**
 * People of a whole that has a row of its own, under its bracket; those that no part stands for are outlined. What is pale
 * gives other parts their measure, and has no words.
 * @param shown how many figures each of the parts is, and in which colour
 */
export function peopleOfWhole(
  shown: Parameters<typeof people>[0],
  parts: readonly WordedPart[],
  whole: Point,
  figures: number,
  fields: WholeFields,
  context: ChartContext,
): PlotOptions {
  const isTold = (_: unknown, index: number): boolean => shown[index]!.colour !== PALE;
  const told = parts.filter(isTold).map((part) => {
    const { large, text, ...words } = toldPart(part, fields, context);
    return { ...words, large: large ?? text, text: large && text };
  });
  const around = wholeBracket(wholeWords(whole, fields, context), told, context);
  const room = { width: around.width, height: around.above, below: around.below, open: true };
  const { mark, frame, field } = people(shown, figures, room, context);
  const brackets = around.draw({ ...field, stretches: field.stretches.filter(isTold) });
  return { ...frame, marks: [mark, () => element(context, "g", {}, ...brackets)] };
}
