import type { Diagnostic } from "../model/diagnostic.ts";
import { currenciesOf, isConverted } from "../values/money.ts";
import { UNIT } from "../values/words.ts";
import type { Currency } from "../model/currency.ts";
import type { Site } from "../model/site.ts";
import type { Chart, Content } from "./chart.ts";
import { drawsFlows } from "./in-currency.ts";
import { unitOf } from "./unit-of.ts";

/**
 * Amounts in the currency that readers can have converted are read in others too. A chart's words leave the unit's name to the build; and because each
 * year has its own rate, what they say of several years is read again for every currency.
 */
export function currencyFaults(chart: Chart, content: Pick<Content, "datasets" | "site">): Diagnostic[] {
  const { file, view, declaration, dataset, input } = chart;
  const fault = (path: string, message: string): Diagnostic => ({
    file,
    path: (view ? `views.${view.id}.` : "") + path,
    message,
  });
  const diagnostics: Diagnostic[] = [];
  const unit = unitOf(dataset, input.channels);
  const { title, subtitle, note, alt, inCurrency } = declaration;
  for (const [name, text] of Object.entries({ title, subtitle, note, alt }))
    for (const [language, words = ""] of Object.entries(text ?? {})) {
      if (unit === undefined && words.includes(UNIT))
        diagnostics.push(
          fault(`${name}.${language}`, `has ${UNIT}, and the chart draws no number: leave it out`),
        );
      if (name === "subtitle" && unit && isConverted(unit, content) && namesCurrency(words, content.site))
        diagnostics.push(
          fault(
            `${name}.${language}`,
            `names ${currencyName(content.site)}, and readers may choose another currency: write ${UNIT} where the unit stands`,
          ),
        );
    }
  if (drawsFlows(chart, content))
    for (const currency of currenciesOf(content).filter((id) => inCurrency?.[id] === undefined))
      diagnostics.push(
        fault(
          `inCurrency.${currency}`,
          "is missing: amounts of several years grow otherwise at the rates of those years. Write the title, note or alt that does not hold in this currency, or {} if all do",
        ),
      );
  return diagnostics;
}

const converted = ({ conversion, currencies }: Site): Currency | undefined =>
  conversion && currencies.get(conversion.from);

/** What the currency that readers can have converted is called, for authors. */
const currencyName = (site: Site): string => converted(site)?.name[site.sourceLanguage] ?? "";

/** Whether words say that currency: whether they have what stands beside its amounts, in any language. */
const namesCurrency = (words: string, site: Site): boolean =>
  Object.values(converted(site)?.prose ?? {}).some((pattern = "") =>
    pattern
      .split("{}")
      .map((part) => part.trim())
      .some((part) => part !== "" && words.includes(part)),
  );
