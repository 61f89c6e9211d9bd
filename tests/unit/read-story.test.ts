import { describe, expect, test } from "vitest";
import { faultLine, type Fault } from "../../src/model/fault.ts";
import { readStory, type Story } from "../../src/data/read-story.ts";

const FRONT = [
  "title: Trade has doubled",
  "description: What the figures say.",
  "order: 1",
  "topic: trade",
  "chart: trade",
  "published: 2026-11-21",
];

/** Body lines are counted from line 10, after the front matter and an empty line. */
function read(
  body: string,
  front: readonly string[] = FRONT,
): { story: Story | undefined; faults: string[] } {
  const faults: Fault[] = [];
  const story = readStory(
    "a-story",
    "en",
    "content/stories/a-story/en.mdx",
    `---\n${front.join("\n")}\n---\n\n${body}\n`,
    faults,
  );
  return {
    story,
    faults: faults.map((fault) => faultLine(fault).replace("content/stories/a-story/en.mdx", "")),
  };
}
const faultsOf = (body: string, front?: readonly string[]): string[] => read(body, front).faults;

describe("a story", () => {
  test("gives its charts and values with their lines, in order", () => {
    const { story, faults } = read(`In all <Value of="trade.value[2025]" decimals="1" />.

<Chart id="trade" />

A share of <Value
  of="a.b[c] / d.e[f]" as="percent" start /> then, <Value of="x.y[z]" /> now.

<Chart id="trade-balance" />`);
    expect(faults).toEqual([]);
    expect(story!.charts).toEqual([
      { line: 12, target: "trade" },
      { line: 17, target: "trade-balance" },
    ]);
    expect(story!.values).toEqual([
      { line: 10, target: { of: "trade.value[2025]", decimals: 1 } },
      { line: 14, target: { of: "a.b[c] / d.e[f]", as: "percent" } },
      { line: 15, target: { of: "x.y[z]" } },
    ]);
  });

  test("counts words of prose, not of attributes, marks or dashes", () => {
    expect(
      read(`## Two words

It’s *four* words – here: <Value of="one.two[three]" />.

- Đổi mới
- 5,500`).story!.words,
    ).toBe(2 + 4 + 2 + 1);
  });

  test("keeps its dates as text, whatever YAML would make of them", () => {
    expect(read("x", [...FRONT, "updated: 2026"]).story!.meta).toMatchObject({
      published: "2026-11-21",
      updated: "2026",
    });
  });

  test("may come from Windows", () => {
    const faults: Fault[] = [];
    const text = `\uFEFF---\n${FRONT.join("\n")}\n---\n\nx\n\n<Chart id="trade" />\n`.replaceAll(
      "\n",
      "\r\n",
    );
    const story = readStory("a-story", "en", "en.mdx", text, faults);
    expect(faults).toEqual([]);
    expect(story).toMatchObject({
      meta: { title: "Trade has doubled" },
      charts: [{ line: 12, target: "trade" }],
    });
  });
});

describe("a mistake in a story", () => {
  test.each([
    ["no id", "<Chart />", ' › line 10: <Chart> has no id: write <Chart id="fdi-capital" />'],
    [
      "no cell",
      "a <Value />",
      ' › line 10: <Value> has no “of”: write the cell, <Value of="fdi-capital.capital[2025-03]" />',
    ],
    [
      "an unknown component",
      '\n\n<Chrat id="x" />',
      " › line 12: no component <Chrat>. Did you mean “Chart”?",
    ],
    ["an unknown attribute", '<Chart id="x" size="9" />', " › line 10: <Chart> takes no “size”. Write “id”."],
    [
      "an expression for an attribute",
      "<Value of={x} />",
      ' › line 10: <Value of> is an expression: write it in quotes, of="…"',
    ],
    [
      "an unknown unit",
      '<Value of="a.b[c]" as="percnt" />',
      " › line 10: <Value as> has the unit “percnt”, which is not known. Did you mean “percent”?",
    ],
    [
      "too many decimals",
      '<Value of="a.b[c]" decimals="12" />',
      " › line 10: <Value decimals> is “12”: write a digit from 0 to 4",
    ],
    [
      "a first-level heading",
      "# Title",
      " › line 10: is a first-level heading: the title is in the front matter, begin at ##",
    ],
    [
      "code",
      "a {1 + 1}",
      ' › line 10: is code: a story is prose with <Value> and <Chart>, write what it computes as <Value of="…" />',
    ],
    [
      "an import",
      'import x from "./x.ts"',
      ' › line 10: is code: a story is prose with <Value> and <Chart>, write what it computes as <Value of="…" />',
    ],
  ])("%s is told with its line", (_, body, fault) => {
    expect(faultsOf(body)[0]).toBe(fault);
  });

  test("does not hide the next one", () => {
    expect(faultsOf("# One\n\n<Chart />\n\n<Value />", FRONT.slice(1)).length).toBe(4);
  });

  test("in MDX itself names the line in the file", () => {
    expect(faultsOf("fine\n\na <Value of=\n")[0]).toMatch(/^ › line 1[0-9]: is not valid MDX: /);
  });

  test("in the front matter names the key", () => {
    expect(faultsOf("x", [...FRONT, "ordr: 1"])).toEqual([
      " › ordr: is not a key that is read here. Did you mean “order”?",
    ]);
    expect(
      faultsOf(
        "x",
        FRONT.filter((line) => !line.startsWith("chart")),
      ),
    ).toEqual([" › chart: is missing: write a text in quotes"]);
    expect(
      faultsOf(
        "x",
        FRONT.map((line) => line.replace("2026-11-21", "21 November 2026")),
      )[0],
    ).toMatch(/^ › published: “21 November 2026” is not a period/);
    expect(faultsOf("x", ["title: “a: b: c"])[0]).toMatch(/^ › front matter: is not valid YAML: /);
  });

  test("of text in NFD is told, for its diacritics would break in searches", () => {
    expect(faultsOf("Đổi mới".normalize("NFD"))).toEqual([
      ": is not in Unicode NFC: normalise the file, or diacritics will break in charts and searches",
    ]);
  });

  test("of no front matter at all gives no story", () => {
    const faults: Fault[] = [];
    expect(readStory("a", "en", "en.mdx", "Just prose.", faults)).toBeUndefined();
    expect(faults.map(({ path }) => path)).toEqual(["line 1"]);
  });
});
