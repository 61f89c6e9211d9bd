import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createServer, createServerModuleRunner, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { quantityOf } from "../../src/values/dataset.ts";

/** A chart type that this project does not have. */
const TYPE = `
import { seriesOf, timePoints } from "../parts/measures.ts";
import { drawnSeries, timeParts } from "../parts/time-chart.ts";
import { overTimeFacts } from "../summary/over-time.ts";
import { timeChartType } from "../time-chart-type.ts";

export default timeChartType({
  shows: "Readings on sticks.",
  channels: { x: { type: "period" }, y: { type: "number" } },
  nonNegative: true,
  facts: overTimeFacts({ time: "x", number: "y", counts: "figures" }),
  overTime: {
    drawing: "dots",
    chart: (input, context) => ({
      series: seriesOf(timePoints(input.rows, input.channels.x, input.channels.y), input.dataset, undefined).map(
        (one) => drawnSeries(one, { colour: "var(--gold)", name: undefined }, input, context),
      ),
      ...timeParts(input, context),
      reverse: false,
      zero: true,
      maxGap: 0,
      stems: true,
    }),
  },
});
`;

const CONTENT = "tests/fixtures/site";
/** A copy of the project, outside of it, with that file and with content that has a chart of it. */
const copy = resolve(".cache/new-chart-type");
let server: ViteDevServer;
let load: <T>(path: string) => Promise<T>;

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of ["src", "package.json", "tsconfig.json"])
    cpSync(name, join(copy, name), { recursive: true });
  cpSync(CONTENT, join(copy, "content"), { recursive: true });
  symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
  writeFileSync(join(copy, "src/charts/types/lollipop.ts"), TYPE);
  server = await createServer({
    root: copy,
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  load = (path) => runner.import(`/src/${path}`);
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await server.close();
  rmSync(copy, { recursive: true, force: true });
});

type Registry = typeof import("../../src/charts/registry.ts");
type Reader = typeof import("../../src/charts/read-content.ts");

/** Content of the copy in which the first chart over time without series is of the new type. */
async function content(
  named: boolean,
): Promise<{ read: () => ReturnType<Reader["readContent"]>; id: string }> {
  const { readContent } = await load<Reader>("charts/read-content.ts");
  const root = join(copy, "content");
  const small = (await import("../../src/charts/read-content.ts")).readContent(CONTENT, { strict: false });
  const { id, file } = [...small.charts.values()].find(
    ({ type, views }) => type.overTime?.drawing === "dots" && views.length === 0,
  )!;
  const edit = (path: string, change: (json: Record<string, never>) => void): void => {
    const json = JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, never>;
    change(json);
    writeFileSync(join(root, path), JSON.stringify(json));
  };
  edit(`charts/${id}.json`, (json: Record<string, unknown>) => {
    const { x, y } = json.encodings as Record<string, string>;
    json.type = "lollipop";
    json.encodings = { x, y };
  });
  if (named)
    for (const language of small.languages)
      edit(`ui/${language}.json`, (json: { summary?: { types: Record<string, unknown> } }) => {
        json.summary!.types.lollipop = { name: "Lollipop chart", marks: "{count} sticks" };
      });
  expect(file).toContain(id);
  return { read: () => readContent(root, { strict: false }), id };
}

describe("a new file among the chart types", () => {
  test("is asked to be named in every language", async () => {
    const { read } = await content(false);
    expect(read).toThrow(/content\/ui\/\w+\.json › summary\.types\.lollipop: is missing/);
  });

  test("is all that its charts need to be described, drawn and explored", async () => {
    const { chartTypes } = await load<Registry>("charts/registry.ts");
    const { describeType } =
      await load<typeof import("../../src/charts/describe-type.ts")>("charts/describe-type.ts");
    expect(describeType(chartTypes.get("lollipop")!)).toEqual({
      shows: "Readings on sticks.",
      channels: [
        { name: "x", fields: "period", isOptional: false },
        { name: "y", fields: "number", isOptional: false },
      ],
      options: [],
      can: ["shows no number below zero", "readers choose the time"],
    });

    const { read, id } = await content(true);
    const all = read();
    const chart = all.charts.get(id)!;
    const [language] = all.languages as [string];
    const { drawChart } =
      await load<typeof import("../../src/render/render-chart.ts")>("render/render-chart.ts");
    const { serialize, SvgDocument } =
      await load<typeof import("../../src/scene/svg-document.ts")>("scene/svg-document.ts");
    const drawn = serialize(drawChart(chart, "column", language as "en", all).root);
    const keys = chart.rows
      .filter((row) => quantityOf(row, chart.input.channels["y"]!))
      .map(({ key }) => `data-k="${key}"`);
    for (const key of keys) expect(drawn).toContain(key);

    const { chartWords } =
      await load<typeof import("../../src/charts/chart-words.ts")>("charts/chart-words.ts");
    expect(chartWords(chart, language as "en", all).alt).not.toBe("");

    vi.stubGlobal("document", new SvgDocument());
    const { explorable } =
      await load<typeof import("../../src/render/explorable.ts")>("render/explorable.ts");
    const { loadRedraw } =
      await load<typeof import("../../src/browser/explore/redraw.ts")>("browser/explore/redraw.ts");
    const facts = explorable(chart, language as "en", all)!;
    const redraw = await loadRedraw(facts.drawing);
    const choice = { time: [1, facts.periods.length - 1], series: [] } as unknown as Parameters<
      typeof redraw
    >[2];
    const later = redraw(facts, "column", choice)
      .map((node) => serialize(node as never))
      .join("");
    expect(later).not.toContain(keys[0]);
    expect(later).toContain(keys.at(-1));
  });
});
