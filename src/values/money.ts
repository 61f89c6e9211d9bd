import { UNITS } from "../model/unit.ts";
import type { Dataset } from "./dataset.ts";
import type { Quantity } from "./quantity.ts";

/** Currencies into which US dollars are put. */
export const CURRENCIES = ["jpy", "vnd"] as const;
export type Currency = (typeof CURRENCIES)[number];

/** Where the rates stand, as yearly averages for one US dollar. */
const RATES = "exchange-rates";

/** Whether the content has rates at which dollars can be put into other currencies. */
export const hasRates = (datasets: ReadonlyMap<string, Dataset>): boolean => datasets.has(RATES);

/** An amount of another currency, and the year of the rate that gives it. */
interface Converted {
  quantity: Quantity;
  year: number;
}

/**
 * Puts US dollars into another currency: what flowed in a year at that year's average rate; a stock, or a sum over
 * several years, at the latest rate; so too what is younger or older than the rates.
 * The result is hedged as “about” where its source does not hedge it otherwise: a yearly average is no day's rate.
 * @returns undefined for what is not in US dollars, or where the content has no rates
 */
export function convertMoney(
  quantity: Quantity,
  currency: Currency,
  datasets: ReadonlyMap<string, Dataset>,
): Converted | undefined {
  const rates = datasets.get(RATES);
  if (!rates || UNITS[quantity.unit].dimension !== "usd") return undefined;
  const known = rates.rows
    .filter(({ key }) => key.startsWith(`${currency},`))
    .map(({ key }) => Number(key.split(",")[1]));
  if (known.length === 0) return undefined;
  const year = flowYear(quantity.cells, datasets);
  const used = year !== undefined && known.includes(year) ? year : Math.max(...known);
  const rate = rateOf(currency, used, datasets);
  const convert = (n: number): number => Number((n * UNITS[quantity.unit].scale * rate).toPrecision(3));
  const { value, low, high } = quantity;
  return {
    year: used,
    quantity: {
      unit: currency,
      derived: true,
      cells: quantity.cells,
      qualifier: quantity.qualifier ?? "about",
      ...(value === undefined ? { low: convert(low!), high: convert(high!) } : { value: convert(value) }),
    },
  };
}

/** Units of a currency for one US dollar, on average over a year for which there is a rate. */
export function rateOf(currency: Currency, year: number, datasets: ReadonlyMap<string, Dataset>): number {
  const cell = datasets.get(RATES)!.byKey.get(`${currency},${year}`)!.cells["rate"];
  return cell?.type === "number" ? cell.quantity!.value! : 0;
}

/** The last year for which there are rates. */
export function latestRateYear(datasets: ReadonlyMap<string, Dataset>): number | undefined {
  const years = datasets.get(RATES)?.rows.map(({ key }) => Number(key.split(",")[1])) ?? [];
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
