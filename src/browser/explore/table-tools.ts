import { NUMERIC, SOURCES_COLUMN, TABLE_FILTER } from "../../model/contract/classes.ts";
import { say } from "../../model/fill-template.ts";
import { textOf } from "../page/shown-text.ts";
import { browserStrings } from "../page/interface-strings.ts";
import { pageSearchLanguage } from "../page/page-search-language.ts";
import { fold, type SearchLanguage } from "../../values/locales/browser/search-language.ts";
import { compareCells, type ComparedCell } from "./compare-cells.ts";

const ready = new WeakSet<Element>();

/** Makes a long table sortable by its heads, and its rows searchable. */
export function tableTools(place: Element): void {
  const table = place.querySelector("table")!;
  if (ready.has(table)) return;
  ready.add(table);
  for (const [index, head] of [...table.tHead!.rows[0]!.cells].entries()) {
    // The numbers of sources are no order.
    if (head.classList.contains(SOURCES_COLUMN)) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sortBy(table, head, index));
  }
  for (const [index, row] of [...table.tBodies[0]!.rows].entries()) row.dataset.i = String(index);
  const filter = place.querySelector<HTMLElement>(`.${TABLE_FILTER}`)!;
  const input = filter.querySelector("input")!;
  const show = async (change?: Event): Promise<void> => {
    // What is being composed is no word yet.
    if ((change as InputEvent)?.isComposing) return;
    const language = await pageSearchLanguage();
    filterRows(table, input.value, filter.querySelector("[role=status]")!, language);
  };
  for (const event of ["input", "compositionend"])
    input.addEventListener(event, (change) => void show(change));
  // The browser keeps what was typed when a reader comes back to the page.
  if (input.value) void show();
}

/** Sorts by a column: numbers from the greatest, words from the first, and the other way when asked again. */
function sortBy(table: HTMLTableElement, head: HTMLTableCellElement, index: number): void {
  const body = table.tBodies[0]!;
  const rows = [...body.rows];
  const was = head.getAttribute("aria-sort");
  const falling = was ? was === "ascending" : head.classList.contains(NUMERIC);
  for (const other of table.querySelectorAll("th[aria-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const compare = compareCells(document.documentElement.lang, falling);
  const cell = (row: HTMLTableRowElement): ComparedCell => {
    const own = row.cells[index]!;
    return { value: own.dataset.v, text: textOf(own) };
  };
  body.append(...rows.sort((a, b) => compare(cell(a), cell(b))));
}

/** Hides the rows that do not contain a text. */
function filterRows(
  table: HTMLTableElement,
  text: string,
  status: Element,
  { key }: Pick<SearchLanguage, "key"> = { key: (words) => words },
): void {
  const wanted = key(fold(text.trim()));
  for (const row of table.tBodies[0]!.rows) {
    const words = Array.from(row.querySelectorAll(`th,td:not(.${SOURCES_COLUMN},.out)`), (cell) =>
      textOf(cell),
    );
    row.hidden = !key(fold(words.join("\n"))).includes(wanted);
  }
  const count = (left: string): number => table.querySelectorAll(`tbody tr:not(.out${left})`).length;
  status.textContent = text
    ? say(browserStrings("explore").rows, { shown: count(",[hidden]"), all: count("") })
    : "";
}
