import type { Period } from "../../model/period.ts";
import type { ChartContext } from "../chart-type.ts";

/** A year under a column; two digits on a phone (’25), where four would not fit below every bar. */
export function formatYear(period: Period, context: ChartContext): string {
  const text = period.precision === "year" ? period.text : context.period(period, "short");
  return context.size.narrow && /^\d{4}$/.test(text) ? `’${text.slice(2)}` : text;
}
