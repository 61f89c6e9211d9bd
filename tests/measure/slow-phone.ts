import type { Browser, CDPSession, Page } from "playwright-core";

/** How much slower than this machine the reader's phone is. */
export const SLOWDOWN = 4;
/** How long a finger rests on the glass when it taps, in ms. A driver's own tap rests for none. */
const PRESS = 80;
/** Until what a scroll has begun is over, in ms. */
const STILL = 400;

/** A tap or a key, and what the browser spent until the page showed its answer: Event Timing's parts, in ms. */
export interface Interaction {
  /** Of the longest of its events, such as `click`. */
  name: string;
  /** What was meant, as `summary in #chart-trade`. */
  target: string;
  /** From the act to the next paint: the three parts below. Browsers give it in steps of 8. */
  duration: number;
  /** Until scripts have it. */
  delay: number;
  /** Scripts. */
  processing: number;
  /** Styles, layout and paint. */
  presentation: number;
}

/** What a page has told of a session. */
export interface Account {
  interactions: Interaction[];
  /** Cumulative layout shift of what moved by itself. */
  shift: number;
}

/**
 * A slow phone with a page, for measuring. It is worked through the browser's protocol alone: what drivers put into a
 * page to find and hit its elements would run as slowly as the page's own scripts, and count as theirs.
 */
export class SlowPhone {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async open(browser: Browser, address: string): Promise<SlowPhone> {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.addInitScript(observe);
    await page.goto(address);
    return new SlowPhone(page, session);
  }

  /** How many elements a selector finds. */
  count(selector: string): Promise<number> {
    return this.#page.evaluate((sought) => document.querySelectorAll(sought).length, selector);
  }

  /** Scrolls an element into the middle of the window, and waits until the page stands. */
  async #scrollTo(selector: string, index: number): Promise<void> {
    await this.#page.evaluate(
      ([sought, at]) => document.querySelectorAll(sought)[at]!.scrollIntoView({ block: "center" }),
      [selector, index] as const,
    );
    await this.wait(STILL);
  }

  /**
   * Scrolls to an element, and taps it as a thumb does.
   * @param at how far across it, from 0 to 1
   * @returns false where it does not show
   */
  async tap(selector: string, index = 0, at = 0.5): Promise<boolean> {
    await this.#scrollTo(selector, index);
    const box = await this.#page.evaluate(
      ([sought, place]) => {
        const element = document.querySelectorAll(sought)[place]!;
        if (!element.checkVisibility({ visibilityProperty: true })) return;
        const { x, y, width, height } = element.getClientRects()[0]!;
        return { x, y, width, height };
      },
      [selector, index] as const,
    );
    if (!box) return false;
    const point = { x: box.x + box.width * at, y: box.y + box.height / 2 };
    await this.#session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [point] });
    await this.wait(PRESS);
    await this.#session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await this.wait(STILL);
    return true;
  }

  async focus(selector: string, index = 0): Promise<void> {
    await this.#page.evaluate(([sought, at]) => document.querySelectorAll<HTMLElement>(sought)[at]!.focus(), [
      selector,
      index,
    ] as const);
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.wait(STILL / 2);
  }

  async wait(time: number): Promise<void> {
    await this.#page.waitForTimeout(time);
  }

  /** Ends the session. */
  async close(): Promise<Account> {
    const { timings, shift } = await this.#page.evaluate(() => (globalThis as unknown as Observed).observed);
    await this.#page.context().close();
    const longest = new Map<number, Interaction>();
    for (const { id, ...timing } of timings.toSorted((a, b) => a.duration - b.duration))
      longest.set(id, timing);
    return { interactions: [...longest.values()], shift };
  }
}

interface Observed {
  /** Events of one tap or key have the same id. */
  observed: { timings: (Interaction & { id: number })[]; shift: number };
}

/** Runs in the page, and so stands alone. */
function observe(): void {
  const observed: Observed["observed"] = { timings: [], shift: 0 };
  (globalThis as unknown as Observed).observed = observed;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
      const { interactionId: id, name, target, startTime, processingStart, processingEnd, duration } = entry;
      // Those without a number are no interaction, such as the mouse that a browser makes of a touch.
      if (!id) continue;
      const element = target instanceof Element ? target : undefined;
      observed.timings.push({
        id,
        name,
        target: `${element?.localName ?? "page"} in #${element?.closest("[id]")?.id ?? ""}`,
        duration,
        delay: processingStart - startTime,
        processing: processingEnd - processingStart,
        presentation: startTime + duration - processingEnd,
      });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      // What opens because a reader has asked for it is no shift.
      if (!entry.hadRecentInput) observed.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
