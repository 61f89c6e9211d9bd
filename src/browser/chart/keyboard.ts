import { NUMERIC } from "../../model/contract/classes.ts";
import type { InterfaceStrings } from "../../model/interface-strings.ts";
import { marks } from "../page/punctuation.ts";
import { say } from "../../model/fill-template.ts";
import { openHelp } from "./help.ts";
import type { InteractiveChart } from "./interactive-chart.ts";
import type { Point } from "./points.ts";
import { detailOf, joinSentences, sentenceOf } from "./sentences.ts";
import { cellOf, columnName, figureOf, valueOf } from "./table.ts";
import { fill, place } from "./tooltip.ts";
import { seriesIn, walk, type Spot } from "./navigate.ts";

export type ReaderWords = InterfaceStrings["reader"];

/** The words of each language in a file of its own; `astro.config.mjs` says where the content is. */
const WORDS = import.meta.glob<ReaderWords>("@content/ui/*.json", { import: "reader" });

/** By when a browser has painted what a key or tap has changed, in ms. */
const AFTER_PAINT = 50;

/** What answers to keys in a chart that has the focus, and speaks. */
export interface Keyboard {
  /** Says that there are keys. */
  greet(): void;
  /** Says a point, and where it stands in its series. */
  say(point: Point): void;
  /** @param shown the point that is open, where the walk goes on from */
  press(key: string, shown: Point | undefined): void;
}

export async function openKeyboard(chart: InteractiveChart): Promise<Keyboard> {
  const { lang } = document.documentElement;
  const [, read] = Object.entries(WORDS).find(([path]) => path.endsWith(`/${lang}.json`))!;
  const words = await read();
  let spot: Spot = { level: "chart", at: 0 };
  /** The points that it was said of. */
  let ground: readonly Point[];
  let speaking: ReturnType<typeof setTimeout> | undefined;

  /**
   * Emptied first, so that the same words are spoken again. They are put together once what shows is painted: eyes
   * need not wait for ears.
   */
  const speak = (text: () => string): void => {
    chart.status.textContent = "";
    clearTimeout(speaking);
    speaking = setTimeout(() => (chart.status.textContent = text()), AFTER_PAINT);
  };

  const keyboard: Keyboard = {
    greet() {
      const { left, top, width } = chart.getBoundingClientRect();
      fill(chart.tip, { title: words.hint, lines: [], notes: [] }, new Map());
      place(chart.tip, left + width / 2, top);
      speak(() => words.hint);
    },
    say(point) {
      speak(() => {
        const members = chart.reading.points.filter(({ series }) => series === point.series);
        const position = say(words.position, { n: members.indexOf(point) + 1, total: members.length });
        return joinSentences([sentenceOf(chart.factsOf(point), marks), position], marks);
      });
    },
    press(key, shown) {
      const { points, table } = chart.reading;
      if (key === "?") return openHelp(chart, words);
      if (key === "t") return goToTable(table.element, shown && table.rows.get(shown.row));
      if (shown) spot = { level: "point", at: points.indexOf(shown) };
      // A drawing made anew has other points. Else the walk goes on where it was left.
      else if (spot.level === "point" && points !== ground) spot = { level: "chart", at: 0 };
      ground = points;
      // The axis of the rows, and that of the figures where there are any.
      const axes = table.element.querySelector(`td.${NUMERIC}`) ? 2 : 1;
      spot = walk(spot, key, { points, across: table.across, axes });
      const point = points[spot.at];
      if (spot.level === "point" && point) {
        if (key === "Enter" && point === shown) return speak(() => detailOf(chart.factsOf(point), marks));
        chart.show(point, true);
        (chart.querySelector(".ring") ?? point.mark)?.scrollIntoView({ block: "nearest", inline: "nearest" });
        return keyboard.say(point);
      }
      chart.hide();
      const series = spot.level === "part" ? seriesIn(points)[spot.at - axes] : undefined;
      chart.emphasis.dim(series);
      if (spot.level === "chart") speak(() => say(words.chart, { count: points.length }));
      else if (series !== undefined) speak(() => nameRange(words.series, seriesName(series), series));
      else if (spot.at === 0) speak(() => nameRange(words.axis, columnName(table.heads[0]!)));
      else speak(() => say(words.figures, figureRange(points)));
    },
  };
  return keyboard;

  function seriesName(series: string): string {
    const { heads, columns } = chart.reading.table;
    return columnName(heads[columns.get(series)!]!);
  }

  /** Where points begin and end, in the order of the table's rows: those of a series, or all. */
  function nameRange(pattern: string, name: string, series?: string): string {
    const { points, table } = chart.reading;
    const members = points.filter((point) => series === undefined || point.series === series);
    const drawn = [...table.rows.keys()].flatMap((row) => members.find((point) => point.row === row) ?? []);
    const title = (point: Point): string => chart.factsOf(point).title;
    return say(pattern, {
      name,
      first: title(drawn[0]!),
      last: title(drawn.at(-1)!),
      count: members.length,
    });
  }

  function figureRange(points: readonly Point[]): { low: string; high: string } {
    const { table } = chart.reading;
    const cells = points
      .flatMap((point) => cellOf(point, table) ?? [])
      .filter((cell) => !Number.isNaN(valueOf(cell)))
      .sort((a, b) => valueOf(a) - valueOf(b));
    return { low: figureOf(cells[0]!, table), high: figureOf(cells.at(-1)!, table) };
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
}
