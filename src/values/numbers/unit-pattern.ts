import type { Unit } from "../../model/unit.ts";

/** How a unit is written around its number in a sentence or beside a mark; `{}` where the number stands alone. */
export const unitPattern = (unit: Unit, language: string, style: "prose" | "label"): string =>
  (style === "prose" ? unit.prose : unit.label)?.[language] ?? "{}";

/** A pattern with the number in it. */
export const fillPattern = (pattern: string, number: string): string => pattern.replace("{}", () => number);

/** What tables and axes of a language count a unit in: a number as written times this is what they show. */
export const shownFactor = ({ scale, shown }: Unit, language: string): number =>
  scale / (shown?.[language] ?? scale);
