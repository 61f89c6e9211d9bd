/**
 * One hand for two browsers: what a reader can do, done the same in Chromium (through Playwright) and in Firefox
 * (through WebDriver BiDi). A test that takes its hand from here runs in both:
 *
 * ```ts
 * describe.each(BROWSERS)("in %s", (browser) => {
 *   const hands = handsOf(browser);
 *   test("the tooltip opens on tap", async () => {
 *     await using hand = await hands.open(`${site.url}en/charts/trade/`, { touch: true, width: 390 });
 *     await hand.tap(".drawing [data-k]");
 *     await hand.see("[role=tooltip]", "2023");
 *     await hand.press("Escape");
 *     await hand.waitFor(() => !document.querySelector("[role=tooltip]"));
 *     expect(hand.complaints).toEqual([]);
 *   });
 * });
 * ```
 *
 * Selectors are CSS; the first *visible* match counts, and is waited for. `inTabs` of `browser.ts` remains for surveys
 * of many pages in Chromium.
 */
import { chromiumHands } from "./chromium-driver.ts";
import { firefoxHands } from "./firefox-driver.ts";

export const BROWSERS = ["Chromium", "Firefox"] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Who reads, and on what. Each combination but the size costs Firefox a start of its own, of about two seconds. */
export interface Reader {
  /** Size of the window in px; 1280 × 900 unless given. */
  width?: number;
  height?: number;
  /** A touch screen instead of a mouse: `(pointer: coarse)`, `(hover: none)`. */
  touch?: boolean;
  theme?: "light" | "dark";
  /** Asks for reduced motion. */
  still?: boolean;
  scripts?: boolean;
  /** Languages of the browser, the dearest first; `["en-US"]` unless given. */
  languages?: readonly string[];
}

/** What is read on: each behaviour is tried on both. */
export const DEVICES = [
  ["desk", { width: 1280, height: 900 }],
  ["phone", { width: 390, height: 760, touch: true }],
] as const satisfies [string, Reader][];

/** Each browser on each device, for `describe.each`. */
export const BROWSERS_ON_DEVICES = BROWSERS.flatMap((browser) =>
  DEVICES.map(([device, reader]) => ({ browser, device, reader })),
);

/** A page, or a frame in one. */
export interface Place {
  /** Runs a function in the page; it stands alone, and what goes in and out is plain JSON. */
  evaluate<R, A = undefined>(work: (argument: A) => R, argument?: A): Promise<Awaited<R>>;
  click(selector: string): Promise<void>;
}

export interface Hand extends Place, AsyncDisposable {
  readonly browser: BrowserName;
  /** Errors and warnings on the console, and errors that nobody caught, since the hand was opened. */
  readonly complaints: readonly string[];
  /** Addresses of all requests since then, in their order; `data:` not counted. */
  readonly requests: readonly string[];

  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  /** Changes the size of the window, in px. */
  resize(width: number, height: number): Promise<void>;

  tap(selector: string): Promise<void>;
  /** Clicks, or taps where the screen is touched. */
  hit(selector: string): Promise<void>;
  hover(selector: string): Promise<void>;
  focus(selector: string): Promise<void>;
  /** Chooses an option of a `select` by its value. */
  choose(selector: string, value: string): Promise<void>;
  /** Moves the mouse to a point of the window, in px. */
  pointAt(x: number, y: number): Promise<void>;
  tapAt(x: number, y: number): Promise<void>;
  /** Turns the mouse wheel by so many px; negative is up. */
  wheel(down: number): Promise<void>;
  /** Presses a key by its DOM name, with modifiers if need be: `ArrowRight`, `?`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;

  /** Waits until an element shows, with these words in it if any are given. */
  see(selector: string, words?: string): Promise<void>;
  /** Waits until a function that runs in the page answers with something true, and hands that back. */
  waitFor<R, A = undefined>(work: (argument: A) => R, argument?: A): Promise<Awaited<R>>;
  /** Text of the first match, shown or not, without white space around it. */
  text(selector: string): Promise<string>;
  isVisible(selector: string): Promise<boolean>;
  /** The first frame whose address holds these characters; it is waited for. */
  frame(part: string): Promise<Place>;
  /** What was last copied, as text. */
  clipboard(): Promise<string>;
  /** Lets the page draw: two animation frames. */
  drawn(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The hands of one browser. Each has its own storage; they share the program where their readers allow it, and it ends
 * with the process.
 */
export interface Hands {
  open(address: string, reader?: Reader): Promise<Hand>;
}

export const handsOf = (browser: BrowserName): Hands =>
  browser === "Chromium" ? chromiumHands : firefoxHands;
