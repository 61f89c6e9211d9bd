import { describe, expect, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartTypes } from "../../src/charts/registry.ts";
import { chartSummary } from "../../src/charts/summary/summary.ts";
import type { Row } from "../../src/values/dataset.ts";
import type { Quantity } from "../../src/values/quantity.ts";
import { parsePeriod } from "../../src/model/period.ts";
import type { UnitId } from "../../src/model/unit.ts";
import { LANGUAGES, unit as unitOf } from "../support/site-file.ts";

const content = loadContent();

/** A line chart of one series; `null` is a year without a figure. */
function line(figures: Record<string, number | Partial<Quantity> | null>, unit: UnitId = "people"): Chart {
  const rows = Object.entries(figures).map(([year, figure]): Row => ({
    key: year,
    cells: {
      year: { type: "period", period: parsePeriod(year)!, inferred: false },
      count: {
        type: "number",
        provenance: [],
        quantity:
          figure === null
            ? null
            : {
                unit: unitOf(unit),
                derived: false,
                cells: [],
                ...(typeof figure === "number" ? { value: figure } : figure),
              },
      },
    },
  }));
  const text = (en: string, vi: string, ja: string) => ({ en, vi, ja });
  const fields = new Map([
    ["year", { name: "year", type: "period", title: text("Year", "Năm", "年") }],
    [
      "count",
      { name: "count", type: "number", unit: unitOf(unit), title: text("Engineers", "Kỹ sư", "技術者") },
    ],
  ]);
  const dataset = {
    id: "x",
    title: text("Engineers of a city", "Kỹ sư một thành phố", "ある市の技術者"),
    fields,
    rows,
  };
  return {
    typeName: "line",
    type: chartTypes.get("line"),
    dataset,
    input: { dataset, rows, channels: { x: "year", y: "count" }, options: {}, filter: {} },
  } as unknown as Chart;
}

const summaries = (chart: Chart): string[] =>
  LANGUAGES.map((language) => chartSummary(chart, language, content));

describe("the summary of a line", () => {
  test("calls the rise and the fall of a share by their own words in Japanese", () => {
    const japanese = (figures: Record<string, number>, unit: UnitId): string =>
      summaries(line(figures, unit))[2]!;
    expect(japanese({ 2019: 63.9, 2020: 46.8 }, "percent")).toContain("2020年の46.8%に低下");
    expect(japanese({ 2002: 0.19, 2021: 0.42 }, "percent-of-gdp")).toContain("0.42%に上昇");
    expect(japanese({ 2019: 5, 2020: 9 }, "people")).toContain("2020年の9人に増加");
  });

  test("tells type, range, trend and extremes, each with its time and qualifier", () => {
    expect(
      summaries(
        line({
          2019: 100,
          2020: { value: 80, qualifier: "about" },
          2021: 300,
          2022: { low: 200, high: 240 },
        }),
      ),
    ).toEqual([
      "Line chart “Engineers of a city”, from 2019 to 2022. Engineers: up from 100 in 2019 to 200–240 in 2022; highest 300 in 2021; lowest about 80 in 2020.",
      "Biểu đồ đường “Kỹ sư một thành phố”, từ năm 2019 đến năm 2022. Kỹ sư: tăng từ 100 năm 2019 lên 200–240 năm 2022; cao nhất là 300 năm 2021; thấp nhất là khoảng 80 năm 2020.",
      "折れ線グラフ「ある市の技術者」、2019年から2022年まで。技術者：2019年の100人から2022年の200〜240人に増加、最高は2021年の300人、最低は2020年の約80人。",
    ]);
  });

  test("says of ranks what is better, not what is more", () => {
    expect(summaries(line({ 2020: 44, 2021: 50, 2022: 42, 2023: 43 }, "rank"))).toEqual([
      "Line chart “Engineers of a city”, from 2020 to 2023. Engineers: up from 44th in 2020 to 43rd in 2023; lowest place 50th in 2021; best place 42nd in 2022.",
      "Biểu đồ đường “Kỹ sư một thành phố”, từ năm 2020 đến năm 2023. Kỹ sư: từ hạng 44 năm 2020 lên hạng 43 năm 2023; thấp nhất là hạng 50 năm 2021; tốt nhất là hạng 42 năm 2022.",
      "折れ線グラフ「ある市の技術者」、2020年から2023年まで。技術者：2020年の44位から2023年の43位に上昇、最も低い順位は2021年の50位、最も高い順位は2022年の42位。",
    ]);
  });

  test("says where there is nothing for years, and leaves out what the source does not give", () => {
    expect(summaries(line({ 2010: 5, 2011: 6, 2012: null, 2018: 4 }))[0]).toBe(
      "Line chart “Engineers of a city”, from 2010 to 2018. Engineers: down from 5 in 2010 to 4 in 2018; highest 6 in 2011; no figures between 2011 and 2018.",
    );
  });

  test("calls the same at both ends the same", () => {
    expect(summaries(line({ 2020: 7, 2021: 7 })).map((text) => text.split(/[.。] ?/)[1])).toEqual([
      "Engineers: 7 both in 2020 and in 2021",
      "Kỹ sư: 7 cả năm 2020 lẫn năm 2021",
      "技術者：2020年、2021年とも7人",
    ]);
  });

  test("tells a single figure with its time, and no range", () => {
    expect(summaries(line({ "2021-03-20": { value: 9, qualifier: "more-than" } }))).toEqual([
      "Line chart “Engineers of a city”. Engineers: more than 9 on 20 March 2021.",
      "Biểu đồ đường “Kỹ sư một thành phố”. Kỹ sư: hơn 9 vào ngày 20/3/2021.",
      "折れ線グラフ「ある市の技術者」。技術者：2021年3月20日の9人超。",
    ]);
  });
});

describe("the summary of a type that has no name yet", () => {
  test("still tells the figures", () => {
    expect(chartSummary({ ...line({ 2020: 1, 2021: 2 }), typeName: "new-type" }, "en", content)).toBe(
      "Chart “Engineers of a city”, from 2020 to 2021. Engineers: up from 1 in 2020 to 2 in 2021.",
    );
  });
});
