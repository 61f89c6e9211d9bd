import { formatPeriod, formatQuantity } from "../../values/format.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { ratioOf, shareUnitOf } from "../../values/figures.ts";
import { combine } from "../../values/combine.ts";
import { convert, type Quantity } from "../../values/quantity.ts";
import { fillIn } from "../../values/words.ts";
import type { InterfaceStrings } from "../../model/interface-strings.ts";
import type { Language } from "../../model/language.ts";
import { textOrSource, type LocalizedText } from "../../model/localized-text.ts";
import type { Period } from "../../model/period.ts";
import type { Library } from "../../content/library.ts";
import type { Dataset } from "../../values/dataset.ts";
import { say } from "../../model/fill-template.ts";

type SummaryWords = InterfaceStrings["summary"];
/** The phrases of a summary, by name. */
type Phrase = { [K in keyof SummaryWords]: SummaryWords[K] extends string ? K : never }[keyof SummaryWords];

/** How a summary speaks: the phrases of a language, and its figures and periods as in a sentence. */
export interface SummaryWriter {
  words: SummaryWords;
  /** A phrase with `{name}` filled in. */
  phrase(name: Phrase, values: Record<string, string | number>): string;
  quantity(quantity: Quantity, field: string): string;
  period(period: Period): string;
  /** “in 2014”, “on 20 November 2021”. */
  when(period: Period): string;
  sum(quantities: readonly Quantity[]): Quantity;
  /** What part of the whole it is, in per cent. */
  share(part: Quantity, whole: Quantity): Quantity;
  text(words: LocalizedText): string;
  /** The same inside a list; what has the mark in it that parts the list stands in quotes. */
  name(words: LocalizedText): string;
  count(n: number): string;
  /** Facts in one sentence; sentences one after the other. */
  facts(parts: readonly (string | undefined)[]): string;
  list(items: readonly string[]): string;
  opening(parts: readonly (string | undefined)[]): string;
  sentences(parts: readonly (string | undefined)[]): string;
}

export function summaryWriter(
  dataset: Dataset,
  language: Language,
  content: Pick<Library, "datasets" | "site" | "ui">,
): SummaryWriter {
  const words = content.ui.get(language)!.summary;
  const ratio = ratioOf(content.site);
  const { separators, quotes } = localeOf(language);
  // A span is a phrase by itself, which its short form keeps apart from the sentence.
  const period = (value: Period): string =>
    formatPeriod(value, language, value.precision === "span" ? "short" : "long");
  const text = (localized: LocalizedText): string =>
    fillIn(textOrSource(localized, language, content.site), content, language);
  const present = (parts: readonly (string | undefined)[]): string[] =>
    parts.filter((part) => part !== undefined);
  return {
    words,
    sum: (quantities) => quantities.reduce((total, quantity) => combine("+", total, quantity, ratio)),
    share: (part, whole) => convert(combine("/", part, whole, ratio), shareUnitOf(content.site)),
    phrase: (name, values) => say(words[name], values),
    quantity: (quantity, name) => {
      const field = dataset.fields.get(name);
      return formatQuantity(
        quantity,
        language,
        "prose",
        field?.type === "number" ? field.decimals : undefined,
      );
    },
    period,
    when: (value) => say(words.when[value.precision], { period: period(value) }),
    text,
    name: (localized) => {
      const name = text(localized);
      return name.includes(separators.semicolon) ? `${quotes[0]}${name}${quotes[1]}` : name;
    },
    count: (n) => new Intl.NumberFormat(language).format(n),
    facts: (parts) => present(parts).join(separators.semicolon),
    list: (items) => items.join(separators.semicolon),
    opening: (parts) => present(parts).join(separators.comma),
    sentences: (parts) => present(parts).map(sentence(separators.stop.trim())).join(separators.space),
  };
}

/** A clause as a sentence: a capital where the language has them, and a stop. */
const sentence =
  (stop: string) =>
  (clause: string): string =>
    `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.。!?]$/.test(clause) ? "" : stop}`;
