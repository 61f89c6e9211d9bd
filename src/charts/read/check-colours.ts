import type { Category } from "../../model/dataset.ts";
import type { Region } from "../../model/region.ts";
import type { ReportOption } from "../chart-type.ts";
import { sameColour } from "../parts/colour.ts";

/** Categories that only their colours tell apart have different ones. */
export function checkColours(
  categories: readonly { id: string; category: Category | undefined }[],
  regions: ReadonlyMap<string, Region>,
  channel: string,
  advice: string,
  report: ReportOption,
): void {
  const same = sameColour(categories, { regions });
  if (same) report(channel, `gives “${same[0]}” the colour of “${same[1]}”${advice}`);
}
