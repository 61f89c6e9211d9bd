import type { Language } from "../model/language.ts";
import { localeOf } from "./locales/locale-of.ts";

/** A name and how many it stands for, in the brackets of the language and on one line with them: “Planned (11)”, 計画（11）. */
export function withCount(name: string, count: number, language: Language): string {
  const [open, close] = localeOf(language).brackets;
  return `${name}${open.replace("\u200b", "")}${count}${close}`;
}
