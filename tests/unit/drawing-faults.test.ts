import { describe, expect, test } from "vitest";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { readContent } from "../../src/charts/read-content.ts";
import { drawingFaults } from "../../src/commands/drawing-faults.ts";

const content = readContent("tests/fixtures/site");

/** The content with one chart alone, which fails to be drawn in one of its sizes. */
function withBroken(id: string, size: string): Content {
  const chart = content.charts.get(id)!;
  const broken: Chart = {
    ...chart,
    type: {
      ...chart.type,
      draw: (input, context) => {
        if (context.size.name === size) throw new RangeError("there is no room");
        return chart.type.draw(input, context);
      },
    },
  };
  return { ...content, charts: new Map([[id, { ...broken, views: [] }]]) };
}

describe("the check draws what the build will draw", () => {
  test("and finds nothing in content that is in order", () => {
    const charts = new Map([...content.charts].slice(0, 3));
    expect(drawingFaults({ ...content, charts })).toEqual([]);
  });

  test.each(["phone", "column", "card", "sheet"])("and names the chart that cannot be drawn: %s", (size) => {
    expect(drawingFaults(withBroken("readings", size))).toEqual(
      ["en", "pt"].map((language) => ({
        file: "content/charts/readings.json",
        path: "",
        message: `cannot be drawn (${size}, ${language}): there is no room`,
      })),
    );
  });

  test("and the view", () => {
    const chart = content.charts.get("index-over-time")!;
    const [view] = chart.views;
    const broken = {
      ...view!,
      type: {
        ...view!.type,
        draw: () => {
          throw new Error("no");
        },
      },
    };
    const charts = new Map([[chart.id, { ...chart, views: [broken] }]]);
    expect(drawingFaults({ ...content, charts }).map(({ path }) => path)).toEqual(
      ["en", "pt"].map(() => `views.${view!.view!.id}`),
    );
  });
});
