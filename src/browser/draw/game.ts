import { ASKING, ANSWER, DRAWING, HINT } from "../../model/contract/classes.ts";
import type { DrawItData } from "../../model/contract/draw-it.ts";
import { say } from "../../model/fill-template.ts";
import { make } from "../chart/tooltip.ts";
import { howFarOff } from "./how-far-off.ts";
import { groundOf, type Ground } from "./ground.ts";
import { makePad } from "./pad.ts";
import { drawSketch } from "./pen.ts";
import { afterKey, before, withStroke, type Sketch } from "./sketch.ts";

/** Lets the reader draw the rest of a chart, then shows it, with how far off the drawing was. */
export function startGame(game: HTMLElement, data: DrawItData): void {
  const { words, labels, low, step, reverse } = data;
  const gaps = data.gaps ?? labels;
  const figures = data.figures.slice(data.first);
  const most = labels.length - 1;
  const place = game.querySelector<HTMLElement>(`.${DRAWING}`)!;
  const grounds = new Map<SVGSVGElement, Ground>();
  for (const svg of place.querySelectorAll("svg")) grounds.set(svg, groundOf(svg, data));
  const stepOf = (value: number): number => Math.round((value - low) / step);
  const anchor = stepOf(data.figures[data.first - 1]![2]);
  let sketch: Sketch;
  let at: number;

  const status = make("p");
  const button = make("button") as HTMLButtonElement;
  const hint = game.querySelector(`.${HINT}`)!;
  hint.id = `${place.parentElement!.querySelector("title")!.id}-h`;
  button.type = "button";
  const told = make("div", status, game.querySelector(`.${ANSWER}`)!);
  told.role = "status";
  told.ariaAtomic = "false";

  const pad = makePad(place, grounds, {
    stroke: (from, [to, value]) => {
      const end = (value - low) / step;
      sketch = withStroke(sketch, [from?.[0] ?? to, from ? (from[1] - low) / step : end], [to, end], most);
      at = to;
      show();
    },
    lift: () => tell(say(words.progress, { n: drawnFigures().length, total: figures.length })),
    press: (key) => {
      const moved = afterKey(key, at, figures.length);
      if (!moved) return false;
      at = moved.at;
      if (isAsking()) {
        const now = sketch[at] ?? before(sketch, at, anchor);
        // Of places the lower number stands higher.
        const to = now + (reverse ? -moved.up : moved.up);
        sketch = withStroke(sketch, [at, to], [at, to], most);
      }
      show();
      tell(figureWords());
      return true;
    },
  });
  pad.ariaLabel = words.area;
  pad.setAttribute("aria-describedby", hint.id);

  button.addEventListener("click", () => (isAsking() ? reveal() : begin()));
  place.parentElement!.after(button, told);
  begin();
  game.classList.add("ready");

  function begin(): void {
    sketch = figures.map(() => undefined);
    at = -1;
    game.classList.add(ASKING);
    // Neither are those told it who cannot see the drawing.
    for (const svg of grounds.keys()) svg.ariaHidden = "true";
    button.textContent = words.reveal;
    tell("");
    show();
  }

  function reveal(): void {
    const guesses = drawnFigures().map((index) => ({
      drawn: low + sketch[index]! * step,
      truth: figures[index]![2],
    }));
    game.classList.remove(ASKING);
    for (const svg of grounds.keys()) svg.ariaHidden = null;
    button.textContent = words.again;
    at = -1;
    show();
    if (guesses.length === 0) return tell("");
    const { kind, amount } = howFarOff(guesses, step);
    const name = reverse && kind === "low" ? "high" : reverse && kind === "high" ? "low" : kind;
    tell(say(words[name], { amount: gaps[Math.round(amount / step)] ?? gaps.at(-1)! }));
  }

  function isAsking(): boolean {
    return game.classList.contains(ASKING);
  }

  function drawnFigures(): number[] {
    return sketch.flatMap((one, index) => (one === undefined ? [] : [index]));
  }

  /** The figure that a key has led to: what was drawn, and once that is shown the truth. */
  function figureWords(): string {
    const [, period, , truth] = figures[at]!;
    const drawn = sketch[at];
    if (isAsking()) return say(words.at, { period, value: labels[drawn!]! });
    return drawn === undefined
      ? say(words.at, { period, value: truth })
      : say(words.both, { period, value: labels[drawn]!, truth });
  }

  function tell(text: string): void {
    status.textContent = text;
  }

  function show(): void {
    for (const [svg, ground] of grounds)
      drawSketch(
        svg,
        ground,
        sketch.map((one) => (one === undefined ? undefined : ground.yOf(low + one * step))),
        at,
      );
  }
}
