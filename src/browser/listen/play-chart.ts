import { DRAWING } from "../../model/contract/classes.ts";
import { TABLE_PANEL } from "../../model/contract/ids.ts";
import type { Explorable } from "../../scene/explorable.ts";
import type { BrowserStrings } from "../../model/browser-strings.ts";
import { say as fill } from "../../model/fill-template.ts";
import { readFacts } from "../explore/read-facts.ts";
import { readState } from "../page/page-state.ts";
import { playTones } from "./play-tones.ts";
import { tonesOf, type Scope, type Tune } from "./tones.ts";

/** Pause before each series, in ms: time to say its name. */
const PAUSE = 700;
/** A drawing that can dim all series but one; `<interactive-chart>` does. */
type Drawing = Element & { highlight?(series?: string): void };

interface Playing {
  context: AudioContext;
  signal: AbortSignal;
  say(words: string): void;
  words: BrowserStrings["listen"];
  /** What a series without a name shows. */
  name: string;
}

/**
 * Plays the series that the page shows, one after the other.
 * @returns whether there was anything to play
 * @throws Error where what is to be played cannot be fetched
 */
export async function playChart({ context, signal, say, words, name }: Playing): Promise<boolean> {
  const charts = await readFacts();
  const state = readState();
  const chart = charts.find(({ currency }) => currency === state.currency) ?? charts[0]!;
  const { time } = document.querySelector<HTMLElement>(`#${TABLE_PANEL} table`)!.dataset;
  const tunes = tunesOf(chart, time, state.country);
  const scope = scopeOf(tunes);
  const label = (day: number): string => chart.periods.find((period) => period[2] === day)?.[1] ?? "";
  for (const { id, name: own = name, points } of tunes) {
    say(fill(words.now, { name: own, from: label(points[0]!.x), to: label(points.at(-1)!.x) }));
    if (tunes.length > 1) highlight(id);
    await pause(PAUSE, signal);
    if (!signal.aborted) await playTones(tonesOf({ points }, scope), context, signal);
    if (signal.aborted) break;
  }
  highlight(state.focus);
  return tunes.length > 0;
}

export interface Series extends Tune {
  id: string;
  name?: string | undefined;
}

/**
 * The series that are shown, within the time that is shown; ranks upside down, as they are drawn.
 * @param time indexes of the first and last period, as the table has them
 * @param country ids of series, as the address has them
 */
export function tunesOf({ series, periods, chart }: Explorable, time = "", country = ""): Series[] {
  const [from = -Infinity, to = Infinity] = time.split(",").map((index) => periods[Number(index)]?.[2]);
  const chosen = series.filter(({ id }) => country.split("~").includes(id));
  return (
    (chosen.length > 0 ? chosen : series)
      .map(({ id, name, points }) => ({
        id,
        name,
        points: points
          .map(([, day, , , number]) => {
            const value = typeof number === "number" ? number : (number[0] + number[1]) / 2;
            return { x: day, y: chart.reverse ? -value : value };
          })
          .filter(({ x }) => x >= from && x <= to),
      }))
      // A single tone has no shape.
      .filter(({ points }) => points.length > 1)
  );
}

/** The frame that holds all series: in it the same figure is the same tone. */
export function scopeOf(tunes: readonly Tune[]): Scope {
  const points = tunes.flatMap((tune) => tune.points);
  const extent = (axis: "x" | "y"): [number, number] => {
    const numbers = points.map((point) => point[axis]);
    return [Math.min(...numbers), Math.max(...numbers)];
  };
  return { x: extent("x"), y: extent("y") };
}

function highlight(series?: string): void {
  for (const drawing of document.querySelectorAll<Drawing>(`.${DRAWING}`)) drawing.highlight?.(series);
}

const pause = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, time);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      done();
    });
  });
