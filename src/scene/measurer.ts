import type { Advances } from "./explorable.ts";
import type { DrawContext } from "./draw-context.ts";

const FULL_WIDTH = 1000;

/** Measures text as the build does, from the widths that a page carries. */
export function measurer({ characters, regular, semibold, stretch }: Advances): DrawContext["measure"] {
  const index = new Map([...characters].map((character, at) => [character, at]));
  return (text, fontSize, weight = 400) => {
    const widths = [...text].map(
      (character) => (weight >= 500 ? semibold : regular)[index.get(character) ?? 0] ?? 600,
    );
    const narrow = widths.filter((width) => width !== FULL_WIDTH).length / Math.max(1, widths.length);
    return (widths.reduce((sum, width) => sum + width, 0) / 1000) * fontSize * (1 + stretch * narrow);
  };
}
