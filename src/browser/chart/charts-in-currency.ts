import { CHART, CHART_TITLE, DRAWING } from "../../model/contract/classes.ts";
import { BETWEEN, PARTS_IN_CURRENCY } from "../../model/contract/currencies.ts";
import { announceRedraw } from "../../model/contract/events.ts";
import { TABLE_PANEL } from "../../model/contract/ids.ts";
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
const pages = new Map<string, Promise<string>>();

/** Fetches what {@link putInto} will ask for. Nothing is parsed yet: that would delay the choice that is being made. */
export function prepare(figures: readonly HTMLElement[]): void {
  for (const figure of figures) void fetchPage(pageOf(figure)).catch(() => {});
}

/**
 * Puts the words, drawings and table of a story's chart into a currency, as they stand on the chart's own page, which
 * has them in all.
 * @returns false where that page could not be fetched, and the chart is as it came
 */
export async function putInto(figure: HTMLElement, choice: CurrencyChoice): Promise<boolean> {
  const { currency, currencies, isWanted } = choice;
  const isOwn = currency === currencies[0];
  const address = pageOf(figure);
  let page: Document | undefined;
  try {
    if (!isOwn) page = readOwnPage(await fetchPage(address));
  } catch {
    // The chart stays, or goes back to, what it came with.
  }
  if (!isWanted()) return true;
  show(figure, page, choice);
  for (const link of figure.querySelectorAll("a"))
    if (link.origin + link.pathname === address) link.search = isOwn ? "" : `?currency=${currency}`;
  return page !== undefined || isOwn;
}

/** @param page that of the chart; without it the chart is as it came */
function show(figure: HTMLElement, page: Document | undefined, choice: CurrencyChoice): void {
  const inList = document.querySelector(`nav a[href="#${figure.id}"]`);
  for (const [index, [here, there]] of PARTS_IN_CURRENCY.entries()) {
    const wanted = page?.querySelector(`.${CHART} ${there}`);
    // The title stands in the story's list of charts, too.
    for (const part of [figure.querySelector(here), index === 0 && inList])
      if (part) replace(part, wanted && inCurrency(wanted, choice));
  }
  // The table's notes and sources are the story's own: only its figures are put over.
  const rows = [...(page?.querySelectorAll<HTMLTableRowElement>(`#${TABLE_PANEL} tr`) ?? [])];
  figure
    .querySelectorAll("tr")
    .forEach((row, r) =>
      [...row.cells].forEach((cell, c) =>
        replaceAmount(cell, rows[r]?.cells[c]?.querySelector<HTMLElement>(`.${choice.currency}`)),
      ),
    );
  announceRedraw(figure.querySelector(`.${DRAWING}`)!);
}

/**
 * Puts another amount into a cell, or another unit into a head, with what it tells scripts.
 * @param amount what stood there at first where that is missing
 */
function replaceAmount(cell: HTMLElement, amount: HTMLElement | null | undefined): void {
  const place = cell.querySelector<HTMLElement>("[data-u]") ?? cell;
  const text = place.firstChild;
  if (!(text instanceof Text)) return;
  if (!amounts.has(place)) amounts.set(place, place.cloneNode(true) as HTMLElement);
  const { firstChild, dataset } = amount ?? amounts.get(place)!;
  text.data = firstChild!.textContent!;
  for (const name of ["n", "u", "v"])
    if (dataset[name] === undefined) delete place.dataset[name];
    else place.dataset[name] = dataset[name];
}

/** @param nodes what a part is to hold; what it held at first where that is undefined */
function replace(part: Element, nodes: Node[] | undefined | null): void {
  if (!originals.has(part)) originals.set(part, [...part.childNodes]);
  part.replaceChildren(...(nodes ?? originals.get(part)!));
}

/** What a part of a chart's page holds for one currency. */
function inCurrency(part: Element, { currency, currencies }: CurrencyChoice): Node[] {
  const copy = document.importNode(part, true);
  const others = currencies.filter((id) => id !== currency).map((id) => `.${id}`);
  for (const other of copy.querySelectorAll([...others, BETWEEN].join())) other.remove();
  for (const words of copy.querySelectorAll(`.${currency}`)) {
    words.classList.remove(currency);
    if (words.localName === "span") words.replaceWith(...words.childNodes);
  }
  return [...copy.childNodes];
}

/** A chart's own page: its title leads there, perhaps in a currency. */
function pageOf(figure: HTMLElement): string {
  const { origin, pathname } = figure.querySelector<HTMLAnchorElement>(`.${CHART_TITLE} > a`)!;
  return origin + pathname;
}

function fetchPage(address: string): Promise<string> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  });
  pages.set(address, page);
  // What failed may work when it is asked for again.
  page.catch(() => pages.delete(address));
  return page;
}
