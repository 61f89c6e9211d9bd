import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { serialize, SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";
import { drawnChart, misplacedWords, type Small } from "../support/drawn-chart.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { chartSummary } from "../../src/charts/summary/summary.ts";
import { cornersOf } from "../../src/scene/corners.ts";
import { casesOf } from "../support/full.ts";
import { LANGUAGES } from "../support/site-file.ts";
import { smallChart, type Figure } from "../support/small-chart.ts";

beforeAll(() => void vi.stubGlobal("document", new SvgDocument()));
afterAll(() => void vi.unstubAllGlobals());

/** All in a full run, otherwise one for each test, by turns. */
const SIZES = ["phone", "column", "card", "sheet"] as const;

/** A figure of one year for each of several categories. */
const figuresOf = (...values: Figure[1][]): Figure[] =>
  values.map((value, index) => ["2020", value, `k${index}`]);

/** What is said of a small chart to those who cannot see it. */
function summaryOf(small: Small, language = "en"): string {
  const { chart, content } = smallChart(small);
  return chartSummary(chart!, language, { ...content, ui: loadContent().ui });
}

/** Names that no line holds, in three scripts. */
const LONG_NAMES = {
  k0: "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsgesetz",
  k1: "https://example.org/a/very/long/path?with=query&and=more#hash",
  k2: "Bộ Kế hoạch và Đầu tư của các tỉnh, thành phố, xã, phường, thị trấn, hải đảo và các huyện trực thuộc Trung ương",
  k3: "独立行政法人国際協力機構日本国政府開発援助東南アジア部門ベトナム社会主義共和国ハノイ事務所および関係省庁連絡調整会議",
  k4: "x".repeat(200),
};

/** Where the vertical lines stand that others are measured against. */
const uprightsOf = (root: SvgElement): number[] => {
  const own = root.tagName === "line" && root.getAttribute("x1") === root.getAttribute("x2");
  return own ? [Number(root.getAttribute("x1"))] : root.elements.flatMap(uprightsOf);
};

describe("bars of zeros", () => {
  test.each(casesOf(SIZES, 0))("have no length and stand with their words at one line (%s)", (size) => {
    const { root, marks, boxes } = drawnChart({ type: "bar", figures: figuresOf(0, 0, 0) }, size);
    expect(serialize(root)).not.toMatch(/NaN|Infinity/);
    const bars = marks("rect");
    expect(bars.map(({ number }) => number("width"))).toEqual([0, 0, 0]);
    expect(boxes.filter(({ text }) => text === "0%").map(({ left }) => left)).toEqual(
      bars.map(({ number }) => Math.round(number("x") + 6)),
    );
  });
});

describe("a dot plot", () => {
  const dotsOf = (values: Figure[1][], size: (typeof SIZES)[number]) => {
    const drawing = drawnChart({ type: "dot-plot", figures: figuresOf(...values) }, size);
    const stems = drawing.root.elements.flatMap(function paths(node): SvgElement[] {
      return node.getAttribute("stroke-opacity") === "0.3" ? node.elements : node.elements.flatMap(paths);
    });
    const ends = stems.flatMap((stem) =>
      [...stem.getAttribute("d")!.matchAll(/M(-?[\d.]+),-?[\d.]+H(-?[\d.]+)/g)].map(([, from, to]) => ({
        from: Number(from),
        to: Number(to),
      })),
    );
    return { ...drawing, dots: drawing.marks("circle").map(({ number }) => number("cx")), ends };
  };

  test.each(casesOf(SIZES, 1))("of zeros has its dots at zero and no stems (%s)", (size) => {
    const { dots, ends, boxes } = dotsOf([0, 0], size);
    expect(new Set(dots).size).toBe(1);
    expect(ends.filter(({ from, to }) => from !== to)).toEqual([]);
    expect(boxes.map(({ text }) => text)).toContain("0%");
  });

  test.each(casesOf(SIZES, 2))(
    "of negative numbers runs to the left of zero, inside the picture (%s)",
    (size) => {
      const drawing = dotsOf([-3, -5, -8.5], size);
      const [a, b, c] = drawing.dots as [number, number, number];
      const zero = Math.max(...uprightsOf(drawing.root));
      expect((zero - b) / (zero - a)).toBeCloseTo(5 / 3, 2);
      expect((zero - c) / (zero - a)).toBeCloseTo(8.5 / 3, 2);
      expect(c).toBeGreaterThan(0);
      expect(misplacedWords(drawing)).toEqual([]);
      // Words stand beyond their dots, where no stem is.
      for (const { number } of drawing.marks("circle"))
        expect(
          drawing.boxes.findLast(({ top, bottom }) => top < number("cy") && bottom > number("cy"))!.right,
        ).toBeLessThan(number("cx") - 6);
      for (const { from, to } of drawing.ends) expect([from, to < from]).toEqual([zero, true]);
    },
  );

  test.each(casesOf(SIZES, 3))("of both signs has its zero between them (%s)", (size) => {
    const drawing = dotsOf([-4, 6, { low: -2, high: 3 }, { low: -9, high: -7 }], size);
    const [left, right] = drawing.dots as [number, number];
    const zero = left + (right - left) * 0.4;
    expect(uprightsOf(drawing.root).some((x) => Math.abs(x - zero) < 0.2)).toBe(true);
    expect(misplacedWords(drawing)).toEqual([]);
    // A stem reaches from zero to what it belongs to.
    for (const { from } of drawing.ends) expect(from).toBeCloseTo(zero, 0);
    expect(drawing.ends.map(({ from, to }) => Math.sign(Math.round(to - from))).filter(Boolean)).toEqual([
      -1, 1, -1,
    ]);
  });

  test.each(casesOf(SIZES, 4))(
    "has as many numbers at its axis as stand apart, and whole ones of what is counted (%s)",
    (size) => {
      for (const values of [
        [999_999_999_999_999, 3],
        [1, 2],
        [3, 3],
      ])
        for (const language of ["en", "vi", "ja"]) {
          const drawing = drawnChart(
            { type: "dot-plot", unit: "people", figures: figuresOf(...values) },
            size,
            language,
          );
          expect(misplacedWords(drawing)).toEqual([]);
          expect(drawing.boxes.filter(({ text }) => /\d[.,]\d(?!\d\d)/.test(text))).toEqual([]);
        }
    },
  );
});

describe("squares", () => {
  const waffle = (values: Figure[1][], more: Partial<Small> = {}): Small => ({
    type: "waffle",
    figures: figuresOf(...values),
    ...more,
  });
  /** Squares by part; those that stay open have no key. */
  const squaresOf = (small: Small, size: (typeof SIZES)[number] = "column"): Record<string, number> => {
    const { root } = drawnChart(small, size);
    const paths = root.elements.flatMap(function filled(node): SvgElement[] {
      return node.getAttribute("fill")?.startsWith("url(") ? [node] : node.elements.flatMap(filled);
    });
    const areas = paths.map((path): [string, number] => [
      path.getAttribute("data-k") ?? "open",
      areaOf(path),
    ]);
    const whole = areas.reduce((sum, [, area]) => sum + area, 0);
    return Object.fromEntries(areas.map(([key, area]) => [key, Math.round((area / whole) * 1000) / 10]));
  };

  test.each(casesOf(SIZES, 5))(
    "of shares are one hundredth each, and what is left stays open (%s)",
    (size) => {
      expect(squaresOf(waffle([34, null]), size)).toEqual({ "k0,2020": 34, open: 66 });
      expect(squaresOf(waffle([40, 30]), size)).toEqual({ "k0,2020": 40, "k1,2020": 30, open: 30 });
      expect(squaresOf(waffle([33.3, 66.7]), size)).toEqual({ "k0,2020": 33.3, "k1,2020": 66.7 });
      // Rounded parts may come to a little more.
      expect(squaresOf(waffle([34, 34, 33]), size)["open"]).toBeUndefined();
    },
  );

  test("of amounts are parts of what they add up to", () => {
    expect(squaresOf(waffle([1, 3], { unit: "people" }))).toEqual({ "k0,2020": 25, "k1,2020": 75 });
  });

  test("have no second share in words, and what is left is said", () => {
    expect(summaryOf(waffle([34, null]))).toMatch(
      /The k0, 34%\. The other 66% is not broken down\. No figure for: The k1\.$/,
    );
    expect(summaryOf(waffle([40, 60]))).toMatch(/The k1, 60%; The k0, 40%\.$/);
    expect(summaryOf(waffle([34, null]), "vi")).toContain(
      "66% còn lại không có số liệu chi tiết. Không có số liệu: The k1.",
    );
    expect(summaryOf(waffle([34, null]), "ja")).toContain("残りの66%は内訳なし。値なし：The k1。");
    expect(summaryOf(waffle([1, 3], { unit: "people" }))).toContain("The k1, 3 (75%)");
  });

  test("that cannot be drawn are refused, with what to write", () => {
    const faults = (values: Figure[1][], more = {}): string[] => smallChart(waffle(values, more)).faults;
    const at = "content/charts/t.json › encodings.value:";
    expect(faults([0, 0])).toEqual([
      `${at} adds up to zero, of which nothing is a part: write the type “bar”`,
    ]);
    expect(faults([60, 40, 30])).toEqual([
      `${at} adds up to 130, more than all of it: filter the rows to parts of one whole, or write the type “bar”`,
    ]);
    expect(faults([60, null], { unit: "people" })).toEqual([
      `${at} is missing in row “k1,2020”, without which the whole is not known: filter the row out and say so in the note, or write the type “bar”`,
    ]);
    expect(faults([1, 2, 3, 4, 5, 6])).toEqual([
      "content/charts/t.json › encodings.category: gives “k5” the colour of “k1”, and only colours tell squares apart: give it a region of its own, or none, or put parts together",
    ]);
    expect(faults([1, 2, 3, 4, 5])).toEqual([]);
  });

  test.each(casesOf(SIZES, 6))("have their words above them, however long (%s)", (size) => {
    for (const language of LANGUAGES) {
      const drawing = drawnChart(waffle([30, 20, 10, 5, 4], { names: LONG_NAMES }), size, language);
      expect(misplacedWords(drawing)).toEqual([]);
      for (const value of ["30%", "20%", "10%", "5%", "4%"])
        expect(drawing.boxes.filter(({ text }) => text.endsWith(value))).toHaveLength(1);
    }
  });
});

/** What a path of straight lines covers, in square px. */
function areaOf(path: SvgElement): number {
  const corners = cornersOf(path.getAttribute("d")!);
  return Math.abs(
    corners.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe("circles", () => {
  const pack = (values: Figure[1][], more: Partial<Small> = {}): Small => ({
    type: "pack",
    unit: "people",
    figures: figuresOf(...values),
    ...more,
  });

  test("of nothing, and more than can be named, are refused", () => {
    expect(smallChart(pack([0, 0])).faults).toEqual([
      "content/charts/t.json › encodings.value: is nothing but zeros, and no circle has an area of none: write the type “bar”",
    ]);
    expect(smallChart(pack(Array<number>(13).fill(2))).faults).toEqual([
      "content/charts/t.json › encodings.category: makes 13 circles, and 12 can be named: choose some by a filter, or write the type “bar”",
    ]);
  });

  test.each(casesOf(SIZES, 7))("have areas after their values, and words inside the picture (%s)", (size) => {
    for (const [values, names] of [
      [[5], {}],
      [[7, 0], {}],
      [[40, 30, 20, 10, 1], LONG_NAMES],
      [Array.from({ length: 12 }, (_, index) => 12 - index), LONG_NAMES],
    ] as const)
      for (const language of values.length > 5 ? ["en"] : LANGUAGES) {
        const drawing = drawnChart(pack([...values], { names }), size, language);
        expect(misplacedWords(drawing)).toEqual([]);
        const circles = drawing.marks("circle");
        expect(circles).toHaveLength(values.length);
        const perValue = circles.map(({ key, number }) => {
          const value = values[Number(/k(\d+)/.exec(key)![1])]!;
          return value === 0 ? undefined : number("r") / Math.sqrt(value);
        });
        const known = perValue.filter((one) => one !== undefined);
        expect(Math.max(...known) / Math.min(...known)).toBeLessThan(1.03);
        expect(size === "card" ? drawing.height : 0).toBeLessThanOrEqual(312);
      }
  });

  test("of a card that have no words for want of room are counted", () => {
    const { boxes } = drawnChart(pack(Array.from({ length: 12 }, (_, index) => index + 1)), "card");
    expect(boxes.map(({ text }) => text)).toContain("+6");
  });
});

/** Two figures for each of several categories: of two years, or of two ends. */
const pairsOf = (
  pairs: readonly (readonly [number | null, number | null])[],
  of: "years" | "ends",
): Figure[] =>
  pairs.flatMap(([a, b], index): Figure[] =>
    of === "years"
      ? [
          ["2019", a, `k${index}`],
          ["2021", b, `k${index}`],
        ]
      : [
          ["2020", a, `k${index}`, "low"],
          ["2020", b, `k${index}`, "high"],
        ],
  );
const rising = (count: number): [number, number][] =>
  Array.from({ length: count }, (_, index) => [index + 1, index * 2 + 5]);

describe("slopes", () => {
  const slope = (pairs: Parameters<typeof pairsOf>[0], more: Partial<Small> = {}): Small => ({
    type: "slope",
    figures: pairsOf(pairs, "years"),
    ...more,
  });

  test.each(casesOf(SIZES, 8))(
    "as many as may be have their names, however long, and keep room for themselves (%s)",
    (size) => {
      for (const [pairs, names] of [
        [rising(1), {}],
        [rising(5), LONG_NAMES],
        [rising(7), { ...LONG_NAMES, k5: LONG_NAMES.k2, k6: LONG_NAMES.k3 }],
        [rising(12), LONG_NAMES],
        [
          [
            [0, 0],
            [0, 0],
          ],
          {},
        ],
        [[[-9_999_999_999, 9_999_999_999]], LONG_NAMES],
      ] as const)
        for (const language of LANGUAGES) {
          const drawing = drawnChart(slope(pairs, { names, unit: "people" }), size, language);
          expect(misplacedWords(drawing)).toEqual([]);
          const xs = drawing.marks("circle").map(({ number }) => number("cx"));
          expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(drawing.width * 0.22);
          // The earlier year is on the left.
          for (const { key, number } of drawing.marks("circle"))
            expect(number("cx") < drawing.width / 2).toBe(key.includes("2019"));
          expect(size === "card" ? drawing.height : 0).toBeLessThanOrEqual(312);
        }
    },
  );

  test.each(casesOf(SIZES, 9))("have long periods above them, apart (%s)", (size) => {
    for (const language of LANGUAGES) {
      const figures: Figure[] = [
        ["2019-01/2019-03", 1, "a"],
        ["2021-10/2021-12", 2, "a"],
      ];
      expect(misplacedWords(drawnChart({ type: "slope", figures }, size, language))).toEqual([]);
    }
  });

  test("that cannot be drawn are refused, with what to write", () => {
    const faults = (figures: Figure[], more = {}): string[] =>
      smallChart({ type: "slope", figures, ...more }).faults;
    const at = "content/charts/t.json › encodings";
    expect(faults(pairsOf(rising(13), "years"))).toEqual([
      `${at}.series: makes 13 lines, and 12 can be named: choose some by a filter`,
    ]);
    expect(
      faults([
        ["2019", 1, "a"],
        ["2021", 1, "a"],
        ["2019", 3, "b"],
      ]),
    ).toEqual([
      `${at}.series: “b” has a figure at one of the two times only: filter it out, or draw a line chart`,
    ]);
    // Two names of one time are one end.
    expect(
      faults([
        ["2019", 1, "a"],
        ["FY2019", 2, "a"],
        ["2021", 3, "a"],
      ]),
    ).toEqual([
      `${at}: rows “a,2019” and “a,FY2019” stand at one place. Write a filter that leaves one of them`,
    ]);
    expect(
      faults(
        [
          ["2019", 1, "a"],
          ["2021", 12_345_678_901, "a"],
        ],
        { unit: "people" },
      ),
    ).toEqual([
      `${at}.y: has 12345678901, which has no room beside both ends on a phone: write “value” in another unit`,
    ]);
  });
});

describe("ranges", () => {
  const range = (pairs: Parameters<typeof pairsOf>[0], more: Partial<Small> = {}): Small => ({
    type: "range",
    figures: pairsOf(pairs, "ends"),
    ...more,
  });

  test.each(casesOf(SIZES, 10))(
    "have their words apart and inside, ties and single ends among them (%s)",
    (size) => {
      for (const [pairs, more] of [
        [
          [
            [5, 5],
            [5, 5],
          ],
          {},
        ],
        [
          [
            [0, 0],
            [3, null],
            [null, 4],
          ],
          {},
        ],
        [
          [
            [-3, 7],
            [4, -8],
          ],
          {},
        ],
        [rising(5), { names: { ...LONG_NAMES, low: LONG_NAMES.k4, high: LONG_NAMES.k2 } }],
        [[[9_999_999_999, 1]], { unit: "people" }],
        [rising(4), { encodings: { reverse: true } }],
      ] as const)
        for (const language of LANGUAGES) {
          const drawing = drawnChart(range(pairs, more), size, language);
          expect(misplacedWords(drawing)).toEqual([]);
          expect(size === "card" ? drawing.height : 0).toBeLessThanOrEqual(312);
        }
    },
  );

  test("of equal readings have no length", () => {
    const { root } = drawnChart(
      range([
        [5, 5],
        [5, 5],
      ]),
    );
    const rules = serialize(root).match(/M[\d.]+,[\d.]+H[\d.]+/g)!;
    expect(rules.map((rule) => /M([\d.]+),[\d.]+H\1$/.test(rule))).toEqual([true, true]);
  });

  const PLACES: Figure[] = [
    ["2020", 62, "a", "low"],
    ["2020", 38, "a", "high"],
    ["2020", 50, "b", "low"],
    ["2020", 37, "b", "high"],
  ];

  test("have the words of an annotation above the line between them", () => {
    const annotations = [{ key: "a,low,2020", to: "a,high,2020", text: "Far apart" }];
    const { boxes, marks } = drawnChart({ type: "range", figures: PLACES, annotations });
    const [from, to] = marks("circle").map(({ number }) => number);
    const words = boxes.find(({ text }) => text === "Far apart")!;
    expect((words.left + words.right) / 2).toBeCloseTo((from!("cx") + to!("cx")) / 2, -1);
    expect(words.bottom).toBeLessThanOrEqual(from!("cy"));
  });

  test("are annotated by both readings of one row", () => {
    const faults = (to: string | undefined): string[] =>
      smallChart({
        type: "range",
        figures: PLACES,
        annotations: [{ key: "a,low,2020", ...(to && { to }), text: "Far apart" }],
      }).faults;
    for (const to of [undefined, "b,high,2020", "a,low,2020"])
      expect(faults(to)).toEqual([
        "content/charts/t.json › encodings.ends: are told by an annotation of one row, which names both: write the other reading of “a,low,2020” as its “to”",
      ]);
    expect(faults("a,high,2020")).toEqual([]);
  });

  test("that are places say which way is better, where the site has a word for it", () => {
    const textsOf = (unit: string): string[] =>
      drawnChart({ type: "range", figures: PLACES, unit, encodings: { reverse: unit === "rank" } }).boxes.map(
        ({ text }) => text,
      );
    expect(textsOf("rank")).toContain("better");
    expect(textsOf("percent")).not.toContain("better");
  });

  test("are told by their ends", () => {
    expect(
      summaryOf(
        range([
          [1, 2],
          [3, null],
        ]),
      ),
    ).toContain("2 pairs. The low: The k1, 3%; The k0, 1%. The high: The k0, 2%.");
  });

  test("that have no two ends are refused, with what to write", () => {
    const faults = (figures: Figure[], more = {}): string[] =>
      smallChart({ type: "range", figures, ...more }).faults;
    const at = "content/charts/t.json › encodings";
    expect(
      faults([
        ["2020", 1, "a", "low"],
        ["2020", 1, "b", "high"],
      ]),
    ).toEqual([
      `${at}.ends: leaves every row one reading, and a range has two ends: write the type “dot-plot”`,
    ]);
    expect(
      faults([
        ["2020", 1, "a", "low"],
        ["2020", 1, "a", "high"],
        ["2020", 1, "a", "middle"],
      ]),
    ).toEqual([`${at}.ends: makes 3 readings of a row, and a range has two ends: filter it to two of them`]);
    const more = { low: { region: "other" }, high: { region: "other" } };
    expect(faults(pairsOf([[1, 2]], "ends"), { more })).toEqual([
      `${at}.ends: gives “high” the colour of “low”: give it a region of its own, or none`,
    ]);
  });
});

describe("rows", () => {
  test.each(["bar", "dot-plot", "range"])("of a %s chart are as many as can be read", (type) => {
    const rows = (count: number): string[] =>
      smallChart({
        type,
        figures:
          type === "range" ? pairsOf(rising(count), "ends") : figuresOf(...rising(count).flatMap(([a]) => a)),
      }).faults;
    expect(rows(50)).toEqual([]);
    expect(rows(51)).toEqual([
      "content/charts/t.json › encodings.y: makes 51 rows, and 50 can be read: choose some by a filter",
    ]);
  });

  test.each(casesOf(SIZES, 11))(
    "have names that are broken anywhere, where nothing else helps (%s)",
    (size) => {
      for (const type of ["bar", "dot-plot"])
        for (const language of LANGUAGES) {
          const drawing = drawnChart(
            { type, figures: figuresOf(30, 20, 10, 5, 4), names: LONG_NAMES },
            size,
            language,
          );
          expect(misplacedWords(drawing)).toEqual([]);
          const mark = drawing
            .marks(type === "bar" ? "rect" : "circle")
            .find(({ key }) => key.startsWith("k0"))!;
          const end = type === "bar" ? mark.number("x") + mark.number("width") : mark.number("cx");
          expect(end).toBeGreaterThan(drawing.width * 0.8);
        }
    },
  );
});

describe("lists of links and of events", () => {
  /** As many links or events, of so many other categories. */
  const listOf = (type: "network" | "ties" | "timeline", count: number): Figure[] =>
    Array.from({ length: count }, (_, index) => [
      String(1900 + index),
      1,
      `k${index}`,
      type === "timeline" ? `q${index % 4}` : `p${(index * 7) % Math.max(1, count - 3)}`,
    ]);
  const longNames = (count: number): Record<string, string> =>
    Object.fromEntries(
      ["k", "p", "q"].flatMap((letter) =>
        Array.from({ length: count }, (_, index) => [
          `${letter}${index}`,
          `${Object.values(LONG_NAMES)[index % 5]!.slice(0, 190)} ${index}`,
        ]),
      ),
    );

  test.each(casesOf(SIZES, 12))(
    "have their words apart and inside, however many and however long (%s)",
    (size) => {
      for (const type of ["network", "ties", "timeline"] as const)
        for (const count of [1, 2, 5, 12, 50])
          for (const names of [{}, longNames(count)])
            for (const language of casesOf(LANGUAGES, count)) {
              const small = { type, figures: listOf(type, count), names };
              const drawing = drawnChart(small, size, language);
              expect({ type, count, language, wrong: misplacedWords(drawing) }).toEqual({
                type,
                count,
                language,
                wrong: [],
              });
            }
    },
  );

  test("has one row of ties however many there are, its squares side by side", () => {
    for (const size of ["phone", "column", "card"] as const) {
      const figures = Array.from({ length: 50 }, (_, index): Figure => ["2020", 1, "hub", `p${index}`]);
      const drawing = drawnChart({ type: "ties", figures }, size);
      const squares = drawing.marks("rect");
      expect(new Set(squares.map(({ number }) => number("y"))).size).toBe(1);
      expect(Math.max(...squares.map(({ number }) => number("x") + number("width")))).toBeLessThan(
        drawing.width,
      );
      expect(misplacedWords(drawing)).toEqual([]);
    }
  });

  test.each([
    ["network", "from"],
    ["ties", "from"],
    ["timeline", "title"],
  ] as const)("of more than can be read are refused: %s", (type, channel) => {
    expect(smallChart({ type, figures: listOf(type, 51) }).faults).toEqual([
      `content/charts/t.json › encodings.${channel}: makes 51 rows, and 50 can be read: choose some by a filter`,
    ]);
  });
});
