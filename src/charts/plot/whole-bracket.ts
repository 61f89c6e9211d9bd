import { bind } from "../../scene/mark.ts";
import { blockHeight, textBlock } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";
import { spanBracket } from "../parts/span-bracket.ts";

/** Words of the whole, which stand above its bracket. */
interface WholeWords {
  key: string;
  /** Its name, and its number with unit and qualifier. */
  name: string;
  text: string;
}

/** Words of a part, which stand below its bracket: a number, large on cards, and beside that its name and what else is said. */
export interface PartOfWhole {
  key: string;
  colour: string;
  large: string;
  name: string;
  text?: string | undefined;
}

/** From where to where a bracket leads, in px. */
export type Stretch = readonly [from: number, to: number];

/** How high a bracket is, and what is between it and the marks, or words, in px. */
const [BRACKET, APART] = [7, 4];
/** How much larger than other words the number of a part is on a card, which is shown small; elsewhere it is as large as they are. */
const ON_CARD = 2;
/** From a large number to the words beside it, and from a name to its number, in px. */
const [BESIDE, BETWEEN] = [10, 7];
/** Words stand below a large number that leaves them less of the width. */
const LEAST = 0.45;

/**
 * The words of a whole and its parts with their brackets: those of the whole above the marks, those of each part below them.
 * @returns how much room they need above and below the marks, how wide they are at the least, and what draws them
 */
export function wholeBracket(
  whole: WholeWords,
  parts: readonly PartOfWhole[],
  context: ChartContext,
): {
  above: number;
  below: number;
  width: number;
  draw(field: { foot: number; width: number; stretches: readonly Stretch[] }): SVGElement[];
} {
  const { fontSize: size, width, height: frame } = context.size;
  const widthOf = (text: string, scale = 1): number => Math.ceil(context.measure(text, size * scale, 600));
  const [most, larger] = frame === undefined ? [undefined, 1] : [1, ON_CARD];
  const heads = nameLines(whole.name, width - 4, most, context);
  const number = widthOf(whole.text);
  const lastOf = widthOf(heads.at(-1)!) + BETWEEN;
  const isBehind = lastOf + number <= width - 4;
  const headWidth = Math.max(...heads.map((text) => widthOf(text)), isBehind ? lastOf + number : number);
  const above = blockHeight(heads.length + (isBehind ? 0 : 1), size) + BRACKET + APART * 2;
  let y = APART * 2 + BRACKET;
  const words = parts.map((part) => {
    const beside = widthOf(part.large, larger) + BESIDE;
    const isBelow = width - beside < width * LEAST;
    const x = isBelow ? 0 : beside;
    const lines = [
      ...nameLines(part.name, width - x - 4, most, context),
      ...(part.text === undefined ? [] : [part.text]),
    ];
    const [high, low] = [size * larger * 1.15, blockHeight(lines.length, size)];
    const tall = isBelow ? high + low : Math.max(high, low + APART);
    // The middle of capitals and that of the lines beside them are one.
    const baseline = y + (isBelow ? high * 0.85 : (tall + size * larger * 0.7) / 2);
    const first = y + (isBelow ? high : (tall - low) / 2) + size;
    const placed = { ...part, x, lines, baseline, first };
    y += tall + APART;
    return placed;
  });
  return {
    above,
    below: y,
    width: Math.max(
      headWidth + 4,
      ...words.flatMap(({ x, lines }) => lines.map((text) => x + widthOf(text))),
    ),
    draw({ foot, width: field, stretches }) {
      const bar = above - APART - BRACKET;
      const left = Math.max(0, (field - headWidth) / 2);
      const value = {
        x: isBehind ? left + lastOf : left,
        y: above - APART * 2 - BRACKET - blockHeight(1, size) + size,
      };
      return [
        bind(textBlock(context, { x: left, y: size, lines: heads, align: "top" }), whole.key),
        bind(textBlock(context, { ...value, lines: [whole.text], align: "top", weight: 600 }), whole.key),
        ...spanBracket([0, field], [bar, bar + BRACKET], { colour: "var(--ink)", key: whole.key }, context),
        ...words.flatMap(({ key, colour, large, lines, text, x, baseline, first }, index) => {
          const below = foot + APART + BRACKET;
          return [
            ...spanBracket(stretches[index]!, [below, below - BRACKET], { colour, key }, context),
            bind(
              textBlock(context, {
                x: 0,
                y: foot + baseline,
                lines: [large],
                align: "top",
                fill: colour,
                weight: 600,
                ...(larger > 1 && { fontSize: size * larger }),
              }),
              key,
            ),
            bind(
              textBlock(context, {
                x,
                y: foot + first,
                lines: text === undefined ? lines : lines.slice(0, -1),
                align: "top",
              }),
              key,
            ),
            ...(text === undefined
              ? []
              : [
                  bind(
                    textBlock(context, {
                      x,
                      y: foot + first + blockHeight(lines.length - 1, size),
                      lines: [text],
                      align: "top",
                      weight: 600,
                    }),
                    key,
                  ),
                ]),
          ];
        }),
      ];
    },
  };
}
