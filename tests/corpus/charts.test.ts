import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SizeName } from "../../src/charts/chart-context.ts";
import type { Chart } from "../../src/charts/chart.ts";
import { chartWords, isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { inkBoundsOf, type Bounds } from "../../src/scene/bounds.ts";
import { alongLine, cornersOf } from "../../src/scene/corners.ts";
import { keyOf } from "../../src/scene/mark-key.ts";
import { serialize, type SvgElement } from "../../src/scene/svg-document.ts";
import { categoryOf, periodOf, quantityOf } from "../../src/values/dataset.ts";
import { centre } from "../../src/values/quantity.ts";
import type { LocalizedText } from "../../src/model/localized-text.ts";
import { periodPosition } from "../../src/model/period.ts";
import { chartContext, SIZES } from "../../src/render/chart-context.ts";
import { hedgeKey } from "../../src/render/hedge-key.ts";
import { drawChart, drawnRoot, renderChart } from "../../src/render/render-chart.ts";
import { titleInSerif } from "../../src/exports/files/picture.ts";
import { standaloneSvg } from "../../src/render/standalone-svg.ts";
import { keepChange } from "../support/golden-diff.ts";
import { HALF_PIXELS, marksOf, offTheLine, type Mark } from "../support/marks.ts";
import { oneOfEachType } from "../support/states.ts";
import { outside, overlaps, textBoxes } from "../support/text-boxes.ts";
import { parseXml } from "../support/xml.ts";

const content = loadContent();
/** Every chart, and every view of one. */
const states = [...content.charts.values()].flatMap((chart) => [chart, ...chart.views]);
const sizes = Object.keys(SIZES) as SizeName[];
const drawings = content.languages.flatMap((language) =>
  states
    .filter((chart) => isPublished(chart, language))
    .flatMap((chart) =>
      sizes.map((size) => ({ chart, language, size, name: `${chart.key} (${language}, ${size})` })),
    ),
);

describe("every chart, in every language and size", () => {
  test.for(drawings)("$name is drawn as it was when last reviewed", async ({ chart, language, size }) => {
    // One element a line, so that a change can be read.
    const { svg } = renderChart(chart, size, language, content, chartWords(chart, language, content));
    const lines = svg.replaceAll("><", ">\n<") + "\n";
    const name = `${language}/${chart.key}.${size}`;
    keepChange(join(import.meta.dirname, `golden/${name}.svg`), name, lines);
    await expect(lines).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  test.for(drawings)("$name has no words that overlap or leave the frame", ({ chart, language, size }) => {
    const { root, width, height } = drawChart(chart, size, language, content);
    const boxes = textBoxes(root, SIZES[size].fontSize);
    expect({ overlaps: overlaps(boxes), outside: outside(boxes, width, height) }).toEqual({
      overlaps: [],
      outside: [],
    });
  });

  test.for(drawings.filter(({ size }) => SIZES[size].tallest))(
    "$name is whole in its frame",
    ({ chart, language, size }) => {
      expect(drawChart(chart, size, language, content).height).toBeLessThanOrEqual(SIZES[size].tallest!);
    },
  );

  test.for(drawings)(
    "$name names by key only rows, or series, that the chart has",
    ({ chart, language, size }) => {
      const { root } = drawChart(chart, size, language, content);
      const keys = new Set(chart.rows.map(({ key }) => key));
      const series = new Set([
        "line",
        ...[...chart.dataset.fields.values()].flatMap((field) =>
          field.type === "category" ? Object.keys(field.categories) : [],
        ),
      ]);
      expect(
        marksOf(root)
          .map(({ key }) => key)
          .filter((key) => !keys.has(key) && !series.has(key)),
      ).toEqual([]);
    },
  );
});

/** How the marks of a chart type show its number: the element, the attribute that follows the value, and the channel. */
const GEOMETRY: Record<string, { element: string; channel: string; position(mark: Mark): number }> = {
  line: { element: "circle", channel: "y", position: (mark) => mark.number("cy") },
  dots: { element: "circle", channel: "y", position: (mark) => mark.number("cy") },
  slope: { element: "circle", channel: "y", position: (mark) => mark.number("cy") },
  "connected-scatter": { element: "circle", channel: "y", position: (mark) => mark.number("cy") },
  "dot-plot": { element: "circle", channel: "x", position: (mark) => mark.number("cx") },
  range: { element: "circle", channel: "x", position: (mark) => mark.number("cx") },
  column: { element: "rect", channel: "y", position: (mark) => mark.number("height") },
  bar: { element: "rect", channel: "x", position: (mark) => mark.number("width") },
};

/** Types whose marks stand on half pixels. */
const onHalfPixels = ({ typeName }: Chart): boolean =>
  ["line", "dots", "connected-scatter"].includes(typeName);

const measured = states.filter(({ typeName }) => typeName in GEOMETRY);
/** Types whose marks are measured in parts-and-links.test.ts, and in tests/unit by the names of the types. */
const ELSEWHERE = [
  "multiples",
  "timeline",
  "network",
  "diverging",
  "stages",
  "ties",
  "units",
  "pictogram",
  "waffle",
  "heat-table",
  "entries",
  "nested",
  "ruler",
  "growth",
];

describe("what is drawn is what the dataset says", () => {
  test("is tested of every chart type", () => {
    const types = new Set(states.map(({ typeName }) => typeName));
    expect([...types].filter((type) => !(type in GEOMETRY) && !ELSEWHERE.includes(type))).toEqual([]);
  });

  test.for(
    measured.flatMap((chart) => sizes.map((size) => ({ chart, size, name: `${chart.key} (${size})` }))),
  )("every mark of $name stands at its value", ({ chart, size }) => {
    const geometry = GEOMETRY[chart.typeName]!;
    const field = chart.input.channels[geometry.channel]!;
    const pairs = valueMarks(chart, size, geometry.element).map(({ mark, row }) => ({
      key: row.key,
      value: centre(quantityOf(row, field)!),
      position: geometry.position(mark),
    }));
    expect(pairs.length).toBeGreaterThan(0);
    expect(offTheLine(pairs, onHalfPixels(chart) ? HALF_PIXELS : undefined)).toEqual([]);
  });

  const barred = measured.filter(({ typeName }) => typeName === "column" || typeName === "bar");
  test.for(barred)(
    "bars of $key begin at zero: their lengths are in proportion, not only in line",
    (chart) => {
      const { element, channel, position } = GEOMETRY[chart.typeName]!;
      const field = chart.input.channels[channel]!;
      const ratios = valueMarks(chart, "column", element)
        .map(({ mark, row }) => ({ value: centre(quantityOf(row, field)!), length: position(mark) }))
        .filter(({ length }) => length > 20)
        .map(({ value, length }) => value / length);
      expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.01);
    },
  );

  const timed = measured.filter(({ typeName }) => typeName === "line" || typeName === "dots");
  test.for(timed.flatMap((chart) => sizes.map((size) => ({ chart, size, name: `${chart.key} (${size})` }))))(
    "every mark of $name stands at its date",
    ({ chart, size }) => {
      const field = chart.input.channels["x"]!;
      const pairs = valueMarks(chart, size, "circle").map(({ mark, row }) => ({
        key: row.key,
        value: periodPosition(periodOf(row, field)).getTime(),
        position: mark.number("cx"),
      }));
      expect(offTheLine(pairs, HALF_PIXELS)).toEqual([]);
    },
  );

  test.for(measured.filter(({ typeName }) => typeName === "line"))(
    "each line of $key passes through every figure of its run",
    (chart) => {
      const { root } = drawChart(chart, "column", "en", content);
      const runs = marksOf(root).filter(({ isRun }) => isRun);
      const { x, y, series } = chart.input.channels as { x: string; y: string; series?: string };
      const rowsFrom = (key: string): Chart["rows"] => {
        const first = chart.dataset.byKey.get(key)!;
        const members = chart.rows
          .filter((row) => quantityOf(row, y))
          .filter((row) => !series || categoryOf(row, series).id === categoryOf(first, series).id)
          .toSorted((a, b) => dateOf(a) - dateOf(b));
        return members.slice(members.indexOf(first));
      };
      const dateOf = (row: Chart["rows"][number]): number => periodPosition(periodOf(row, x)).getTime();
      const corners = runs.flatMap(({ key, node }) => {
        const rows = rowsFrom(key);
        return cornersOf(node.getAttribute("d")!).map((corner, index) => ({ row: rows[index]!, corner }));
      });
      for (const [axis, value] of [
        dateOf,
        (row: Chart["rows"][number]) => centre(quantityOf(row, y)!),
      ].entries())
        expect(
          offTheLine(
            corners.map(({ row, corner }) => ({
              key: row.key,
              value: value(row),
              position: corner[axis]!,
            })),
            HALF_PIXELS,
          ),
        ).toEqual([]);
      const drawn = new Set([
        ...corners.map(({ row }) => row.key),
        ...valueMarks(chart, "column", "circle").map(({ row }) => row.key),
      ]);
      expect(drawn.size).toBe(chart.rows.filter((row) => quantityOf(row, y)).length);
    },
  );

  function valueMarks(
    chart: Chart,
    size: SizeName,
    element: string,
  ): { mark: Mark; row: Chart["rows"][number] }[] {
    const { root } = drawChart(chart, size, "en", content);
    return marksOf(root).flatMap((mark) => {
      const row = mark.node.tagName === element ? chart.dataset.byKey.get(mark.key) : undefined;
      return row ? [{ mark, row }] : [];
    });
  }
});

describe("the file of a chart", () => {
  test.for(states.map((chart) => ({ chart, name: chart.key })))(
    "$name.svg stands alone: literal colours, its words inside, nothing left of the page",
    ({ chart }) => {
      const svg = standaloneSvg(chart, "en", content);
      expect(svg).not.toMatch(/var\(|currentColor|class=|&nbsp;|https?:\/\/(?!www\.w3\.org)/);
      expect(svg).toContain('xmlns="http://www.w3.org/2000/svg"');
      expect(svg.match(/ id="([^"]+)"/g)!.length).toBe(new Set(svg.match(/ id="([^"]+)"/g)).size);
    },
  );

  test("in Japanese asks for Japanese faces before any other, in its title too: kanji and digits are of one style", () => {
    const svg = standaloneSvg(content.charts.get("gii-japan")!, "ja", content);
    const [sans, serif] = [...svg.matchAll(/font-family="([^"]+)"/g)].map(([, faces]) => faces!.split(", "));
    // The Mincho of Windows is thin: titles are bold in the face of all text.
    expect([sans![0], serif![0]]).toEqual(["'Hiragino Sans'", "'Hiragino Sans'"]);
    const latin = serif!.findIndex((face) => /Georgia|Source Serif/.test(face));
    expect(serif!.slice(0, latin)).toContain("'Noto Sans CJK JP'");
    expect(svg).not.toMatch(/Mincho/);
  });

  test("has as a picture its title in outlines of the serif of headlines, where that has all its letters", () => {
    const drawn = (language: (typeof content.languages)[number]): number => {
      const svg = standaloneSvg(content.charts.get("trade")!, language, content);
      const words = [...svg.matchAll(/<tspan/g)].length;
      const picture = titleInSerif(svg);
      expect(picture.match(/ d="/g)!.length - svg.match(/ d="/g)!.length).toSatisfy((more: number) =>
        language === "ja" ? more === 0 : more > 30,
      );
      return words - [...picture.matchAll(/<tspan/g)].length;
    };
    expect(content.languages.map((language) => drawn(language) > 0)).toEqual([true, true, false]);
    expect(
      titleInSerif(
        '<text font-size="2" font-weight="600" fill="#000" font-family="A"><tspan x="1" y="2">A&amp;B</tspan></text>',
      ),
    ).toMatch(/^(?:<path [^>]*>){3}$/);
  });

  test.for(content.languages)("says that it is in %s, for SVG 1.1 and SVG 2", (language) => {
    for (const { chart } of oneOfEachType(states.map((state) => ({ chart: state, language })))) {
      const { attributes } = parseXml(standaloneSvg(chart, language, content));
      expect(attributes).toContainEqual(["lang", language]);
      expect(attributes).toContainEqual(["xml:lang", language]);
    }
  });
});

/** Keys of rows whose marks are hollow, striped and pale, read off the picture. */
function marksIn(svg: string): { hollow: string[]; striped: string[]; pale: string[] } {
  const keys = (fill: RegExp): string[] =>
    [...svg.matchAll(/<(?:circle|rect|path)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => fill.test(tag))
      .flatMap((tag) => / data-k="([^"+*]+)"/.exec(tag)?.[1] ?? []);
  return {
    hollow: keys(/ fill="var\(--paper\)"/),
    striped: keys(/ stroke-dasharray="1 4"/),
    pale: keys(/ fill="var\(--[\w-]+-soft\)"/),
  };
}

describe("the key to hollow, striped and pale marks", () => {
  test("is there in every language, for every drawing that has such, and for no other", () => {
    const wrong = drawings.flatMap(({ chart, language, size, name }) => {
      const { hollow, striped, pale } = marksIn(serialize(drawnRoot(chart, size, language, content)));
      const lines = hedgeKey([{ chart, sizes: [size] }], language, content);
      const wanted = [hollow, striped, pale].filter((keys) => keys.length > 0).length;
      const right =
        lines.length === wanted && lines.some((line) => line.startsWith("○")) === hollow.length > 0;
      return right ? [] : [`${name}: ${lines.join(" / ")}`];
    });
    expect(wrong).toEqual([]);
    expect(
      drawings.some(({ chart, language }) => hedgeKey([{ chart, sizes }], language, content).length > 0),
    ).toBe(true);
  });

  test("says no more of a chart that can be explored, where every row of it has a mark already", () => {
    const wrong = states.flatMap((chart) => {
      const keys = new Set(
        marksOf(drawChart(chart, "column", "en", content).root)
          .filter(({ isRun }) => !isRun)
          .map(({ key }) => key),
      );
      if (!chart.rows.every(({ key }) => keys.has(key))) return [];
      const [plain, explored] = [false, true].map((explored) =>
        hedgeKey([{ chart, sizes: ["column"], explored }], "en", content).join(),
      );
      return plain === explored ? [] : [`${chart.key}: ${explored}`];
    });
    expect(wrong).toEqual([]);
  });

  test("tells the reasons of the marks that are drawn, and no others", () => {
    const { key } = content.ui.get("en")!.chart;
    const wrong = states.flatMap((chart) => {
      const { hollow, striped, pale } = marksIn(serialize(drawnRoot(chart, "column", "en", content)));
      const line = hedgeKey([{ chart, sizes: ["column"] }], "en", content).join(" ");
      const hedges = [...hollow, ...striped, ...pale].flatMap((key) =>
        chart.fields.flatMap((field) => {
          const row = chart.rows.find((one) => one.key === key)!;
          const quantity = row.cells[field]?.type === "number" ? quantityOf(row, field) : undefined;
          // Of a range only what lies between its ends is striped.
          const isBetween = striped.includes(key) && quantity?.value === undefined;
          return quantity ? [isBetween ? { ...quantity, derived: false } : quantity] : [];
        }),
      );
      const told = {
        [key.derived]: hedges.some(({ derived }) => derived),
        [key.range]: hedges.some(({ value }) => value === undefined),
        [key.target]: hedges.some(({ qualifier }) => qualifier === "target"),
      };
      return Object.entries(told).flatMap(([words, is]) =>
        line.includes(words) === is ? [] : [`${chart.key}: ${words}`],
      );
    });
    expect(wrong).toEqual([]);
  });

  test("tells several reasons of one sign as alternatives", () => {
    const chart = content.charts.get("jetro-survey")!;
    const keys = content.languages.map((language) =>
      hedgeKey([{ chart, sizes: ["column"] }], language, content).join(),
    );
    expect(keys).toEqual([
      "○ approximate in the source, or our own calculation",
      "○ số gần đúng theo nguồn hoặc do Bridgelines tính",
      "○ 出典が概数で示す値、または本サイトで算出",
    ]);
  });

  test("stands in the picture as a file of its own", () => {
    const wrong = drawings
      .filter(({ size }) => size === "column")
      .flatMap(({ chart, language }) => {
        const lines = hedgeKey([{ chart, sizes: ["column"] }], language, content);
        const words = standaloneSvg(chart, language, content).replace(/<[^>]+>/g, "");
        return lines.every((line) => words.replaceAll(/\s/g, "").includes(line.replaceAll(/\s/g, "")))
          ? []
          : [`${chart.key} (${language})`];
      });
    expect(wrong).toEqual([]);
  });
});

describe("every annotation of a chart", () => {
  test("stands in the drawing of every size, in every language", () => {
    const annotated = drawings.filter(({ chart }) => chart.input.annotations.length > 0);
    expect(annotated.length).toBeGreaterThan(0);
    const wrong = annotated.flatMap(({ chart, language, size, name }) => {
      const { textContent } = drawnRoot(chart, size, language, content);
      const { words } = chartContext(size, language, content);
      const bare = (text: string): string => text.replaceAll(/\s/g, "");
      return chart.input.annotations.flatMap(({ text, short }) =>
        [text, short ?? text].some((one) => bare(textContent).includes(bare(words(one))))
          ? []
          : [`${name}: ${words(text)}`],
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe("a number that leads to words below", () => {
  /** How far it may stand from its mark, or from the value of that, in px. */
  const NEAR = 18;

  test("stands close to its mark in every drawing, or a line leads to it", () => {
    const far = drawings.flatMap(({ chart, language, size, name }) => {
      const root = drawnRoot(chart, size, language, content);
      const marks = marksOf(root);
      const numbers = allOf(root).filter(
        (node) => node.tagName === "circle" && keyOf(node)?.kind === "note" && node.getAttribute("cx"),
      );
      const values = allOf(root).filter((node) => node.tagName === "text" && keyOf(node)?.kind === "row");
      return numbers.flatMap((node) => {
        const [x, y] = ["cx", "cy"].map((at) => Number(node.getAttribute(at))) as [number, number];
        const key = keyOf(node)!.id;
        const boxes = [
          ...marks.filter((mark) => mark.key === key).map(({ node: mark }) => inkBoundsOf(mark)!),
          ...values
            .filter((value) => keyOf(value)!.id === key)
            .flatMap((value) => textBoxes(value, SIZES[size].fontSize)),
        ];
        // Beside its words below the drawing it stands once more.
        const isBelow = boxes.every(({ bottom }) => y > bottom + 24);
        const away = ({ left, right, top, bottom }: Bounds): number =>
          Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
        const isLed = allOf(root).some(
          (line) => line.tagName === "path" && keyOf(line)?.kind === "note" && keyOf(line)!.id === key,
        );
        return isBelow || isLed || Math.min(...boxes.map(away)) < NEAR ? [] : [`${name}: ${key}`];
      });
    });
    expect(far).toEqual([]);
  });
});

/** A node and all below it. */
const allOf = (node: SvgElement): SvgElement[] => [node, ...node.elements.flatMap(allOf)];

describe("values of one time", () => {
  test("stand in the order of their marks, none at the mark of another", () => {
    const overTime = drawings.filter(({ chart }) => ["line", "dots"].includes(chart.typeName));
    const wrong = overTime.flatMap(({ chart, language, size, name }) => {
      const root = drawnRoot(chart, size, language, content);
      const labels = allOf(root)
        .filter((node) => node.tagName === "text" && keyOf(node)?.kind === "row")
        .flatMap((node) => {
          const { id } = keyOf(node)!;
          const mark = marksOf(root).find(({ key, node }) => key === id && node.tagName === "circle");
          const row = chart.dataset.byKey.get(id)!;
          const date = periodPosition(periodOf(row, chart.input.channels["x"]!)).getTime();
          const [box] = textBoxes(node, SIZES[size].fontSize);
          return mark && box
            ? [{ text: box.text, date, box, x: mark.number("cx"), y: mark.number("cy") }]
            : [];
        });
      return labels.flatMap((upper) =>
        labels
          .filter((lower) => lower.date === upper.date && lower.y > upper.y)
          .filter(
            (lower) =>
              upper.box.bottom > lower.box.top + 1 || isUnder(upper.box, lower) || isOver(lower.box, upper),
          )
          .map((lower) => `${name}: “${upper.text}” and “${lower.text}”`),
      );
    });
    expect(wrong).toEqual([]);
  });

  /** Whether words stand below a mark, or above it, so close that they seem to be its value. */
  const isUnder = ({ left, right, top }: Bounds, { x, y }: { x: number; y: number }): boolean =>
    top > y && top < y + 30 && left < x + 8 && right > x - 8;
  const isOver = ({ left, right, bottom }: Bounds, { x, y }: { x: number; y: number }): boolean =>
    bottom < y && bottom > y - 30 && left < x + 8 && right > x - 8;
});

describe("a value beside a point of a line", () => {
  /** How far it may stand from its own point without a line to it, and how much nearer to another, in px. */
  const [OFF, ALIKE] = [30, 5];
  const away = ({ left, right, top, bottom }: Bounds, [x, y]: readonly [number, number]): number =>
    Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

  test("stands nearer to it than to any other, or a line leads to it, in every language and size", () => {
    let seen = 0;
    const astray = drawings
      .filter(({ chart }) => chart.typeName === "line")
      .flatMap(({ chart, language, size, name }) => {
        const nodes = allOf(drawnRoot(chart, size, language, content));
        const { x, y, series } = chart.input.channels as { x: string; y: string; series?: string };
        const figures = chart.rows
          .filter((row) => quantityOf(row, y))
          .toSorted(
            (a, b) => periodPosition(periodOf(a, x)).getTime() - periodPosition(periodOf(b, x)).getTime(),
          );
        const places = new Map(
          nodes.flatMap((node): [string, readonly [number, number]][] => {
            const key = keyOf(node);
            if (key?.kind === "row" && node.tagName === "circle")
              return [[key.id, [Number(node.getAttribute("cx")), Number(node.getAttribute("cy"))]]];
            if (key?.kind !== "run") return [];
            const first = chart.dataset.byKey.get(key.id)!;
            const own = figures.filter(
              (row) => !series || categoryOf(row, series).id === categoryOf(first, series).id,
            );
            return cornersOf(node.getAttribute("d")!).map((corner, index) => [
              own[own.indexOf(first) + index]!.key,
              corner,
            ]);
          }),
        );
        const leaders = nodes
          .filter((node) => node.tagName === "path" && !keyOf(node))
          .flatMap((node) => {
            const d = node.getAttribute("d")!;
            return /^M[\d.,-]+l[\d.,-]+$/.test(d) ? [cornersOf(d)] : [];
          });
        return nodes
          .filter((node) => node.tagName === "text" && keyOf(node)?.kind === "row")
          .flatMap((node) => {
            const { id } = keyOf(node)!;
            const own = places.get(id);
            const [box] = textBoxes(node, SIZES[size].fontSize);
            // At the end of a line its value stands with its name, and a line of its own leads there.
            const isEnd = node.getAttribute("class") !== "halo";
            if (!own || !box || isEnd) return [];
            seen += 1;
            const isLed = leaders.some(
              ([from, to]) => Math.hypot(from![0] - own[0], from![1] - own[1]) < 2 && away(box, to!) < 8,
            );
            const far = away(box, own);
            const nearer = [...places].filter(([key, place]) => key !== id && away(box, place) < far - ALIKE);
            return isLed || (far < OFF && nearer.length === 0)
              ? []
              : [
                  `${name}: “${box.text}” at ${far.toFixed()} px, nearer to ${nearer.map(([key]) => key).join()}`,
                ];
          });
      });
    expect(seen).toBeGreaterThan(100);
    expect(astray).toEqual([]);
  });
});

describe("a value or an annotation in a chart of lines", () => {
  /** Between letters and a line at least, in px: as wide as the ring around them, which then leaves the line whole. */
  const CLEAR = 2;

  test("covers none of the lines", () => {
    const lined = drawings.filter(({ chart }) => chart.typeName === "line");
    const covered = lined.flatMap(({ chart, language, size, name }) => {
      const nodes = allOf(drawnRoot(chart, size, language, content));
      const lines = nodes
        .filter(
          (node) =>
            node.tagName === "path" &&
            (keyOf(node)?.kind === "run" || node.getAttribute("stroke-dasharray") === "1 4"),
        )
        .flatMap((node) => node.getAttribute("d")!.split(/(?=M)/))
        .flatMap((run) => alongLine(cornersOf(run), 1));
      return nodes
        .filter((node) => node.tagName === "text" && node.getAttribute("class") === "halo" && keyOf(node))
        .flatMap((node) => textBoxes(node, SIZES[size].fontSize))
        .filter(({ left, right, top, bottom }) =>
          lines.some(
            ([x, y]) => x > left - CLEAR && x < right + CLEAR && y > top - CLEAR && y < bottom + CLEAR,
          ),
        )
        .map(({ text }) => `${name}: ${text}`);
    });
    expect(covered).toEqual([]);
  });
});

describe("a word of katakana", () => {
  const { ja: compounds = [] } = content.typography.compounds;

  test("is broken in no drawing", () => {
    const textsOf = (node: SvgElement): SvgElement[] =>
      node.tagName === "text" ? [node] : node.elements.flatMap(textsOf);
    const broken = drawings.flatMap(({ chart, language, size, name }) =>
      textsOf(drawnRoot(chart, size, language, content))
        .map(({ elements }) => elements.map(({ textContent }) => textContent).join("\n"))
        .filter((text) => /[ァ-ヴー]\n[ァ-ヴー]/.test(text))
        // Several words of one name, of which the list of compounds tells the edges.
        .filter((text) => !compounds.some((word) => text.includes(`\n${word}`) || text.includes(`${word}\n`)))
        .map((text) => `${name}: ${text}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("the words of an annotation", () => {
  /** Heights of the lines of the grid, and lines of words that explain a figure, which stand alone. */
  const heightsOf = (node: SvgElement): number[] => [
    ...(node.getAttribute("stroke") === "var(--rule)"
      ? [...serialize(node).matchAll(/M[\d.]+,([\d.]+)H/g)].map(([, y]) => Number(y))
      : []),
    ...node.elements.flatMap(heightsOf),
  ];
  const notesOf = (node: SvgElement): SvgElement[] => [
    ...(node.tagName === "text" && keyOf(node)?.kind === "note" && node.getAttribute("class") === "halo"
      ? [node]
      : []),
    ...node.elements.flatMap(notesOf),
  ];

  test("in one line have no line of the grid through them", () => {
    const overTime = drawings.filter(
      ({ chart }) => chart.type.overTime && chart.input.annotations.some(({ to }) => to === undefined),
    );
    expect(overTime.length).toBeGreaterThan(0);
    const crossed = overTime.flatMap(({ chart, language, size, name }) => {
      const root = drawnRoot(chart, size, language, content);
      const heights = heightsOf(root);
      return notesOf(root)
        .filter((node) => node.elements.length === 0)
        .filter((node) => {
          const [box] = textBoxes(node, SIZES[size].fontSize);
          return heights.some((y) => y > box!.top + 1 && y < box!.bottom - 1);
        })
        .map(({ textContent }) => `${name}: ${textContent}`);
    });
    expect(crossed).toEqual([]);
  });
});

describe("the heading of a panel", () => {
  test("is crossed by no line from top to bottom, in every language and size", () => {
    const titles = ({ input, dataset }: Chart): LocalizedText[] => {
      const field = dataset.fields.get(input.channels.panel ?? "");
      return field?.type === "category" ? Object.values(field.categories).map(({ title }) => title) : [];
    };
    // What was published once may have panels that no chart has now.
    const kept = [...content.versions!.values()].flat().map(({ chart }) => chart);
    const panelled = [...states, ...kept]
      .filter(({ typeName, input }) => typeName === "dot-plot" && input.channels.panel)
      .flatMap((chart) =>
        content.languages.flatMap((language) =>
          sizes.map((size) => ({ chart, language, size, name: `${chart.key} (${language}, ${size})` })),
        ),
      );
    expect(panelled.length).toBeGreaterThan(0);
    const crossed = panelled.flatMap(({ chart, language, size, name }) => {
      const root = drawnRoot(chart, size, language, content);
      const { words } = chartContext(size, language, content);
      const strokes = [
        ...serialize(root).matchAll(
          /M([\d.]+),([\d.]+)V([\d.]+)|<line x1="([\d.]+)" x2="\4" y1="([\d.]+)" y2="([\d.]+)"/g,
        ),
      ].map((match) =>
        match
          .slice(1)
          .filter((part) => part !== undefined)
          .map(Number),
      );
      // In a frame that is crowded there is no axis.
      if (strokes.length === 0 && size !== "card") return [`${name} has no grid`];
      return textBoxes(root, SIZES[size].fontSize)
        .filter(({ text }) => titles(chart).some((title) => words(title).includes(text)))
        .filter(({ left, right, top, bottom }) =>
          strokes.some(
            ([x, ...ends]) =>
              x! > left && x! < right && Math.min(...ends) < bottom && Math.max(...ends) > top,
          ),
        )
        .map(({ text }) => `${name}: ${text}`);
    });
    expect(crossed).toEqual([]);
  });
});
