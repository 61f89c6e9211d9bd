import { afterAll, describe, expect, test } from "vitest";
import { factsOf } from "../../src/browser/chart/facts.ts";
import { navigate, type Cursor } from "../../src/browser/chart/navigate.ts";
import { middleOf, pointsIn, type Point } from "../../src/browser/chart/points.ts";
import { nearestPoint } from "../../src/browser/chart/reading.ts";
import { sentenceOf } from "../../src/browser/chart/sentences.ts";
import { placeOf, readTable, type Place, type Table } from "../../src/browser/chart/table.ts";
import { loadRedraw } from "../../src/browser/explore/redraw.ts";
import type { Choice } from "../../src/browser/explore/choice.ts";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { keyframes, wholeOfSteps } from "../../src/charts/queries/references.ts";
import { explorable } from "../../src/render/explorable.ts";
import { oneOfEachType } from "../support/states.ts";
import { isPublished } from "../../src/charts/chart-words.ts";
import { loadContent, readContent } from "../../src/charts/read-content.ts";
import { chartTable, type DataTable } from "../../src/exports/files/data-table.ts";
import { readMarks, type Marks } from "../../src/model/contract/marks.ts";
import { PAGE_SIZES } from "../../src/scene/explorable.ts";
import { browserLocale } from "../../src/values/browser-locale.ts";
import { chartDom, forgetDom } from "../support/chart-dom.ts";

/** What is published, and a small site of other languages and units with a chart of every type. */
const contents = [loadContent(), readContent("tests/fixtures/site", { strict: false })];
const inLanguages = contents.flatMap((content) =>
  content.languages.map((language) => ({ content, language })),
);
const states = inLanguages.flatMap(({ content, language }) =>
  [...content.charts.values()]
    .flatMap((chart) => [chart, ...chart.views])
    .filter((chart) => isPublished(chart, language))
    .map((chart) => ({ content, chart, language, name: `${chart.key} (${language})` })),
);
/** In a full run all, otherwise one of each type in every language. */
const tried = contents.flatMap((content) =>
  oneOfEachType(states.filter((state) => state.content === content)),
);

afterAll(forgetDom);

describe("every figure of a chart, in each size of its drawing", () => {
  test.each(tried)(
    "$name is reached by pointer and keys, and said with its unit",
    ({ content, chart, language }) => {
      const table = chartTable(chart, language, content);
      const figures = figuresOf(table);
      const marks = readMarks(browserLocale(language, content.site).marks);
      expect(figures.length).toBeGreaterThan(0);
      for (const size of PAGE_SIZES) {
        const dom = chartDom(chart, size, language, content);
        const read = readTable(dom.table);
        const points = pointsIn(dom.svg, read);
        const wanted = named(figures);
        expect(named(points)).toEqual(wanted);
        expect(named(points.filter((point) => isPointedAt(point, points, read)))).toEqual(wanted);
        expect(named(navigated(points, read))).toEqual(wanted);
        const said = new Map(
          points.map((point) => [`${point.series} ${point.row}`, spoken(point, points, read, marks)]),
        );
        expect(
          figures.filter(({ series, row, parts }) => {
            const sentence = said.get(`${series} ${row}`)!;
            return /[{}|]/.test(sentence) || !parts.every((part) => sentence.includes(part));
          }),
        ).toEqual([]);
      }
    },
  );
});

const explored = contents.flatMap((content) =>
  [...content.charts.values()]
    .filter((chart) => chart.type.overTime)
    .map((chart) => ({ content, chart, name: chart.id })),
);

describe("every figure that a reader's choice of time leaves", () => {
  test.each(explored)("is reached in $name, drawn by the browser", async ({ content, chart }) => {
    const [language] = content.languages as [string];
    const facts = explorable(chart, language, content)!;
    const draw = await loadRedraw(facts.drawing);
    const time: Choice["time"] = [facts.periods.length >> 1, facts.periods.length - 1];
    const [start] = facts.periods.slice(time[0]).map(([, , day]) => day);
    for (const size of PAGE_SIZES) {
      const { svg, table } = chartDom(chart, size, language, content);
      svg.replaceChildren(...draw(facts, size, { time, series: [], focus: undefined, scale: undefined }));
      const read = readTable(table);
      const left = facts.series.flatMap(({ points }, index) =>
        points.filter(([, day]) => day >= start! || (facts.chart.apart && index > 0)),
      );
      expect(left.length).toBeGreaterThan(0);
      expect(named(pointsIn(svg, read))).toEqual(named(left.map(([key]) => placeOf(key, read))));
    }
  });
});

describe("every line of a story's chart", () => {
  const scrollies = inLanguages.flatMap(({ content, language }) =>
    content.stories
      .get(language)!
      .flatMap(({ scrollies: own }) =>
        own.map(({ target }) => ({ content, language, target, name: `${target.chart} (${language})` })),
      ),
  );
  test.each(scrollies)(
    "is known by the rows of its table in each step: $name",
    ({ content, language, target }) => {
      const table = tableOf(wholeOfSteps(target, content), language, content);
      for (const state of keyframes(target, content))
        for (const size of PAGE_SIZES) {
          const { svg } = chartDom(state, size, language, content);
          const own = figuresOf(chartTable(state, language, content));
          expect(named(pointsIn(svg, table))).toEqual(named(own));
        }
    },
  );
});

const named = (places: readonly Place[]): string[] =>
  places.map(({ series, row }) => `${series} ${row}`).sort();
const tableOf = (chart: Chart, language: string, content: Content): Table =>
  readTable(chartDom(chart, "column", language, content).table);

interface Figure {
  series: string;
  row: string;
  /** What must be said of it. */
  parts: string[];
}

/** Every cell with a number or, in a table without numbers, every row. */
function figuresOf({ columns, rows }: DataTable): Figure[] {
  const isWide = columns.some(({ category }) => category);
  const main = columns.findIndex(({ numeric }) => numeric);
  return rows.flatMap(({ key: row, cells }) => {
    const title = cells[0]!.text;
    if (main < 0) return [{ series: "", row, parts: cells.map(({ text }) => text) }];
    return cells.flatMap(({ text, number = text, pattern }, index) => {
      const { key, title: name, category } = columns[index]!;
      if (text === "" || !(isWide ? category : index === main)) return [];
      const unit = pattern ?? columns[isWide ? 0 : index]!.pattern!;
      const parts = [title, unit.replace("{}", number), ...(isWide ? [name] : [])];
      return [{ series: isWide ? key : "", row, parts }];
    });
  });
}

/** Whether a pointer at the middle of a point finds it, or another of its row or at the same place. */
function isPointedAt(point: Point, points: Point[], table: Table): boolean {
  const [x, y] = middleOf(point);
  const found = nearestPoint({ points, table }, [x, y])!;
  return found.row === point.row || Math.hypot(middleOf(found)[0] - x, middleOf(found)[1] - y) < 1;
}

/** The points that keys lead to, from the chart on. */
function navigated(points: readonly Point[], { across }: Table): Point[] {
  const found = new Set<number>();
  const cursors: Cursor[] = [{ level: "chart", at: 0 }];
  const seen = new Set<string>();
  for (const cursor of cursors)
    for (const key of ["ArrowRight", "ArrowDown", "Enter", "End"]) {
      const next = navigate(cursor, key, { points, across, axes: 1 });
      const name = `${next.level} ${next.at}`;
      if (seen.has(name)) continue;
      seen.add(name);
      cursors.push(next);
      if (next.level === "point") found.add(next.at);
    }
  return [...found].map((at) => points[at]!);
}

function spoken(point: Point, points: readonly Point[], table: Table, marks: Marks): string {
  const shown = points.filter(({ row }) => row === point.row).map(({ series }) => series);
  return sentenceOf(factsOf(point, table, shown, "", marks), marks);
}
