import { c2mChart } from "chart2music";
import { Instrument } from "./instrument.ts";

/** A series to be heard: `x` its time, `y` its height. */
export interface Tune {
  points: { x: number; y: number }[];
}

/** The frame in which all tunes of a chart lie, so that the same figure is the same tone in each. */
export interface Scope {
  x: [from: number, to: number];
  y: [low: number, high: number];
}

/** Three octaves in semitones, in Hz, from the C below middle C: what small loudspeakers and older ears do well. */
const HERTZ = Array.from({ length: 37 }, (_, semitone) => 130.8128 * 2 ** (semitone / 12));
/** How long the last tone sounds, in ms. */
const TONE = 250;

/**
 * Plays a tune, its time in proportion.
 *
 * chart2music listens to keys on an element of its own. It gets one outside the page, so that it neither takes focus
 * nor speaks: both are the chart's.
 * @returns when the last tone has sounded, or has been stopped
 * @throws Error where chart2music does not work, as on phones
 */
export function playTones(
  { points }: Tune,
  { x, y }: Scope,
  context: AudioContext,
  stopped: AbortSignal,
): Promise<void> {
  return new Promise((done, failed) => {
    const element = document.createElement("div");
    const press = (key: string, modifiers: KeyboardEventInit): boolean =>
      element.dispatchEvent(new KeyboardEvent("keydown", { key, ...modifiers }));
    const end = (): void => {
      press("Control", { ctrlKey: true });
      data?.cleanUp();
      done();
    };
    const { err, data } = c2mChart({
      type: "line",
      element,
      cc: document.createElement("div"),
      data: points,
      axes: {
        x: { minimum: x[0], maximum: Math.max(x[1], x[0] + 1), continuous: true },
        y: { minimum: y[0], maximum: y[0] === y[1] ? y[0] + 1 : y[1] },
      },
      audioEngine: new Instrument(context),
      options: {
        enableSpeech: false,
        hertzes: HERTZ,
        translationCallback: () => "",
        onFocusCallback: ({ index }) => {
          if (index === points.length - 1) setTimeout(end, TONE);
        },
      },
    });
    if (err !== null || !element.hasAttribute("tabindex")) return failed(new Error(err ?? "no sound here"));
    stopped.addEventListener("abort", end);
    // Play from here to the right.
    press("End", { shiftKey: true });
  });
}
