import { CREDIT } from "../../model/contract/classes.ts";
import { INTERACTIVE_CHART } from "../../model/contract/elements.ts";
import { REDRAW, TABLES } from "../../model/contract/events.ts";
import styles from "../../styles/chart/reader.css?url";
import { marks } from "../page/punctuation.ts";
import { BOUND } from "../../scene/mark-key.ts";
import type { ChartView } from "./chart-view.ts";
import { Emphasis } from "./emphasis.ts";
import { factsOf, type Facts } from "./facts.ts";
import { openKeyboard, type Keyboard } from "./keyboard.ts";
import { middleOf, placesIn, type Point } from "./points.ts";
import { nearestPoint, readChart, shownDrawing, type Reading } from "./reading.ts";
import type { Place } from "./table.ts";
import { colourOf, fill, makeTooltip, openAt } from "./tooltip.ts";

/** Keys that a chart answers to; all others are left to the browser. */
const KEYS = /^(?:Arrow.+|Home|End|Enter|Escape|t|\?)$/;

/**
 * `<interactive-chart>` makes a drawing answer to readers: what its marks and its table's rows say is shown at the
 * pointer, and keys lead through it and speak it. All words come from the table. It is an `application` for assistive
 * technology, because only there do screen readers leave the arrow keys to the page; its name and description are
 * those of the picture.
 */
class InteractiveChart extends HTMLElement implements ChartView {
  readonly tip = makeTooltip();
  readonly status = document.createElement("p");
  readonly #emphasis = new Emphasis(this);
  #reading: Reading | undefined;
  #places: ReadonlyMap<Element, Place> = new Map();
  #shown: Point | undefined;
  /** Opened by a click or a key: the pointer leaves it alone. */
  #pinned = false;
  #byKey = false;
  #keyboard: Promise<Keyboard> | undefined;

  connectedCallback(): void {
    if (this.role || !("popover" in this)) return;
    if (!this.#table) return addEventListener(TABLES, () => this.connectedCallback(), { once: true });
    this.status.role = "status";
    // Orca takes the outermost application for a document, which it enters without a word: the one inside is named.
    this.role = this.parentElement!.role = "application";
    this.tabIndex = 0;
    this.#attach();
    this.#listen();
    this.#listenToTable(this.#table);
  }

  get #table(): HTMLTableElement | null | undefined {
    return this.closest("figure")?.querySelector("table");
  }

  /** Measured when it is needed. */
  get reading(): Reading {
    if (!this.#reading) {
      this.#reading = readChart(this, this.#table!);
      this.#places = placesIn(shownDrawing(this), this.#reading.table);
      this.dim();
    }
    return this.#reading;
  }

  get places(): ReadonlyMap<Element, Place> {
    // Read together with the figures.
    return this.reading && this.#places;
  }

  /** What the first tap would have to wait for, where the browser says when it has time. */
  #prepare(): void {
    const [first] = this.reading.points;
    if (first) this.factsOf(first);
    // Lays out a table that is closed, so that it need only be painted when it is opened.
    this.#table!.getBoundingClientRect();
  }

  /** Lets all series but this one step back, until it is called again; without one, none. */
  highlight(series?: string): void {
    this.#emphasis.keep(series);
  }

  dim(series?: string): void {
    this.#emphasis.dim(series);
  }

  factsOf(point: Point): Facts {
    const { points, table } = this.reading;
    const shown = points
      .filter(({ row }) => row === point.row)
      // As they stand one above the other.
      .sort((a, b) => middleOf(a)[1] - middleOf(b)[1])
      .map(({ series }) => series);
    const credit = this.closest("figure, main")?.querySelector(`.${CREDIT}`)?.textContent.trim() ?? "";
    return factsOf(point, table, shown, credit, marks);
  }

  show(point: Point, pinned: boolean, at?: readonly [x: number, y: number]): void {
    const { points } = this.reading;
    // All is measured before anything changes, and then all but the tooltip's place changes: one layout does.
    const { left, top } = this.getBoundingClientRect();
    const [x, y] = middleOf(point);
    if (this.#shown !== point) {
      const others = points.filter(({ row }) => row === point.row);
      fill(this.tip, this.factsOf(point), new Map(others.map(({ series, ink }) => [series, colourOf(ink)])));
      const hasLine = [...this.places.values()].some(({ row, series }) => !row && series === point.series);
      this.#emphasis.mark([point], hasLine ? point.series : undefined);
    }
    this.#shown = point;
    this.#pinned = pinned;
    this.tip.classList.toggle("pinned", pinned);
    openAt(this.tip, ...(at ?? ([x + left, y + top] as const)));
  }

  hide(): void {
    this.tip.hidePopover();
    this.#pinned = false;
    this.#shown = undefined;
    if (this.#reading) this.#emphasis.mark([]);
  }

  /** Also after a script has put another drawing in: it may have emptied the element, and changed the picture's name. */
  #attach(): void {
    for (const name of ["aria-labelledby", "aria-describedby"])
      this.setAttribute(name, shownDrawing(this).getAttribute(name) ?? "");
    for (const svg of this.querySelectorAll("svg")) svg.ariaHidden = "true";
    this.append(this.tip, this.status);
  }

  #listen(): void {
    const hide = (): void => this.hide();
    const prepare = (): unknown => globalThis.requestIdleCallback?.(() => this.#prepare());
    const forget = (): void => {
      hide();
      this.#reading = undefined;
      prepare();
    };
    this.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch" && !this.#pinned) this.#point(event, false);
    });
    this.addEventListener("pointerleave", () => this.#pinned || hide());
    this.addEventListener("click", (event) => this.#point(event, true));
    this.addEventListener("keydown", (event) => this.#press(event));
    this.addEventListener("focus", () => this.#greet());
    this.addEventListener("blur", () => {
      this.#byKey = false;
      hide();
    });
    this.addEventListener(REDRAW, () => {
      forget();
      this.#attach();
    });
    // It tells the size as it is before any change of it: what has been opened meanwhile stays.
    let changed = prepare;
    new ResizeObserver(() => {
      changed();
      changed = forget;
    }).observe(this);
    addEventListener("keydown", ({ key }) => key === "Escape" && !this.#byKey && hide());
    addEventListener("pointerdown", ({ target }) => this.contains(target as Node) || hide());
    // A tooltip that keys have opened goes along; what a pointer has opened closes.
    const scrolled = (): void => {
      if (this.#byKey && this.#shown) this.show(this.#shown, true);
      else if (this.tip.matches(":popover-open")) hide();
    };
    addEventListener("scroll", scrolled, { passive: true, capture: true });
  }

  #listenToTable(table: HTMLElement): void {
    const point = ({ target }: Event): void => {
      const {
        points,
        table: { columns },
      } = this.reading;
      const cell = (target as Element).closest<HTMLTableCellElement>("td, th");
      const row = cell?.parentElement!.dataset.k;
      const [series] = [...columns].find(([, column]) => column === cell?.cellIndex) ?? [];
      this.#emphasis.mark(
        points.filter((one) => one.row === row && (!series || one.series === series)),
        series,
      );
    };
    for (const type of ["pointerover", "focusin"]) table.addEventListener(type, point);
    for (const type of ["pointerleave", "focusout"]) table.addEventListener(type, () => this.hide());
  }

  /** Shows the point that is meant: that of the mark or label under the pointer, else the nearest. */
  #point(event: MouseEvent, pinned: boolean): void {
    const { points } = this.reading;
    const target = event.target as Element;
    // Neither the tooltip nor the list of keys is the chart.
    if (target.closest(".tip")) return;
    const { left, top } = this.getBoundingClientRect();
    const meant: Place | undefined = this.places.get(target.closest(BOUND)!);
    const candidates = meant
      ? points.filter(({ row, series }) => (!meant.row || row === meant.row) && series === meant.series)
      : points;
    const [x, y] = [event.clientX, event.clientY];
    const point = nearestPoint(this.reading, [x - left, y - top], candidates);
    this.#byKey = false;
    if (!point || (pinned && this.#pinned && point === this.#shown)) return this.hide();
    this.show(point, pinned, [x, y]);
    if (pinned) void this.#openKeyboard().then((keyboard) => keyboard.say(point));
  }

  #openKeyboard(): Promise<Keyboard> {
    return (this.#keyboard ??= openKeyboard(this));
  }

  #greet(): void {
    if (!this.matches(":focus-visible")) return;
    void this.#openKeyboard().then((keyboard) => this.#byKey || keyboard.greet());
  }

  /** Keys wait in their order until the words for what they do are loaded. */
  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (target !== this || ctrlKey || altKey || metaKey || !KEYS.test(key)) return;
    if (key !== "Escape") event.preventDefault();
    this.#byKey = true;
    void this.#openKeyboard().then((keyboard) => keyboard.press(key, this.#shown));
  }
}

// In a file of its own, which is there long before a reader points at anything.
document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
customElements.define(INTERACTIVE_CHART, InteractiveChart);

// Its name alone: with anything that scripts can import, its file would come with a list of it.
export type { InteractiveChart };
