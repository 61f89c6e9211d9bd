import type { Diagnostic } from "../model/diagnostic.ts";
import { currenciesOf, isConverted } from "../values/money.ts";
import type { Figures } from "../values/figures.ts";
import { UNIT } from "../values/words.ts";
import type { Chart } from "./chart.ts";
import { drawsFlows } from "./in-currency.ts";
import { unitOf } from "./unit-of.ts";

/** How subtitles name dollars, in any language. */
const DOLLARS = /US\$|USD|ドル/;

/**
 * A chart's US dollars are read in other currencies too. Its words leave the unit's name to the build; and because each
 * year has its own rate, what they say of several years is read again for every currency.
 */
export function currencyFaults(chart: Chart, figures: Figures): Diagnostic[] {
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
      if (name === "subtitle" && unit && isConverted(unit, figures) && DOLLARS.test(words))
        diagnostics.push(
          fault(
            `${name}.${language}`,
            `names US dollars, and readers may choose another currency: write ${UNIT} where the unit stands`,
          ),
        );
    }
  if (drawsFlows(chart, figures))
    for (const currency of currenciesOf(figures).filter((id) => inCurrency?.[id] === undefined))
      diagnostics.push(
        fault(
          `inCurrency.${currency}`,
          "is missing: amounts of several years grow otherwise at the rates of those years. Write the title, note or alt that does not hold in this currency, or {} if all do",
        ),
      );
  return diagnostics;
}
