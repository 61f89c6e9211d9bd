import { BETWEEN } from "../model/contract/currencies.ts";
import { currencyId } from "../model/contract/ids.ts";

/** The note of the rates at which amounts are put into another currency. */
const RATES = ".rates";
/** The choice itself. */
const CHOICE = ".money";

/**
 * Styles for words that stand in a page in every currency: the chosen one shows, without a choice the first, and with a
 * choice the rates. What stands between the amounts is for readers without styles. Browsers without `:has()`, which drop
 * every rule that has it in its list, show the first currency, and offer no choice.
 * @param currencies those that can be chosen
 */
export function currencyStyles(currencies: readonly string[]): string {
  const isChosen = (currency: string): string => `:has(#${currencyId(currency)}:checked)`;
  const between = currencies.slice(0, -1).map((currency) => `.${currency}+${BETWEEN}`);
  const others = currencies.slice(1).map((currency) => `.${currency}`);
  const unchosen = [
    ...currencies.map((currency) => `html:not(${isChosen(currency)}) span.${currency}`),
    `html${isChosen(currencies[0]!)} ${RATES}`,
  ];
  // What is drawn in the first stands there until what was chosen is fetched: with words in another it would be wrong.
  const late = `html:not(${isChosen(currencies[0]!)}) svg.${currencies[0]!}{visibility:hidden}`;
  // Amounts in the other currencies are hidden where there are no styles; those that can choose show what is chosen.
  const shown = currencies.slice(1).map((currency) => `span.${currency}`);
  return (
    `@supports selector(:has(a)){${shown.join()}{display:inline}}` +
    `${between.join()}{display:none}` +
    `@supports not selector(:has(a)){${[...others, RATES, CHOICE].join()}{display:none}}` +
    `${unchosen.join()}{display:none}${late}`
  );
}
