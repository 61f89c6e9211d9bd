import { BETWEEN } from "../model/contract/currencies.ts";
import { currencyId } from "../model/contract/ids.ts";

/** The note of the rates at which amounts are put into another currency. */
const RATES = ".rates";

/**
 * Styles for what stands in a page in every currency: the chosen one shows, without a choice the first, and with a
 * choice the rates. What stands between the amounts is for readers without styles.
 * @param currencies those that can be chosen
 */
export function currencyStyles(currencies: readonly string[]): string {
  const isChosen = (currency: string): string => `:has(#${currencyId(currency)}:checked)`;
  const hidden = [
    ...currencies.slice(0, -1).map((currency) => `.${currency}+${BETWEEN}`),
    ...currencies.map((currency) => `html:not(${isChosen(currency)}) .${currency}`),
    `html${isChosen(currencies[0]!)} ${RATES}`,
  ];
  return `${hidden.join()}{display:none}`;
}
