import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartInCurrencies } from "../../src/charts/in-currency.ts";
import type { Choice } from "../../src/browser/explore/choice.ts";
import { loadRedraw } from "../../src/browser/explore/redraw.ts";
import { PAGE_SIZES, type Explorable, type PageSize } from "../../src/scene/explorable.ts";
import type { Language } from "../../src/model/language.ts";
import { SIZES } from "../../src/render/chart-context.ts";
import { compact } from "../../src/render/compact.ts";
import { explorable } from "../../src/render/explorable.ts";
import { drawChart } from "../../src/render/render-chart.ts";
import { serialize, SvgDocument, SvgElement, type SvgNode } from "../../src/scene/svg-document.ts";
import { FULL } from "../support/full.ts";
import { marksOf } from "../support/marks.ts";
import { outside, overlaps, textBoxes } from "../support/text-boxes.ts";

const content = loadContent();
/** Every chart and view over time, in every language and currency. */
const states = content.languages.flatMap((language) =>
  [...content.charts.values()]
    .flatMap((chart) => [chart, ...chart.views])
    .filter((chart) => chart.type.overTime && isPublished(chart, language))
    .flatMap((chart) =>
      chartInCurrencies(chart, content).map((state) => ({
        ...state,
        language,
        name: `${chart.key} (${language}, ${state.currency})`,
      })),
    ),
);

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

describe("a chart over time, drawn from what its page carries", () => {
  test("is there for every drawing that a browser can make", () => {
    // Published versions are charts for ever, whatever became of theirs.
    const kept = [...content.versions!.values()].flat().map(({ chart }) => chart);
    const charts = [...states.map(({ chart }) => chart), ...kept];
    const drawn = new Set(charts.flatMap(({ type }) => type.overTime?.drawing ?? []));
    const files = readdirSync("src/scene/drawings").map((file) => file.replace(".ts", ""));
    expect([...drawn].sort()).toEqual(files.sort());
  });

  test("has the keys by which a reader's pointer and keys find its rows", () => {
    for (const { chart, language, content: inside } of states)
      for (const size of PAGE_SIZES)
        expect(marksOf(drawChart(chart, size, language, inside).root).length).toBeGreaterThan(0);
  });

  test.each(states)("$name is what the build has drawn", async ({ chart, language, content: inside }) => {
    const facts = carried(chart, language, inside);
    const all = ordered(facts);
    for (const size of PAGE_SIZES)
      expect(await redrawn(facts, size, all)).toEqual(built(chart, size, language, inside));
  });
});

/** Views that differ from their chart by what a reader can choose too. */
const CHOICES: [view: string, choice: Partial<Choice>, time?: [string, string]][] = [
  ["internet-users.until-2010", {}, ["2000", "2010"]],
  ["internet-users.since-2010", {}, ["2010", "2024"]],
  ["imd-japan.since-2016", {}, ["2016", "2025"]],
  ["fdi-capital.since-2019", {}, ["2019", "2025"]],
  ["hightech-exports.two-countries", { series: ["vietnam", "japan"] }],
  ["rd-spending.two-countries", { series: ["vietnam", "japan"] }],
  ["startup-growth.companies-only", { series: ["new-enterprises"] }],
];

describe("a choice", () => {
  test.each(CHOICES)("is drawn as the view %s, which shows the same", async (key, chosen, time) => {
    const [id, view] = key.split(".") as [string, string];
    const chart = content.charts.get(id)!;
    const drawn = chart.views.find((candidate) => candidate.view!.id === view)!;
    for (const language of content.languages) {
      const facts = carried(chart, language, content);
      const choice = { ...ordered(facts), ...chosen };
      if (time)
        choice.time = [
          facts.periods.findIndex(([text]) => text >= time[0]),
          facts.periods.findLastIndex(([text]) => text.slice(0, 4) <= time[1]),
        ];
      for (const size of PAGE_SIZES) {
        // A view may leave annotations out.
        const wanted = built(drawn, size, language, content);
        const own = carried(drawn, language, content);
        const got = await redrawn(
          { ...facts, series: toldAs(own, facts), words: own.words },
          size,
          choice,
          facts,
        );
        expect(got).toEqual(wanted);
      }
    }
  });
});

const explored = [...content.charts.values()].filter(
  (chart) => chart.type.overTime && states.some((state) => state.chart.id === chart.id),
);
/** Of spans longer than this, every second end is tried in a full run, every seventh otherwise. */
const FEW = 12;
const STEP = FULL ? 2 : 7;
/** Each chart is looked at in every language and currency in a full run, otherwise in one of its states, in turn. */
const lookedAt = (id: string, index: number): typeof states => {
  const own = states.filter(({ chart }) => chart.key === id);
  return FULL ? own : [own[index % own.length]!];
};

describe("whatever time and scale is chosen", () => {
  test.each(explored.map((chart, index) => ({ ...chart, index })))(
    "the words of $id stand apart, and inside",
    async ({ id, input, index }) => {
      const { scales = [] } = input.options as { scales?: string[] };
      const clashes: string[] = [];
      let drawn = 0;
      for (const { chart, language, content: inside, name } of lookedAt(id, index)) {
        const facts = carried(chart, language, inside);
        const draw = await loadRedraw(facts.drawing);
        const { length } = facts.periods;
        for (const size of PAGE_SIZES)
          for (const scale of [undefined, ...scales])
            for (let from = 0; from < length - 1; from++)
              for (let to = from + 1; to < length; to += length > FEW ? STEP : 1) {
                const root = new SvgDocument().createElementNS("", "svg");
                const choice: Choice = { ...ordered(facts), time: [from, to], scale };
                for (const node of draw(facts, size, choice)) root.appendChild(node as unknown as SvgNode);
                drawn += 1;
                const boxes = textBoxes(root, SIZES[size].fontSize);
                const span = `${facts.periods[from]![0]}..${facts.periods[to]![0]}`;
                for (const clash of [...overlaps(boxes), ...outside(boxes, SIZES[size].width, Infinity)])
                  clashes.push(`${name} ${size} ${scale} ${span}: ${clash}`);
              }
      }
      expect(drawn).toBeGreaterThan(0);
      expect(clashes).toEqual([]);
    },
  );
});

/** The series of a chart, with the figures that the title of a view tells. */
function toldAs(view: Explorable, { series }: Explorable): Explorable["series"] {
  const looks = new Map(view.series.flatMap(({ points }) => points.map(([key, , , look]) => [key, look])));
  return series.map((one) => ({
    ...one,
    points: one.points.map(([key, day, label, look, ...rest]) => [
      ...([key, day, label] as const),
      looks.get(key) ?? look % 2,
      ...rest,
    ]),
  }));
}

/** What is left of it after its way through the page. */
const carried = (chart: Chart, language: Language, inside: typeof content): Explorable =>
  JSON.parse(JSON.stringify(explorable(chart, language, inside)!)) as Explorable;

const ordered = ({ periods }: Explorable): Choice => ({
  time: [0, periods.length - 1],
  series: [],
  focus: undefined,
  scale: undefined,
});

/** One element a line, so that a difference can be read. */
const lines = (root: SvgElement): string[] =>
  root.childNodes
    .map((node) => serialize(node as SvgElement))
    .join("")
    .replaceAll("><", ">\n<")
    .split("\n");

const built = (chart: Chart, size: PageSize, language: Language, inside: typeof content): string[] =>
  lines(drawChart(chart, size, language, inside).root);

async function redrawn(
  facts: Explorable,
  size: PageSize,
  choice: Choice,
  { words }: Explorable = facts,
): Promise<string[]> {
  const draw = await loadRedraw(facts.drawing);
  const root = new SvgDocument().createElementNS("", "svg");
  const notes = facts.words[size].notes;
  const own = { ...facts, words: { ...words, [size]: { ...words[size], notes } } };
  for (const node of draw(own, size, choice)) root.appendChild(node as unknown as SvgNode);
  compact(root);
  return lines(root);
}
