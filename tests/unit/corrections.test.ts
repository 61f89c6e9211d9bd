import { expect, test } from "vitest";
import { allCorrections, firstOfEachDay } from "../../src/charts/queries/corrections.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { formatPeriod } from "../../src/values/format.ts";
import { parsePeriod } from "../../src/model/period.ts";

const content = loadContent();

test("several corrections of one day are one line of a page, which leads to the first", () => {
  const all = allCorrections(content);
  const days = firstOfEachDay(all);
  expect(all.length).toBeGreaterThan(days.length);
  expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
  expect(days[0]).toBe(all[0]);
});

test("no word of the interface stands twice where a date is filled in that begins with it", () => {
  const twice = content.languages.flatMap((language) => {
    const [word] = formatPeriod(parsePeriod("2026-11-29")!, language).split(" ");
    const found: string[] = [];
    if (!/^\p{L}+$/u.test(word!)) return found;
    const strings = JSON.stringify(content.ui.get(language));
    return strings.includes(`${word} {date}`) ? [`${language}: ${word} {date}`] : found;
  });
  expect(twice).toEqual([]);
});
