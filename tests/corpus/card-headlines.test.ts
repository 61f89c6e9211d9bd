import { expect, test } from "vitest";
import { chartWords } from "../../src/charts/chart-words.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { cardHeadline } from "../../src/exports/files/card.ts";
import { CARD } from "../../src/exports/files/card-frame.ts";
import { fillIn } from "../../src/values/words.ts";

/** Where links are shared a card may be this wide, in px, and letters of a headline are to have this size. */
const [SHOWN, LEGIBLE] = [300, 9];

const content = loadContent();
const headlines = [
  ...publishedStates(content).map(({ chart, language }) => {
    const { title } = chartWords(chart, language, content);
    return { name: `${language} ${chart.key}`, title, set: cardHeadline(title, language, content) };
  }),
  ...content.languages.flatMap((language) =>
    content.stories.get(language)!.map(({ id, meta }) => {
      const title = fillIn(meta.title, content, language);
      return { name: `${language} ${id}`, title, set: cardHeadline(title, language, content, true) };
    }),
  ),
];
const linesOf = (svg: string): string[] => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, line]) => line!);

test(`the headline of every card has letters of ${LEGIBLE} px where the card is ${SHOWN} px wide`, () => {
  const small = headlines
    .map(({ name, set: { size } }) => ({ name, shown: (size * SHOWN) / CARD.width }))
    .filter(({ shown }) => shown < LEGIBLE);
  expect(headlines.length).toBeGreaterThan(200);
  expect(small).toEqual([]);
});

test("no headline of a card breaks within a word of katakana, nor within 半導体 after a year", () => {
  const torn = headlines.flatMap(({ name, set }) => {
    const lines = linesOf(set.set.svg(0, 0, "#000"));
    return lines
      .slice(1)
      .filter((line, index) => /[ァ-ヴー]$/.test(lines[index]!) && /^[ァ-ヴー]/.test(line))
      .map((line) => `${name}: ${line}`);
  });
  expect(torn).toEqual([]);
  expect(
    linesOf(
      cardHeadline("ベトナムの2030年半導体博士目標、日本が半数受け入れへ", "ja", content).set.svg(
        0,
        0,
        "#000",
      ),
    ),
  ).toContain("2030年");
});
