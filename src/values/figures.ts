import type { Site } from "../model/site.ts";
import type { Unit } from "../model/unit.ts";
import { combine } from "./combine.ts";
import type { Dataset } from "./dataset.ts";
import { convert, type Quantity } from "./quantity.ts";

/** What values are worked out from: the datasets, and the units and currencies that the site declares. */
export interface Figures {
  datasets: ReadonlyMap<string, Dataset>;
  site: Pick<Site, "units" | "conversion">;
}

/** Of a site that declares no ratio. */
const RATIO: Unit = { id: "ratio", kind: "ratio", dimension: "ratio", scale: 1, heading: {} };

const PERCENT: Unit = { id: "percent", kind: "share", dimension: "share", scale: 0.01, heading: {} };

/** The unit of parts of a whole. */
export const shareUnitOf = ({ units }: Pick<Site, "units">): Unit =>
  [...units.values()].find(({ dimension }) => dimension === PERCENT.dimension) ?? PERCENT;

/** A part of a whole in per cent, however the site writes ratios. */
export const percentOf = (part: Quantity, whole: Quantity): Quantity =>
  convert(combine("/", part, whole, RATIO), PERCENT);

/** The unit of plain numbers, and of one amount set against another. */
export const ratioOf = ({ units }: Pick<Site, "units">): Unit =>
  [...units.values()].find(({ kind }) => kind === "ratio") ?? RATIO;
