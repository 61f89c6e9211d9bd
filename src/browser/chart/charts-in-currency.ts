import { fetchOk } from "../page/fetch-ok.ts";
import { CHART_TITLE, DRAWING, NOTE, SUBTITLE } from "../../model/contract/classes.ts";
import type { AmountInMoney, ChartInMoney, ChartInMoneys } from "../../model/contract/currencies.ts";
import { announceRedraw, TABLES } from "../../model/contract/events.ts";
import { readOwnPage } from "../page/own-page.ts";

/** A choice that a reader has made. */
export interface CurrencyChoice {
  currency: string;
  /** All that can be chosen; the first is the one that the page came in. */
  currencies: readonly string[];
  /** Whether this is still what the reader wants. */
  isWanted(): boolean;
}

/** What stood in a figure at first, to come back to. */
const originals = new WeakMap<Element, Node[]>();
/** The amounts and units of a table as they were at first. */
const amounts = new WeakMap<Element, HTMLElement>();
const files = new Map<string, Promise<ChartInMoneys>>();
/** What figures are now: a story's tables may come after the choice. */
const states = new Map<Element, ChartInMoney | undefined>();
addEventListener(TABLES, () => states.forEach(putTableInto));

/** Fetches what {@link putInto} will ask for. */
export function prepare(figures: readonly HTMLElement[]): void {
  for (const { dataset } of figures) void fetchMoney(dataset.money!).catch(() => {});
}

/**
 * Puts drawings and table of a chart into a currency; of a story's chart the words too, which stand on the page of a
 * chart in all of them.
 * @returns false where that could not be fetched, and the chart is as it came
 */
export async function putInto(figure: HTMLElement, choice: CurrencyChoice): Promise<boolean> {
  const { currency, currencies, isWanted } = choice;
  const isOwn = currency === currencies[0];
  let chart: ChartInMoney | undefined;
  try {
    if (!isOwn) chart = (await fetchMoney(figure.dataset.money!))[currency];
  } catch {
    // The chart stays, or goes back to, what it came with.
  }
  if (!isWanted()) return true;
  show(figure, chart);
  const title = figure.querySelector<HTMLAnchorElement>(`.${CHART_TITLE} > a`);
  if (title)
    for (const link of figure.querySelectorAll("a"))
      // That to a table which has not come asks for the table.
      if (!link.hash && link.origin + link.pathname === title.origin + title.pathname)
        link.search = isOwn ? "" : `?currency=${currency}`;
  return chart !== undefined || isOwn;
}

/** @param chart without it the figure is as it came */
function show(figure: HTMLElement, chart: ChartInMoney | undefined): void {
  const parts = chart && readOwnPage(chart.html);
  const title = figure.querySelector(`.${CHART_TITLE} > a`);
  if (title)
    for (const [here, there] of [
      [title, "h2"],
      // It stands in the story's list of charts, too.
      [document.querySelector(`nav a[href="#${figure.id}"]`), "h2"],
      [figure.querySelector(`.${SUBTITLE}`), `.${SUBTITLE}`],
      [figure.querySelector(`.${NOTE}`), `.${NOTE}`],
    ] as const)
      if (here)
        replace(here, parts && [...document.importNode(parts.querySelector(there)!, true).childNodes]);
  const drawing = figure.querySelector(`.${DRAWING}`)!;
  const drawings = [...(parts?.querySelectorAll("svg") ?? [])];
  replace(drawing, drawings[0] ? drawings : undefined);
  states.set(figure, chart);
  putTableInto(chart, figure);
  announceRedraw(drawing);
}

/** The table's notes and sources stay: only its figures are put over. Readers may have sorted it. */
function putTableInto(chart: ChartInMoney | undefined, figure: Element): void {
  const [head, ...body] = figure.querySelectorAll("tr");
  [head, ...body.sort((a, b) => +a.dataset.i! - +b.dataset.i! || 0)].forEach((row, r) =>
    [...(row?.cells ?? [])].forEach((cell, c) => replaceAmount(cell, chart?.cells[r]?.[c] || undefined)),
  );
}

/**
 * Puts another amount into a cell, or another unit into a head, with what it tells scripts.
 * @param amount what stood there at first where that is missing
 */
function replaceAmount(cell: HTMLElement, amount: AmountInMoney | undefined): void {
  const place = cell.querySelector<HTMLElement>("[data-u]") ?? cell;
  const text = place.firstChild;
  if (!(text instanceof Text)) return;
  if (!amounts.has(place)) amounts.set(place, place.cloneNode(true) as HTMLElement);
  const original = amounts.get(place)!;
  const data = amount?.data ?? original.dataset;
  text.data = amount?.text ?? original.firstChild!.textContent!;
  for (const name of ["n", "u", "v"])
    if (data[name] === undefined) delete place.dataset[name];
    else place.dataset[name] = data[name];
}

/** @param nodes what a part is to hold; what it held at first where that is undefined */
function replace(part: Element, nodes: readonly Node[] | undefined): void {
  if (!originals.has(part)) originals.set(part, [...part.childNodes]);
  part.replaceChildren(...(nodes ?? originals.get(part)!));
}

function fetchMoney(address: string): Promise<ChartInMoneys> {
  const known = files.get(address);
  if (known) return known;
  const file = fetchOk(address).then((answer) => answer.json() as Promise<ChartInMoneys>);
  files.set(address, file);
  // What failed may work when it is asked for again.
  file.catch(() => files.delete(address));
  return file;
}
