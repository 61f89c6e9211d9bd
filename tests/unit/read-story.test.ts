import { describe, expect, test } from "vitest";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import { passagesOf } from "../../src/content/parity/passages.ts";
import { readStory } from "../../src/content/read-story.ts";
import { openingOf, type Story } from "../../src/content/story.ts";
import { site } from "../support/site-file.ts";

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
): { story: Story | undefined; diagnostics: string[] } {
  const diagnostics: Diagnostic[] = [];
  const story = readStory(
    "a-story",
    "en",
    "content/stories/a-story/en.mdx",
    `---\n${front.join("\n")}\n---\n\n${body}\n`,
    site,
    diagnostics,
  );
  return {
    story,
    diagnostics: diagnostics.map((fault) =>
      diagnosticLine(fault).replace("content/stories/a-story/en.mdx", ""),
    ),
  };
}
const faultsOf = (body: string, front?: readonly string[]): string[] => read(body, front).diagnostics;

describe("the picture at the head of a story", () => {
  const opening = (body: string): ReturnType<typeof openingOf> => openingOf(read(body).story!);
  const STEPS = '<Step>\n\nOne.\n\n</Step>\n\n<Step view="other">\n\nTwo.\n\n</Step>';

  test("is the chart that stands before all words, whatever its author has noted before it", () => {
    expect(opening('{/* A note */}\n\n<Chart id="other" />\n\nWords.\n\n<Chart id="trade" />')).toEqual({
      chart: "other",
      again: false,
    });
  });

  test("is the chart that stands for the story where the text tells that in steps, or not at all", () => {
    expect(opening(`Words.\n\n<Scrolly chart="trade">\n\n${STEPS}\n\n</Scrolly>`)).toEqual({
      chart: "trade",
      again: true,
    });
    expect(opening('Words.\n\n<Chart id="other" />')).toEqual({ chart: "trade", again: false });
  });

  test("is none where the text begins with cards, which stand there", () => {
    const card = '<NumberCard of="trade.value[2025]">\n\nof goods\n\n</NumberCard>';
    const steps = `<Scrolly chart="trade">\n\n${STEPS}\n\n</Scrolly>`;
    expect(opening(`<NumberCards>\n\n${card}\n\n${card}\n\n</NumberCards>\n\n${steps}`)).toBeUndefined();
    expect(opening(`Words.\n\n<NumberCards>\n\n${card}\n\n${card}\n\n</NumberCards>\n\n${steps}`)).toEqual({
      chart: "trade",
      again: true,
    });
  });

  test("is none where the text comes to that chart later", () => {
    expect(opening('Words.\n\n<Chart id="trade" />')).toBeUndefined();
  });
});

describe("a card with a number", () => {
  const CARD = '<NumberCard of="trade.value[2025]" as="usd-billion">\n\nof goods traded\n\n</NumberCard>';

  test("is a figure of the story, and its words follow it", () => {
    const { story, diagnostics } = read(`Words.\n\n${CARD}`);
    expect(diagnostics).toEqual([]);
    expect(story!.values).toEqual([{ line: 12, target: { of: "trade.value[2025]", as: "usd-billion" } }]);
    expect(passagesOf(story!.body, story!.linesBefore).map(({ text }) => text)).toEqual([
      "Words.",
      "{trade.value[2025] | usd-billion} of goods traded",
    ]);
  });

  test("stands in a row with others", () => {
    expect(faultsOf(`<NumberCards>\n\n${CARD}\n\n${CARD}\n\n</NumberCards>`)).toEqual([]);
    expect(faultsOf(`<NumberCards>\n\n${CARD}\n\n</NumberCards>`)[0]).toMatch(/a row of two or more/);
    expect(faultsOf(`<NumberCards>\n\n${CARD}\n\nWords.\n\n</NumberCards>`)[0]).toMatch(
      /takes <NumberCard> alone/,
    );
  });

  test.each([
    ["<NumberCard>\n\nWords.\n\n</NumberCard>", /has no “of”: write the cell/],
    ['<NumberCard of="a.b[c]" />', /<NumberCard> has no words/],
    ["<PullQuote>\n</PullQuote>", /<PullQuote> has no words/],
    ["- <Callout>Words.</Callout>", /<Callout> stands inside another part of the text/],
    [
      "<Callout>\n\nWords.\n\n<PullQuote>\n\nMore.\n\n</PullQuote>\n\n</Callout>",
      /<PullQuote> stands in <Callout>/,
    ],
  ])("and what stands out is told where it is wrong: %s", (body, message) => {
    expect(faultsOf(body).join()).toMatch(message);
  });
});

describe("a story", () => {
  test("gives its charts and values with their lines, in order", () => {
    const { story, diagnostics } = read(`In all <Value of="trade.value[2025]" decimals="1" />.

<Chart id="trade" />

A share of <Value
  of="a.b[c] / d.e[f]" as="percent" start /> then, <Value of="x.y[z]" /> now.

<Chart id="trade-balance" />`);
    expect(diagnostics).toEqual([]);
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

  test("gives its scrollies with the views of their steps, and counts their charts and values", () => {
    const { story, diagnostics } = read(`<Scrolly chart="trade">

<Step view="exports">

First <Value of="trade.value[2025]" />.

</Step>
<Step>
All of it.
</Step>

</Scrolly>`);
    expect(diagnostics).toEqual([]);
    expect(story!.scrollies).toEqual([
      { line: 10, target: { chart: "trade", steps: [{ line: 12, view: "exports" }, { line: 17 }] } },
    ]);
    expect(story!.charts).toEqual([{ line: 10, target: "trade" }]);
    expect(story!.values.map(({ line }) => line)).toEqual([14]);
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
    const diagnostics: Diagnostic[] = [];
    const text = `\uFEFF---\n${FRONT.join("\n")}\n---\n\nx\n\n<Chart id="trade" />\n`.replaceAll(
      "\n",
      "\r\n",
    );
    const story = readStory("a-story", "en", "en.mdx", text, site, diagnostics);
    expect(diagnostics).toEqual([]);
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
    [
      "an unknown attribute",
      '<Chart id="x" size="9" />',
      " › line 10: <Chart> takes no “size”. Write one of: id, width, with.",
    ],
    [
      "an expression for an attribute",
      "<Value of={x} />",
      ' › line 10: <Value of> is an expression: write it in quotes, of="…"',
    ],
    [
      "an unknown unit",
      'A <Value of="a.b[c]" as="percnt" />',
      " › line 10: <Value as> has the unit “percnt”, which is not known. Did you mean “percent”?",
    ],
    [
      "too many decimals",
      'A <Value of="a.b[c]" decimals="12" />',
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
      ' › line 10: is code: write a figure as <Value of="dataset.field[key]" />, a note to yourself as {/* … */}, and \\{ where readers should see a brace',
    ],
    [
      "an import",
      'import x from "./x.ts"',
      " › line 10: is code: a story is prose with <Value> and <Chart>, which are there without an import",
    ],
    [
      "a scrolly without a chart",
      "<Scrolly>\n<Step>\na\n</Step>\n</Scrolly>",
      ' › line 10: <Scrolly> has no chart: write <Scrolly chart="rd-spending">',
    ],
    [
      "a scrolly with one step",
      '<Scrolly chart="trade">\n<Step>\na\n</Step>\n</Scrolly>',
      ' › line 10: <Scrolly chart="trade"> has one step: write two or more, or place <Chart id="trade" />',
    ],
    [
      "a scrolly with no steps",
      '<Scrolly chart="trade"></Scrolly>',
      ' › line 10: <Scrolly chart="trade"> has no steps: write two or more, or place <Chart id="trade" />',
    ],
    [
      "a step without text",
      '<Scrolly chart="trade">\n<Step view="a">\n<Value of="a.b[c]" />\n</Step>\n<Step>\nb\n</Step>\n</Scrolly>',
      " › line 11: <Step> has no text: say in a sentence or two what there is to see",
    ],
    [
      "a state shown twice",
      '<Scrolly chart="trade">\n<Step view="a">\na\n</Step>\n<Step view="a">\nb\n</Step>\n</Scrolly>',
      " › line 14: <Step> shows “a” a second time: each step shows a state of its own",
    ],
    [
      "a step inside a line",
      '<Scrolly chart="trade">\n\n<Step>a</Step> and <Step view="b">b</Step>\n\n</Scrolly>',
      " › line 12: <Step> stands inside a line: put <Step> and </Step> on lines of their own",
    ],
    [
      "prose beside the steps",
      '<Scrolly chart="trade">\n\nProse\n\n<Step>\na\n</Step>\n<Step view="b">\nb\n</Step>\n</Scrolly>',
      ' › line 12: stands in <Scrolly chart="trade"> beside its steps: put it into a <Step>',
    ],
    [
      "a chart in a step",
      '<Scrolly chart="trade">\n<Step>\na\n\n<Chart id="b" />\n</Step>\n<Step view="b">\nb\n</Step>\n</Scrolly>',
      " › line 14: stands in a <Step>: a step is paragraphs, and the chart is its only picture",
    ],
    [
      "a step by itself",
      "<Step>\na\n</Step>",
      ' › line 10: <Step> stands by itself: put it between <Scrolly chart="…"> and </Scrolly>',
    ],
    [
      "a misspelt attribute of a step",
      '<Scrolly chart="trade">\n<Step veiw="a">\na\n</Step>\n<Step view="b">\nb\n</Step>\n</Scrolly>',
      " › line 11: <Step> takes no “veiw”. Did you mean “view”?",
    ],
  ])("%s is told with its line", (_, body, fault) => {
    expect(faultsOf(body)[0]).toBe(fault);
  });

  test("does not hide the next one", () => {
    expect(faultsOf("# One\n\n<Chart />\n\nA <Value />", FRONT.slice(1)).length).toBe(4);
  });

  test("in MDX itself names the line in the file", () => {
    expect(faultsOf("fine\n\na <Value of=\n")[0]).toMatch(/^ › line 12, column \d+: is not valid MDX: /);
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
    expect(faultsOf("x", ["title: “a: b: c"])[0]).toMatch(/^ › line 2: is not valid YAML: /);
  });

  test("of text in NFD is told, for its diacritics would break in searches", () => {
    expect(faultsOf("Đổi mới".normalize("NFD"))).toEqual([
      " › line 10: is not in Unicode NFC: write “ổ” (U+1ED5) for “o\u0302\u0309” (U+006F U+0302 U+0309), or diacritics break in charts and searches",
    ]);
  });

  test("of no front matter at all gives no story", () => {
    const diagnostics: Diagnostic[] = [];
    expect(readStory("a", "en", "en.mdx", "Just prose.", site, diagnostics)).toBeUndefined();
    expect(diagnostics.map(({ path }) => path)).toEqual(["line 1"]);
  });
});
