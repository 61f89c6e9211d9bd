import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chartWords } from "../../src/charts/chart-words.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { wrapText } from "../../src/text/text-metrics.ts";

/** What a phone of 360 px leaves between the margins of a page. */
const WIDTH = 328;
const LINES = 2;

test(`the title of every chart and view has at most ${LINES} lines on a phone, in every language`, () => {
  const styles = readFileSync("src/styles/chart/in-text.css", "utf8");
  const size = Number(
    /@media \(max-width: 30rem\) \{\s*\.chart \.title \{\s*font-size: ([\d.]+)rem/.exec(styles)![1],
  );
  const content = loadContent();
  const states = publishedStates(content);
  expect(states.length).toBeGreaterThan(100);
  const long = states.flatMap(({ chart, language }) => {
    const { title } = chartWords(chart, language, content);
    // Titles are set in a serif, which is hardly ever wider than the sans that is measured.
    const lines = wrapText(title, WIDTH, size * 16, 600);
    return lines.length > LINES ? [`${chart.key} (${language}): ${lines.join(" / ")}`] : [];
  });
  expect(long).toEqual([]);
});
