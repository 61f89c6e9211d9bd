import type { ShareAction, ShareData } from "../share-action.ts";
import type { SnippetKind } from "../embed.ts";

/**
 * Every `data-*` attribute that built pages and browser scripts share, by its name in an element's `dataset`. Components
 * and drawings write them, scripts read them, styles select by them; scripts write those marked so. A test looks for
 * names that are not in this list.
 */
export interface DataAttributes extends Partial<Omit<ShareData, "title" | "failed">> {
  // Drawings and tables

  /**
   * What a mark of a drawing, or a row of a table, stands for: the key of a row, of a run of rows or of a series, as
   * `src/scene/mark.ts` writes and reads it.
   */
  k?: string;
  /** On the head of a table's column: the category whose figures stand in it. */
  c?: string;
  /**
   * On a cell of a table, or on an amount in it: the number or date to sort by, as plain text. The lowest and the highest
   * figure of a table have it always.
   */
  v?: string;
  /** On a cell of a table, or on an amount in it: the number among its words, `42` in “nearly 42”. */
  n?: string;
  /**
   * How a figure reads beside its unit, see `amount-pattern.ts`: on the head of its column (where categories stand
   * across, of the first), on the part of that head that shows the unit, or on a cell whose figure reads otherwise.
   */
  u?: string;
  /** On a table with categories across: which part of a mark's key is the category, from 0. */
  p?: string;
  /** On a table: the drawing shows its rows from left to right, and not one below the other. Empty. */
  a?: string;
  /** On a table: it is long enough to be sorted and searched. Empty. */
  long?: string;
  /** On a row of a table, by a script: its place in the order in which the table was built. */
  i?: string;
  /** On a table, by a script: indexes of the first and the last period that are shown, `3,17`. */
  time?: string;

  /** On the document of an embed, by a script: it stands in a frame of another. Empty. */
  parent?: string;

  // A chart's page

  /** On a tab: what it shows. On the document: what is shown, by a script. */
  tab?: string;
  /** On the document, by a script in its head: rows are about to be chosen; what would move waits until then. Empty. */
  wait?: string;
  /** On `<chart-explorer>` of a chart over time: address of what it takes to draw it anew. */
  facts?: string;
  /** On the words beside the choice of time: which end they name. */
  end?: "from" | "to";
  /** On `<listen-chart>`: what a series without a name shows. */
  name?: string;

  // Stories

  /** On a chart that the choice of a currency puts over: address of what it is in the others. */
  money?: string;
  /** On a story whose charts have their tables in a file: its address; see `tables.ts`. A script takes it away when they are there. */
  tables?: string;

  /** On `<draw-it>`: address of the game by itself, which tells what the script needs; left out there. */
  game?: string;

  // The search

  /** On the sentence of the search that names which parts of the words are found. Empty. */
  parts?: string;

  // Handing a chart on

  /** On a button of `<share-tools>`: what it does. */
  do?: ShareAction;
  /** On a button of `<share-tools>`: what is said once that is done. */
  done?: string;
  /** On `<share-tools>`: the title of the chart. */
  title?: string;
  /** What is said when something could not be done. */
  failed?: string;
  /** On a text of `<embed-builder>`: which snippet it is. */
  snippet?: SnippetKind;
  /** On the list of hosts in `<embed-builder>`: the name that it has as a list of tabs. */
  label?: string;
  /** On `<embed-builder>`: what is said when a snippet has been copied; `{what}` stands for its name. */
  copied?: string;
  /** On `<embed-builder>`: what is said when the words of another language could not be fetched. */
  offline?: string;

  /** On the `script` of `public/embed.js`, in somebody else's page: with what the charts' addresses begin. */
  site?: string;

  // The search

  /** On `<site-search>`: address of Pagefind's program. */
  program?: string;
  /** On `<site-search>`: how many words of a text a result shows. */
  excerpt?: string;
  /** Of a search: the index of charts, which has their thumbnails. */
  charts?: string;
  /** On `<site-search>`: words of the language are written in several parts, which belong side by side. Empty. */
  phrases?: string;
  /** On the button of `<site-search>` that shows more. Empty. */
  more?: string;
  /** On what `<site-search>` shows where nothing is found. Empty. */
  advice?: string;

  // Lists of rows

  /** On what says how many entries the choices leave: the words, with `{shown}` and `{all}`. */
  counted?: string;

  // Every page

  /** On the document: the language's punctuation, see `marks.ts`. */
  marks?: string;
  /** On the link to the canonical address: locale and style, if any, of the day on paper, for `Intl`: `en-GB long`. */
  date?: string;
  /** On the script in the head: the key under which the browser keeps the reader's choice of a theme. */
  key?: string;
  /** On the document, by a script: the theme that the reader has chosen; without it, or empty, the device's counts. */
  theme?: string;
  /** On the link to the canonical address, by a script: what stands after it on paper. */
  printed?: string;

  // Lists that are chosen from

  /** On what has entries in it: it goes where none of them is left. Its name, if entries are found by that too. */
  group?: string;
  /** On an entry: what it can be chosen by, as `name:value`, separated by spaces: `topic:trade country:peru`. */
  in?: string;
}

declare global {
  // Completes and explains `element.dataset.…`; that no other name is used is for the test.
  interface DOMStringMap extends DataAttributes {}
}
