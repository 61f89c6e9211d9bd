import type { Correction } from "../model/correction.ts";
import { say } from "../model/fill-template.ts";
import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";
import type { LockedFigure } from "../model/lock.ts";
import { parsePeriod } from "../model/period.ts";
import type { Site } from "../model/site.ts";
import type { Dataset, Field } from "../values/dataset.ts";
import { formatPeriod, formatQuantity } from "../values/format.ts";
import { localeOf } from "../values/locales/locale-of.ts";
import type { Content } from "./chart.ts";
import { cellParts } from "./queries/corrections.ts";

/** What a corrected cell is called: its field, and the words of its row’s key. What is gone from the dataset keeps its id. */
function cellWords(cell: string, dataset: Dataset, language: Language): string {
  const { field, key } = cellParts(cell);
  const definition = dataset.fields.get(field);
  const title = (definition && textIn(definition.title, language)) ?? field;
  const parts = key
    .split(",")
    .map((part, index) => partWords(part, dataset.fields.get(dataset.primaryKey[index] ?? ""), language));
  return [title, ...parts].join(localeOf(language).separators.comma);
}

/** What became of a figure, as one sentence. */
export function correctedWords(
  { cell, old, new: now }: Correction["cells"][number],
  dataset: Dataset,
  language: Language,
  { site, ui }: Pick<Content, "site" | "ui">,
): string {
  const words = ui.get(language)!.corrections;
  const field = dataset.fields.get(cellParts(cell).field);
  const said = (figure: LockedFigure): string => figureWords(figure, field, language, site);
  const named = { cell: cellWords(cell, dataset, language), old: said(old) };
  return now ? say(words.change, { ...named, new: said(now) }) : say(words.takenOut, named);
}

/** A figure as a reader of a language expects it. */
function figureWords(
  figure: LockedFigure,
  field: Field | undefined,
  language: Language,
  { units }: Site,
): string {
  const { value, low, high, qualifier } = figure;
  if (typeof value === "string") return partWords(value, field, language);
  const unit = units.get(figure.unit ?? "");
  if (!unit) return String(value ?? `${low}–${high}`);
  const quantity = {
    ...(value === undefined ? { low: low!, high: high! } : { value }),
    ...(qualifier && { qualifier }),
    ...{ unit, derived: figure.from !== undefined, cells: [] },
  };
  return formatQuantity(quantity, language, "prose", field?.type === "number" ? field.decimals : undefined);
}

function partWords(text: string, field: Field | undefined, language: Language): string {
  const period = parsePeriod(text);
  if (period && field?.type !== "category") return formatPeriod(period, language);
  const category = field?.type === "category" ? field.categories[text] : undefined;
  return (category && textIn(category.title, language)) ?? text;
}
