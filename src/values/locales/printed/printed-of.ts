import type { Language } from "../../../model/language.ts";
import type { PrintedFigures } from "./printed.ts";

/** One file for each language whose pages are quoted, named by its code. */
const modules = import.meta.glob<{ default: PrintedFigures }>(["./*.ts", "!./printed*.ts"], {
  eager: true,
});

/** How pages of a language print figures; undefined where nothing is known of it. */
export const printedOf = (language: Language): PrintedFigures | undefined =>
  modules[`./${language}.ts`]?.default;
