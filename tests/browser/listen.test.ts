import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import type { Language } from "../../src/model/language.ts";
import { BROWSERS, driversOf, type Driver } from "../support/browser-driver.ts";
import { casesOf, FULL } from "../support/full.ts";
import { builtSite } from "../support/site.ts";
import { LANGUAGES } from "../support/site-file.ts";

const site = await builtSite();
const words = (language: Language) => loadContent().ui.get(language)!.listen;
const BUTTON = "listen-chart button";
/** For a tune that is waited for. */
const FAST = 20;

declare global {
  /** Pitch in Hz, place from −1 to 1, loudness and beginning in s of each tone that was heard. */
  // oxlint-disable-next-line no-var
  var tones: { pitch: number; place: number; loudness: number; start: number }[];
}

/**
 * Puts an instrument in the place of the browser's that writes down what it is to play, by a clock of its own, which may
 * go faster than others.
 */
const writeDown = (speed = 1): void => {
  globalThis.tones = [];
  const param = (set: (value: number) => void) => ({
    set value(value: number) {
      set(value);
    },
    setValueAtTime: set,
    linearRampToValueAtTime: set,
    setTargetAtTime: () => undefined,
  });
  class Written {
    begun = performance.now();
    destination = {};
    tone = { pitch: 0, place: 0, loudness: 0, start: 0 };
    volume = 0;
    get currentTime(): number {
      return ((performance.now() - this.begun) / 1000) * speed;
    }
    resume = (): Promise<void> => Promise.resolve();
    /** What had not begun is never heard. */
    close(): Promise<void> {
      globalThis.tones = globalThis.tones.filter(({ start }) => start <= this.currentTime);
      return Promise.resolve();
    }
    connect = (next: unknown): unknown => next;
    createOscillator(): object {
      const tone = (this.tone = { pitch: 0, place: 0, loudness: 0, start: 0 });
      globalThis.tones.push(tone);
      const oscillator = Object.assign(new EventTarget(), {
        frequency: param((pitch) => (tone.pitch = pitch)),
        connect: this.connect,
        start: (at: number) => (tone.start = at),
        stop: (at: number) =>
          setTimeout(
            () => oscillator.dispatchEvent(new Event("ended")),
            ((at - this.currentTime) * 1000) / speed,
          ),
      });
      return oscillator;
    }
    createGain(): object {
      const { tone } = this;
      let loudest = 0;
      return {
        gain: param((loudness) => (loudest = Math.max(loudest, loudness))),
        connect: (next: unknown) => {
          if (next === this.destination) this.volume = loudest;
          else tone.loudness = loudest * this.volume;
          return next;
        },
      };
    }
    createStereoPanner(): object {
      const { tone } = this;
      return { pan: param((place) => (tone.place = place)), connect: this.connect };
    }
  }
  Object.assign(globalThis, { AudioContext: Written });
};

const played = (driver: Driver) => driver.evaluate(() => globalThis.tones);
/** Runs in the page. */
const isStill = (start: string): boolean =>
  document.querySelector("listen-chart button")!.textContent.trim() === start;

describe.each(BROWSERS)("listening to a chart in %s", (browser) => {
  const drivers = driversOf(browser);

  // Tones take their time, so that languages are heard side by side. Firefox slows down what is not in front.
  test.concurrent.each(browser === "Firefox" ? LANGUAGES.slice(0, 1) : casesOf(LANGUAGES, 1))(
    "plays a tone for each figure, higher for more, from left to right: %s",
    async (language) => {
      await using driver = await drivers.open(`${site.url}${language}/charts/fdi-capital/`);
      await driver.see(BUTTON, words(language).start);
      expect(driver.requests.filter((address) => /play-chart/.test(address))).toEqual([]);
      await driver.evaluate(writeDown, FAST);
      await driver.click(BUTTON);
      await driver.see(BUTTON, words(language).stop);
      await driver.see("listen-chart [role=status]", words(language).done);
      const tones = await played(driver);
      expect(tones).toHaveLength(loadContent().charts.get("fdi-capital")!.rows.length);
      // Every reading is higher than the one before.
      expect(tones.map(({ pitch }) => pitch)).toEqual(
        tones.map(({ pitch }) => pitch).toSorted((a, b) => a - b),
      );
      expect(tones[0]!.place).toBeLessThan(0);
      expect(tones.at(-1)!.place).toBeGreaterThan(0);
      for (const { pitch, loudness } of tones) {
        expect(pitch).toBeGreaterThan(100);
        expect(pitch).toBeLessThan(1100);
        expect(loudness).toBeGreaterThan(0.1);
        expect(loudness).toBeLessThanOrEqual(0.2);
      }
      expect(await driver.evaluate(isStill, words(language).start)).toBe(true);
      expect(driver.complaints).toEqual([]);
    },
  );

  test("plays a better rank higher, and of all series those that are chosen, in the time that is chosen", async () => {
    await using driver = await drivers.open(
      `${site.url}en/charts/imd-japan/?time=2020..2025&country=digital`,
    );
    await driver.see(BUTTON);
    await driver.evaluate(writeDown, FAST);
    await driver.click(BUTTON);
    await driver.see("listen-chart [role=status]", "2020 to 2025");
    await driver.see("listen-chart [role=status]", words("en").done);
    const rows = loadContent()
      .charts.get("imd-japan")!
      .rows.filter(({ key }) => key.startsWith("digital,202"));
    const tones = await played(driver);
    expect(tones).toHaveLength(rows.length);
    // From 2020 to 2023 Japan slips from 27th to 32nd.
    expect(tones[3]!.pitch).toBeLessThan(tones[0]!.pitch);
  });

  test.runIf(FULL)("plays the time that is shown, where the address has years alone", async () => {
    await using driver = await drivers.open(`${site.url}en/charts/fdi-capital/?time=2019..2021`);
    await driver.see(".changed", "Nov 2019–20 Nov 2021");
    // The machine of a test may have no sound.
    await driver.evaluate(writeDown);
    await driver.click(BUTTON);
    await driver.see("listen-chart [role=status]", "Nov 2019 to 20 Nov 2021");
    await driver.press("Escape");
    expect(driver.complaints).toEqual([]);
  });

  test("stops by its button and by Escape, and keeps the focus", async () => {
    await using driver = await drivers.open(`${site.url}en/charts/hightech-exports/`);
    for (const stop of ["Escape", "Enter"]) {
      await driver.see(BUTTON, words("en").start);
      await driver.evaluate(writeDown);
      await driver.focus(BUTTON);
      await driver.press("Enter");
      await driver.waitFor(() => globalThis.tones.length > 0);
      await driver.press(stop);
      await driver.waitFor(isStill, words("en").start);
      const { length } = await played(driver);
      expect(length).toBeLessThan(10);
      expect(await driver.text("listen-chart [role=status]")).toBe("");
      expect(await driver.evaluate(() => document.activeElement!.matches("listen-chart button"))).toBe(true);
    }
  });

  test("says so where there is no sound", async () => {
    await using driver = await drivers.open(`${site.url}vi/charts/trade/`);
    await driver.see(BUTTON);
    await driver.evaluate(() => Object.assign(globalThis, { AudioContext: undefined }));
    await driver.click(BUTTON);
    await driver.see("listen-chart [role=status]", words("vi").failed);
    expect(await driver.evaluate(isStill, words("vi").start)).toBe(true);
  });

  test("plays nothing by itself, and is offered only for charts over time", async () => {
    await using driver = await drivers.open(`${site.url}en/charts/ecosystem/`);
    expect(await driver.evaluate(() => document.querySelector("listen-chart") === null)).toBe(true);
  });

  test("is played on a phone by a tap, in a sound that began within it", async () => {
    await using phone = await drivers.open(`${site.url}en/charts/fdi-capital/`, {
      touch: true,
      width: 390,
      height: 760,
    });
    await phone.tap(".tools > summary");
    await phone.see(BUTTON, words("en").start);
    await phone.evaluate(writeDown, FAST);
    await phone.evaluate(() => {
      const Written = AudioContext;
      // A phone lets a sound begin only while it handles a tap: the event that is under way then.
      globalThis.AudioContext = class extends Written {
        constructor() {
          super();
          if (globalThis.event?.type !== "click") throw new Error("no sound outside a tap");
        }
      };
    });
    await phone.tap(BUTTON);
    await phone.see("listen-chart [role=status]", words("en").done);
    expect(await played(phone)).toHaveLength(loadContent().charts.get("fdi-capital")!.rows.length);
    expect(phone.complaints).toEqual([]);
  });

  test.runIf(FULL)("falls silent when the page goes out of sight", async () => {
    await using driver = await drivers.open(`${site.url}en/charts/hightech-exports/`);
    await driver.see(BUTTON, words("en").start);
    await driver.evaluate(writeDown);
    await driver.click(BUTTON);
    await driver.waitFor(() => globalThis.tones.length > 0);
    await driver.evaluate(() => {
      Object.defineProperty(document, "hidden", { get: () => true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await driver.waitFor(isStill, words("en").start);
    expect((await played(driver)).length).toBeLessThan(10);
  });

  test.runIf(FULL)("says so where a sound never begins", async () => {
    await using driver = await drivers.open(`${site.url}en/charts/trade/`);
    await driver.see(BUTTON);
    await driver.evaluate(writeDown);
    await driver.evaluate(() => {
      const Written = AudioContext;
      globalThis.AudioContext = class extends Written {
        override resume = (): Promise<void> => new Promise(() => {});
      };
    });
    await driver.click(BUTTON);
    await driver.see("listen-chart [role=status]", words("en").failed);
    expect(await driver.evaluate(isStill, words("en").start)).toBe(true);
  });

  test("is not offered where it cannot work: without scripts", async () => {
    await using without = await drivers.open(`${site.url}en/charts/trade/`, { scripts: false });
    expect(await without.isVisible(BUTTON)).toBe(false);
  });
});
