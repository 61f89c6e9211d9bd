import { NUMERIC } from "../../model/contract/classes.ts";
import { say } from "../../model/fill-template.ts";
import { marks } from "../page/punctuation.ts";
import type { ChartView } from "./chart-view.ts";
import { openHelp } from "./help.ts";
import { navigate, seriesIn, type Cursor } from "./navigate.ts";
import type { Point } from "./points.ts";
import { readerWords, type ReaderWords } from "./reader-words.ts";
import { detailOf, joinSentences, sentenceOf } from "./sentences.ts";
import { columnName, figureOf, valueOf } from "./figure.ts";
import { cellOf } from "./table.ts";
import { fill, openAt } from "./tooltip.ts";

/** By when a browser has painted what a key or tap has changed, in ms. */
const AFTER_PAINT = 50;

/** What answers to keys in a chart that has the focus, and speaks. */
export class Keyboard {
  readonly #chart: ChartView;
  readonly #words: ReaderWords;
  #cursor: Cursor = { level: "chart", at: 0 };
  /** The points that the cursor counts in. */
  #points: readonly Point[] | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;

  constructor(chart: ChartView, words: ReaderWords) {
    this.#chart = chart;
    this.#words = words;
  }

  /** Says that there are keys. */
  greet(): void {
    const { hint } = this.#words;
    const { left, top, width } = this.#chart.getBoundingClientRect();
    fill(this.#chart.tip, { title: hint, lines: [], notes: [] }, new Map());
    openAt(this.#chart.tip, left + width / 2, top);
    this.#speak(() => hint);
  }

  /** Says a point, and where it stands in its series. */
  say(point: Point): void {
    this.#speak(() => {
      const members = this.#chart.reading.points.filter(({ series }) => series === point.series);
      const position = say(this.#words.position, { n: members.indexOf(point) + 1, total: members.length });
      return joinSentences([sentenceOf(this.#chart.factsOf(point), marks), position], marks);
    });
  }

  /** @param shown the point that is open, from which navigation goes on */
  press(key: string, shown: Point | undefined): void {
    const { points, table } = this.#chart.reading;
    if (key === "?") return openHelp(this.#chart, this.#words);
    if (key === "t") return goToTable(table.element, shown && table.rows.get(shown.row));
    if (shown) this.#cursor = { level: "point", at: points.indexOf(shown) };
    // Another drawing has other points. Else navigation goes on where it was left.
    else if (this.#cursor.level === "point" && points !== this.#points)
      this.#cursor = { level: "chart", at: 0 };
    this.#points = points;
    // The axis of the rows, and that of the figures where there are any.
    const axes = table.element.querySelector(`td.${NUMERIC}`) ? 2 : 1;
    this.#cursor = navigate(this.#cursor, key, { points, across: table.across, axes });
    const point = points[this.#cursor.at];
    if (this.#cursor.level !== "point" || !point) this.#openPart(axes);
    else if (key === "Enter" && point === shown)
      this.#speak(() => detailOf(this.#chart.factsOf(point), marks));
    else this.#openPoint(point);
  }

  #openPoint(point: Point): void {
    this.#chart.show(point, true);
    (this.#chart.querySelector(".ring") ?? point.mark)?.scrollIntoView({
      block: "nearest",
      inline: "nearest",
    });
    this.say(point);
  }

  /** Says the chart, an axis or a series; `axes` stand before the series. */
  #openPart(axes: number): void {
    const { points, table } = this.#chart.reading;
    const { level, at } = this.#cursor;
    const series = level === "part" ? seriesIn(points)[at - axes] : undefined;
    this.#chart.hide();
    this.#chart.dim(series);
    const { chart, series: ofSeries, axis, figures } = this.#words;
    this.#speak(() => {
      if (level === "chart") return say(chart, { count: points.length });
      if (series !== undefined) return this.#range(ofSeries, table.columns.get(series)!, series);
      return at === 0 ? this.#range(axis, 0) : say(figures, this.#figureRange());
    });
  }

  /**
   * Emptied first, so that the same words are spoken again. They are put together once what shows is painted: eyes
   * need not wait for ears.
   */
  #speak(text: () => string): void {
    const { status } = this.#chart;
    status.textContent = "";
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => (status.textContent = text()), AFTER_PAINT);
  }

  /** Where points begin and end, in the order of the table's rows: those of a series, or all; named by a column. */
  #range(pattern: string, column: number, series?: string): string {
    const { points, table } = this.#chart.reading;
    const members = points.filter((point) => series === undefined || point.series === series);
    const drawn = [...table.rows.keys()].flatMap((row) => members.find((point) => point.row === row) ?? []);
    const title = (point: Point): string => this.#chart.factsOf(point).title;
    return say(pattern, {
      name: columnName(table.heads[column]!),
      first: title(drawn[0]!),
      last: title(drawn.at(-1)!),
      count: members.length,
    });
  }

  #figureRange(): { low: string; high: string } {
    const { points, table } = this.#chart.reading;
    const cells = points
      .flatMap((point) => cellOf(point, table) ?? [])
      .filter((cell) => !Number.isNaN(valueOf(cell)))
      .sort((a, b) => valueOf(a) - valueOf(b));
    return { low: figureOf(cells[0]!, table), high: figureOf(cells.at(-1)!, table) };
  }
}

/** Opens the table and goes there, to a row; a moment later, so that the place has its name and no tab speaks over it. */
function goToTable(table: HTMLElement, row: HTMLElement | undefined): void {
  const details = table.closest("details");
  if (details) details.open = true;
  setTimeout(() => {
    table.closest<HTMLElement>("[tabindex]")?.focus();
    row?.classList.add("on");
    row?.scrollIntoView({ block: "nearest" });
  }, AFTER_PAINT);
}

/** Loads the words that a chart is read with. */
export const openKeyboard = async (chart: ChartView): Promise<Keyboard> =>
  new Keyboard(chart, await readerWords());
