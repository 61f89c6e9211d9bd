import { BETWEEN } from "../model/contract/currencies.ts";
import { currencyId } from "../model/contract/ids.ts";

/** The note of the rates at which amounts are put into another currency. */
const RATES = ".rates";

/**
 * Styles for what stands in a page in every currency: the chosen one shows, without a choice the first, and with a
 * choice the rates. What stands between the amounts is for readers without styles.
 * @param currencies those that can be chosen
 */
export function currencyStyles([own = "", ...others]: readonly string[]): string {
  const isChosen = (currencies: readonly string[]): string =>
    `:has(${currencies.map((currency) => `#${currencyId(currency)}:checked`).join()})`;
  const hidden = [
    `:is(${[own, ...others.slice(0, -1)].map((currency) => `.${currency}`).join()}) + ${BETWEEN}`,
    ...others.map((currency) => `:root:not(${isChosen([currency])}) .${currency}`),
    `:root${isChosen(others)} .${own}`,
    `:root:not(${isChosen(others)}) ${RATES}`,
  ];
  return `${hidden.join()}{display:none}`;
}
