import { describe, expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { LANGUAGES, type Language } from "../../src/model/language.ts";
import { BROWSERS, handsOf, type Hand } from "../support/browser-driver.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const words = (language: Language) => loadContent().ui.get(language)!.listen;
const BUTTON = "listen-chart button";

declare global {
  /** Pitch in Hz, place from −1 to 1 and loudness of each tone that was played. */
  // oxlint-disable-next-line no-var
  var tones: { pitch: number; place: number; loudness: number }[];
}

/** Puts an instrument in the place of the browser's that writes down what it is to play. */
const writeDown = (): void => {
  globalThis.tones = [];
  const param = (set: (value: number) => void) => ({
    set value(value: number) {
      set(value);
    },
    setValueAtTime: set,
    linearRampToValueAtTime: set,
  });
  class Written {
    currentTime = 0;
    destination = {};
    tone = { pitch: 0, place: 0, loudness: 0 };
    resume = (): Promise<void> => Promise.resolve();
    connect = (next: unknown): unknown => next;
    createOscillator(): object {
      const tone = (this.tone = { pitch: 0, place: 0, loudness: 0 });
      globalThis.tones.push(tone);
      return {
        frequency: param((pitch) => (tone.pitch = pitch)),
        connect: this.connect,
        start: () => undefined,
        stop: () => undefined,
      };
    }
    createGain(): object {
      const { tone } = this;
      return {
        gain: param((loudness) => (tone.loudness = Math.max(tone.loudness, loudness))),
        connect: this.connect,
      };
    }
    createStereoPanner(): object {
      const { tone } = this;
      return { pan: param((place) => (tone.place = place)), connect: this.connect };
    }
  }
  Object.assign(globalThis, { AudioContext: Written });
};

const played = (hand: Hand) => hand.evaluate(() => globalThis.tones);
/** Runs in the page. */
const isStill = (start: string): boolean =>
  document.querySelector("listen-chart button")!.textContent.trim() === start;

describe.each(BROWSERS)("listening to a chart in %s", (browser) => {
  const hands = handsOf(browser);

  // Tones take their time, so that languages are heard side by side. Firefox slows down what is not in front.
  test.concurrent.each(browser === "Firefox" ? LANGUAGES.slice(0, 1) : LANGUAGES)(
    "plays a tone for each figure, higher for more, from left to right: %s",
    async (language) => {
      await using hand = await hands.open(`${site.url}${language}/charts/fdi-capital/`);
      await hand.see(BUTTON, words(language).start);
      expect(hand.requests.filter((address) => /tones|play-chart/.test(address))).toEqual([]);
      await hand.evaluate(writeDown);
      await hand.click(BUTTON);
      await hand.see(BUTTON, words(language).stop);
      await hand.see("listen-chart [role=status]", words(language).done);
      const tones = await played(hand);
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
        expect(loudness).toBeLessThanOrEqual(0.2);
      }
      expect(await hand.evaluate(isStill, words(language).start)).toBe(true);
      expect(hand.complaints).toEqual([]);
    },
  );

  test("plays a better rank higher, and of all series those that are chosen, in the time that is chosen", async () => {
    await using hand = await hands.open(`${site.url}en/charts/imd-japan/?time=2020..2025&country=digital`);
    await hand.see(BUTTON);
    await hand.evaluate(writeDown);
    await hand.click(BUTTON);
    await hand.see("listen-chart [role=status]", "2020 to 2025");
    await hand.see("listen-chart [role=status]", words("en").done);
    const rows = loadContent()
      .charts.get("imd-japan")!
      .rows.filter(({ key }) => key.startsWith("digital,202"));
    const tones = await played(hand);
    expect(tones).toHaveLength(rows.length);
    // From 2020 to 2023 Japan slips from 27th to 32nd.
    expect(tones[3]!.pitch).toBeLessThan(tones[0]!.pitch);
  });

  test("plays the time that is shown, where the address has years alone", async () => {
    await using hand = await hands.open(`${site.url}en/charts/fdi-capital/?time=2019..2021`);
    await hand.see(".changed", "Nov 2019–20 Nov 2021");
    await hand.click(BUTTON);
    await hand.see("listen-chart [role=status]", "Nov 2019 to 20 Nov 2021");
    await hand.press("Escape");
    expect(hand.complaints).toEqual([]);
  });

  test("stops by its button and by Escape, and keeps the focus", async () => {
    await using hand = await hands.open(`${site.url}en/charts/hightech-exports/`);
    for (const stop of ["Escape", "Enter"]) {
      await hand.see(BUTTON, words("en").start);
      await hand.evaluate(writeDown);
      await hand.focus(BUTTON);
      await hand.press("Enter");
      await hand.waitFor(() => globalThis.tones.length > 0);
      await hand.press(stop);
      await hand.waitFor(isStill, words("en").start);
      const { length } = await played(hand);
      expect(length).toBeLessThan(10);
      expect(await hand.text("listen-chart [role=status]")).toBe("");
      expect(await hand.evaluate(() => document.activeElement!.matches("listen-chart button"))).toBe(true);
    }
  });

  test("says so where there is no sound", async () => {
    await using hand = await hands.open(`${site.url}vi/charts/trade/`);
    await hand.see(BUTTON);
    await hand.evaluate(() => Object.assign(globalThis, { AudioContext: undefined }));
    await hand.click(BUTTON);
    await hand.see("listen-chart [role=status]", words("vi").failed);
    expect(await hand.evaluate(isStill, words("vi").start)).toBe(true);
  });

  test("plays nothing by itself, and is offered only for charts over time", async () => {
    await using hand = await hands.open(`${site.url}en/charts/ecosystem/`);
    expect(await hand.evaluate(() => document.querySelector("listen-chart") === null)).toBe(true);
  });

  test("is not offered where it cannot work: without scripts, on a phone", async () => {
    await using without = await hands.open(`${site.url}en/charts/trade/`, { scripts: false });
    expect(await without.isVisible(BUTTON)).toBe(false);
    await using phone = await hands.open(`${site.url}en/charts/trade/`, { touch: true, width: 390 });
    expect(await phone.isVisible(BUTTON)).toBe(false);
  });
});
