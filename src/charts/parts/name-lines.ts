import type { ChartContext } from "../chart-context.ts";

/**
 * The lines of a name, none wider than `width` px: a word that is, such as an address, is broken where the line ends.
 * @param most lines; what is left of the name is then an ellipsis
 */
export function nameLines(
  name: string,
  width: number,
  most: number = Number.POSITIVE_INFINITY,
  { wrap, measure, size }: Pick<ChartContext, "wrap" | "measure" | "size">,
): string[] {
  const fits = (text: string): boolean => measure(text, size.fontSize, 600) <= width;
  const lines = wrap(name, width, size.fontSize, 600).flatMap((line) => broken(line, fits));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...kept.pop()!];
  while (last.length > 1 && !fits(`${last.join("")}…`)) last.pop();
  return [...kept, `${last.join("").trimEnd()}…`];
}

/** A line in parts that fit. */
function broken(line: string, fits: (text: string) => boolean): string[] {
  if (fits(line)) return [line];
  const parts = [""];
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (parts.at(-1) !== "" && !fits(parts.at(-1)! + segment)) parts.push("");
    parts.push(parts.pop()! + segment);
  }
  return parts;
}
