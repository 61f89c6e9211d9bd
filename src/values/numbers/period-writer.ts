import { periodForm, type PeriodForm, type PeriodPart } from "../../model/period.ts";
import type { Locale } from "../locales/locale.ts";

type WritePeriod = (from: PeriodPart, to: PeriodPart, style: "long" | "short") => string;

/** The periods of a language, from how it writes each form of them. */
export const periodWriter =
  (forms: Readonly<Record<PeriodForm, WritePeriod>>): Locale["period"] =>
  (period, style) =>
    forms[periodForm(period)](period.first, period.last, style);
