/**
 * One driver for two browsers: what a reader can do, done the same in Chromium (through Playwright) and in Firefox
 * (through WebDriver BiDi). A test that takes its driver from here runs in both in
 * a full run:
 *
 * ```ts
 * describe.each(BROWSERS)("in %s", (browser) => {
 *   const drivers = driversOf(browser);
 *   test("the tooltip opens on tap", async () => {
 *     await using driver = await drivers.open(`${site.url}en/charts/trade/`, { touch: true, width: 390 });
 *     await driver.tap(".drawing [data-k]");
 *     await driver.see("[role=tooltip]", "2023");
 *     await driver.press("Escape");
 *     await driver.waitFor(() => !document.querySelector("[role=tooltip]"));
 *     expect(driver.complaints).toEqual([]);
 *   });
 * });
 * ```
 *
 * Selectors are CSS; the first *visible* match counts, and is waited for. `inTabs` of `browser.ts` remains for surveys
 * of many pages in Chromium.
 */
import { chromiumDrivers } from "./chromium-driver.ts";
import { firefoxDrivers } from "./firefox-driver.ts";
import { FULL } from "./full.ts";

const NAMES = ["Chromium", "Firefox"] as const;
export type BrowserName = (typeof NAMES)[number];

/** In which a behaviour is tried: both in a full run, otherwise Chromium. */
export const BROWSERS: readonly BrowserName[] = FULL ? NAMES : NAMES.slice(0, 1);

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
  /** Languages of the browser, the preferred one first; `["en-US"]` unless given. */
  languages?: readonly string[];
}

/** What is read on: each behaviour is tested on both. */
export const DEVICES = [
  ["desk", { width: 1280, height: 900 }],
  ["phone", { width: 390, height: 760, touch: true }],
] as const satisfies [string, Reader][];

/** Browsers on devices, for `describe.each`. */
const EVERYWHERE = NAMES.flatMap((browser) =>
  DEVICES.map(([device, reader]) => ({ browser, device, reader })),
);

/**
 * Where a behaviour is tried: in a full run in each browser on each device, otherwise in Chromium on a desk. What is
 * said for a phone alone has tests of its own.
 */
export const BROWSERS_ON_DEVICES = FULL ? EVERYWHERE : EVERYWHERE.slice(0, 1);

/** The same, where a finger does it otherwise than a mouse: in a quick run in Chromium on both devices. */
export const ON_EVERY_DEVICE = FULL ? EVERYWHERE : EVERYWHERE.filter(({ browser }) => browser === "Chromium");

/**
 * Where what the site stands on is tried in both browsers: in a full run on each device, otherwise in Firefox on a phone. What
 * Chromium does of it, other tests of every run look at.
 */
export const BOTH_BROWSERS = EVERYWHERE.filter(
  ({ browser, device }) => FULL || (browser === "Firefox" && device === "phone"),
);

/** A page, or a frame in one. */
export interface Place {
  /** Runs a function in the page; it stands alone, and what goes in and out is plain JSON. */
  evaluate<R, A = undefined>(work: (argument: A) => R, argument?: A): Promise<Awaited<R>>;
  click(selector: string): Promise<void>;
}

export interface Driver extends Place, AsyncDisposable {
  readonly browser: BrowserName;
  /** Errors and warnings on the console, and errors that nobody caught, since the driver was opened. */
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
  /** Waits until a function that runs in the page answers with something true, and returns that. */
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
 * The drivers of one browser. Each has its own storage; they share the program where their readers allow it, and it ends
 * with the process.
 */
export interface Drivers {
  open(address: string, reader?: Reader): Promise<Driver>;
}

export const driversOf = (browser: BrowserName): Drivers =>
  browser === "Chromium" ? chromiumDrivers : firefoxDrivers;
