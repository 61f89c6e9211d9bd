import type { Conversion, CurrencyId } from "../model/currency.ts";
import type { Unit } from "../model/unit.ts";
import type { Dataset, Row } from "./dataset.ts";
import type { Figures } from "./figures.ts";
import { toSignificant } from "./numbers/round.ts";
import { certainDigits, MOST_DIGITS, uncertaintyOf } from "./precision.ts";
import type { Quantity } from "./quantity.ts";

/** The rates of a site: how many units of each currency one unit of `from` was worth, by year. */
interface Rates extends Conversion {
  dataset: Dataset;
}

/** The rates, where the site converts amounts and its content has the dataset. */
function ratesOf({ site, datasets }: Figures): Rates | undefined {
  const dataset = site.conversion && datasets.get(site.conversion.rates.dataset);
  return dataset && { ...site.conversion!, dataset };
}

/** The currencies that readers can choose besides that of the content; none where there are no rates. */
export const currenciesOf = (figures: Figures): CurrencyId[] => Object.keys(ratesOf(figures)?.to ?? {});

/** The units that amounts of a currency are written in once they are converted, the smallest first. */
export const unitsIn = (currency: CurrencyId, { site }: Figures): Unit[] =>
  (site.conversion?.to[currency] ?? []).map((id) => site.units.get(id)!).sort((a, b) => a.scale - b.scale);

/** Whether amounts in a unit can be put into other currencies. */
export const isConverted = ({ kind, dimension }: Unit, { site }: Pick<Figures, "site">): boolean =>
  kind === "money" && dimension === site.conversion?.from;

/** An amount of another currency, and the year of the rate that gives it. */
interface Converted {
  quantity: Quantity;
  year: number;
}

/**
 * Puts an amount into another currency: what flowed in a year at that year's average rate; a stock, or a sum over
 * several years, at the latest rate; so too what is younger or older than the rates.
 * The result is hedged as “about” where its source does not hedge it otherwise: a yearly average is no day's rate, and
 * bears three significant digits at the most.
 * @returns undefined for what is not in the currency that the site converts, or where there are no rates
 */
export function convertMoney(
  quantity: Quantity,
  currency: CurrencyId,
  figures: Figures,
): Converted | undefined {
  const rates = ratesOf(figures);
  if (!rates || !isConverted(quantity.unit, figures)) return undefined;
  const byYear = ratesByYear(currency, rates);
  if (byYear.size === 0) return undefined;
  const flowed = flowYear(quantity.cells, figures.datasets);
  const year = flowed !== undefined && byYear.has(flowed) ? flowed : Math.max(...byYear.keys());
  const rate = quantity.unit.scale * byYear.get(year)!;
  // Without the noise of the multiplication; digits are taken off where the amount is written.
  const convert = (n: number): number => toSignificant(n * rate, 12);
  const { value, low, high } = quantity;
  const amount: Quantity = {
    unit: unitsIn(currency, figures)[0]!,
    derived: true,
    uncertainty: uncertaintyOf(quantity) * rate,
    cells: quantity.cells,
    qualifier: quantity.qualifier ?? "about",
    ...(value === undefined ? { low: convert(low!), high: convert(high!) } : { value: convert(value) }),
  };
  return {
    year,
    quantity: { ...amount, digits: Math.min(MOST_DIGITS, certainDigits(amount) ?? MOST_DIGITS) },
  };
}

/** Units of a currency for one unit of the converted one, on average over each year for which there is a rate. */
function ratesByYear(currency: CurrencyId, { dataset, rates }: Rates): Map<number, number> {
  return new Map(
    dataset.rows.flatMap((row): [number, number][] => {
      const of = row.cells[rates.currency];
      const rate = row.cells[rates.rate];
      const year = yearOf(row, rates.period);
      if (of?.type !== "category" || of.id !== currency || rate?.type !== "number") return [];
      const value = rate.quantity?.value;
      return year === undefined || value === undefined ? [] : [[year, value]];
    }),
  );
}

const yearOf = ({ cells }: Row, field: string): number | undefined => {
  const cell = cells[field];
  return cell?.type === "period" ? cell.period.first.year : undefined;
};

/** Units of a currency for one unit of the converted one, on average over a year for which there is a rate. */
export const rateOf = (currency: CurrencyId, year: number, figures: Figures): number =>
  ratesByYear(currency, ratesOf(figures)!).get(year) ?? 0;

/** The last year for which there are rates. */
export function latestRateYear(figures: Figures): number | undefined {
  const rates = ratesOf(figures);
  const years = rates?.dataset.rows.flatMap((row) => yearOf(row, rates.rates.period) ?? []) ?? [];
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The one year in which all cells flowed; undefined for stocks and for sums over years. */
function flowYear(cells: readonly string[], datasets: ReadonlyMap<string, Dataset>): number | undefined {
  const years = cells.map((name) => {
    const [, id, field, key] = /^([a-z0-9-]+)\.(\w+)\[(.*)\]$/.exec(name) ?? [];
    const dataset = datasets.get(id ?? "");
    const definition = dataset?.fields.get(field ?? "");
    if (!dataset || definition?.type !== "number" || definition.stock) return undefined;
    const period = Object.values(dataset.byKey.get(key!)?.cells ?? {}).find((cell) => cell.type === "period");
    return period?.type === "period" ? period.period.start.getUTCFullYear() : undefined;
  });
  const first = years[0];
  return first !== undefined && years.every((year) => year === first) ? first : undefined;
}
