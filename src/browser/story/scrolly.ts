import { DRAWING, FRAME, LIVE, STEP } from "../../model/contract/classes.ts";
import { SCROLL_STEPS } from "../../model/contract/elements.ts";
import { announceRedraw, REDRAW, TABLES } from "../../model/contract/events.ts";
import { readTable } from "../chart/table.ts";
import { Morph } from "./morph.ts";
import { scrollProgress } from "./scroll-progress.ts";

/** Where drawings move; `src/styles/story/scrolly.css` says the same. Elsewhere, and on paper, text and stills alternate. */
const MOVING = matchMedia("screen and (prefers-reduced-motion: no-preference) and (min-height: 33rem)");
/** A step that is scrolled to stands this much below its line, in px: the page's own padding and a little. */
const CLOSE = 32;

/** Leads the drawings of a scrolly from one to the next, as far as the reader has scrolled between their steps. */
class ScrollSteps extends HTMLElement {
  readonly #frames = [...this.querySelectorAll<HTMLElement>(`.${FRAME}`)];
  readonly #texts = [...this.querySelectorAll<HTMLElement>(`.${STEP} > :first-child`)];
  readonly #watch = new IntersectionObserver(([entry]) => this.#follow(entry!.isIntersecting), {
    // What was jumped over is in the right state before it comes into sight.
    rootMargin: "50%",
  });
  #morph: Morph | undefined;
  /** What is shown, in steps; not a number where it must be shown afresh. */
  #shown = Number.NaN;
  #waiting = false;
  /** In px, from the styles. */
  #line = 0;
  #travel = 0;

  /** The table of all that the frames draw, once it has come. */
  get #table(): HTMLTableElement | null {
    return this.closest("figure")!.querySelector("table");
  }

  connectedCallback(): void {
    MOVING.addEventListener("change", this.#begin);
    addEventListener("resize", this.#begin);
    addEventListener(TABLES, this.#wait);
    // Firefox prints a copy of the page as it stands.
    addEventListener("beforeprint", this.#rest);
    addEventListener("afterprint", this.#begin);
    this.addEventListener("focusin", ({ target }) => this.#showFocused(target as Node));
    // A script that draws something else into a frame takes away what was on its way.
    this.addEventListener(REDRAW, () => {
      if (!this.#morph) return;
      this.#rest();
      this.#wait();
    });
    this.#begin();
  }

  /** Also again: sizes have changed. */
  readonly #begin = (): void => {
    this.#rest();
    this.#watch.disconnect();
    this.#follow(false);
    if (!MOVING.matches || !this.classList.contains(LIVE)) return;
    const style = getComputedStyle(this.#texts[0]!);
    this.#line = Number.parseFloat(style.scrollMarginTop) + CLOSE;
    this.#travel = Number.parseFloat(style.scrollMarginBottom);
    this.#watch.observe(this);
  };

  #follow(near: boolean): void {
    (near ? addEventListener : removeEventListener)("scroll", this.#wait, { passive: true });
    this.#wait();
  }

  /** Everything is measured before anything is drawn, once a frame. */
  readonly #wait = (): void => {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (!MOVING.matches || !this.#line) return;
      const { top, bottom } = this.getBoundingClientRect();
      const steps = scrollProgress(
        this.#texts.map((text) => text.getBoundingClientRect().top),
        this.#line,
        this.#travel,
      );
      this.classList.toggle("near", top < innerHeight * 0.8 && bottom > 0);
      this.#show(steps);
    });
  };

  #show(reached: number): void {
    const table = this.#table;
    // Without it nothing says which marks belong together: half-way one drawing takes the place of the other.
    const steps = table ? reached : Math.round(reached);
    if (steps === this.#shown) return;
    const index = Math.floor(steps);
    const way = steps - index;
    if (!way || index !== Math.floor(this.#shown)) this.#rest();
    this.#shown = steps;
    this.#frames.forEach((frame, i) =>
      frame.classList.toggle("on", i === index || (way > 0 && i === index + 1)),
    );
    this.classList.toggle("moving", way > 0);
    const [frame, next] = this.#frames.slice(index) as [HTMLElement, HTMLElement];
    if (way) (this.#morph ??= new Morph(frame, next, readTable(table!))).to(way);
    else announceRedraw(frame.querySelector(`.${DRAWING}`)!);
  }

  /** Every drawing as it was built. */
  readonly #rest = (): void => {
    this.#morph?.end();
    this.#morph = undefined;
    this.#shown = Number.NaN;
  };

  /** A drawing that takes the focus must be seen: its step is scrolled to. */
  #showFocused(target: Node): void {
    const index = this.#frames.findIndex((frame) => frame.contains(target));
    if (index >= 0 && this.#line && MOVING.matches && index !== this.#shown)
      this.#texts[index]!.scrollIntoView();
  }
}

customElements.define(SCROLL_STEPS, ScrollSteps);
