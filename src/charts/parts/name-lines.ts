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
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...kept.pop()!];
  while (last.length > 1 && measure(`${last.join("")}…`, size.fontSize, 600) > width) last.pop();
  return [...kept, `${last.join("").trimEnd()}…`];
}
