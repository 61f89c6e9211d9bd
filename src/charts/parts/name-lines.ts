import type { ChartContext } from "../chart-context.ts";

/**
 * The lines of a name, none wider than `width` px.
 * @param most lines; what is left of the name is then an ellipsis
 */
export function nameLines(
  name: string,
  width: number,
  most: number = Number.POSITIVE_INFINITY,
  { wrap, measure, size }: Pick<ChartContext, "wrap" | "measure" | "size">,
): string[] {
  const lines = wrap(name, width, size.fontSize, 600);
  const widthOf = (text: string): number => measure(text, size.fontSize, 600);
  // In a short line a word stands alone, however long it is. Some languages' faces are a little wider than lines allow for.
  const tooWide = Number.isFinite(most) ? lines.findIndex((line) => widthOf(line) > width * 1.1) : -1;
  const last = tooWide < 0 ? most - 1 : Math.min(most - 1, tooWide);
  if (tooWide < 0 && lines.length <= most) return lines;
  const letters = [...lines[last]!];
  while (letters.length > 1 && widthOf(`${letters.join("")}…`) > width) letters.pop();
  return [...lines.slice(0, last), `${letters.join("").trimEnd()}…`];
}
