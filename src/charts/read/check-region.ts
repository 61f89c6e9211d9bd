import { listing } from "../../model/suggest.ts";
import type { ReportOption } from "../chart-type.ts";

/** An option that names a region names one of the site. */
export function checkRegion(
  option: string,
  id: string,
  regions: ReadonlyMap<string, unknown>,
  report: ReportOption,
): void {
  if (!regions.has(id)) report(option, `no region “${id}” in site.json.${listing(id, regions.keys())}`);
}
