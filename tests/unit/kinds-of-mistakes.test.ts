import { expect, test } from "vitest";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";

type Files = ReturnType<typeof smallContent>;

/** One kind of mistake: the file that it is made in, and all that is said of this file. */
const MISTAKES: [mistake: string, file: string, lines: string[]][] = [];

/** Content with every mistake in it, each in files of its own, so that one reading tells of all. */
const files = smallContent();

const CHART = '<Chart id="fdi" />';

/** A mistake in the text of a story, whose first line is line 11. */
function inStory(mistake: string, body: string, ...lines: string[]): void {
  inFile(
    mistake,
    `stories/s${MISTAKES.length}/en.mdx`,
    story(`${body}\n`, { order: MISTAKES.length + 2 }),
    lines,
  );
}

function inFile(mistake: string, file: string, content: Files[string], lines: string[]): void {
  files[file] = content;
  MISTAKES.push([mistake, file, lines]);
}

/** A mistake in a copy of one of the files of the small content. */
function inCopy(
  mistake: string,
  of: "charts/fdi" | "datasets/fdi" | "sources/hanoi-gazette-2025",
  spoil: (text: string) => string,
  ...lines: string[]
): void {
  const text = JSON.stringify(smallContent()[`${of}.json`], null, 2);
  inFile(mistake, `${of.split("/")[0]}/s${MISTAKES.length}.json`, spoil(text), lines);
}

const NOT_MDX = "is not valid MDX: ";
const LESS_THAN = `${NOT_MDX}a “<” begins a component: write \\< where readers should see it`;
const BRACE = `${NOT_MDX}a “{” begins code: write \\{ where readers should see it, and a figure as <Value of="dataset.field[key]" />`;
const CODE = (cell: string): string =>
  `is code: write a figure as <Value of="${cell}" />, a note to yourself as {/* … */}, and \\{ where readers should see a brace`;
const ALONE = "put it on a line of its own, with an empty line before and after it";
const MERGE = (last: number): string =>
  `has two versions of a merge that is not finished, up to line ${last}: keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>`;

inStory(
  "a note of HTML",
  `A.\n\n<!-- x -->`,
  `line 13, column 2: ${NOT_MDX}<!-- --> is no comment here: write {/* … */}`,
);
inStory("no mistake: a note to oneself", `A {/* aside */} b.\n\n{/* Is this so? */}\n\n${CHART}`);
inStory("a brace", "Text.\n\nA { b", `line 13, column 3: ${BRACE}`);
inStory("a word in braces", "A {word} b", `line 11: ${CODE("dataset.field[key]")}`);
inStory(
  "a value as titles have it",
  "A {fdi.capital[japan,2025]} b",
  `line 11: ${CODE("fdi.capital[japan,2025]")}`,
);
inStory("a sign for “less than”", "Below <5 here.", `line 11, column 8: ${LESS_THAN}`);
inStory(
  "an address in angle brackets",
  "Write to <me@example.org>.",
  `line 11, column 13: ${NOT_MDX}an address in < > is no link here: write [words](https://…) or [words](mailto:…)`,
);
inStory(
  "a component without its end",
  'Text.\n\nMore.\n\n<Chart id="fdi">\n\nEnd.',
  `line 15, column 1: ${NOT_MDX}<Chart> is not closed: write <Chart … /> with a slash before the end`,
);
inStory(
  "words of a component without its end",
  'A <Claim holds="fdi.capital[japan,2025] > 1">b.\n\nC.',
  `line 11, column 3: ${NOT_MDX}<Claim> is not closed: write </Claim> where it ends, in the same paragraph or list`,
);
inStory(
  "an end without its beginning",
  "A </Claim> b.",
  `line 11, column 4: ${NOT_MDX}</Claim> closes what was not opened: take it out, or write its beginning before it`,
);
inStory(
  "a quotation mark left open, many lines before the parser notices",
  'Text.\n\n<Chart id="fdi />\n\nMore.\n\nEnd.',
  `line 13, column 1: ${NOT_MDX}an attribute of <Chart> has no closing quotation mark: write <Chart …="…" />`,
);
inStory(
  "a quotation mark left open before another",
  'A <Value of="fdi.capital[japan,2025] /> and <Value of="fdi.capital[japan,2025]" /> b.',
  `line 11, column 3: ${NOT_MDX}an attribute of <Value> has no closing quotation mark: write <Value …="…" />`,
);
inStory(
  "quotation marks of a word processor in an attribute",
  "<Chart id=“fdi” />",
  `line 11, column 11: ${NOT_MDX}“ is a word processor’s quotation mark: write " around the value of an attribute`,
);
inStory(
  "an attribute without quotation marks",
  "<Chart id=fdi />",
  `line 11, column 11: ${NOT_MDX}the value of an attribute stands in quotes: write name="…"`,
);
inStory(
  "a chart in a sentence",
  `Here ${CHART} it is.`,
  `line 11: <Chart> stands inside a sentence: ${ALONE}`,
);
inStory("a chart in a list", `- A\n\n  ${CHART}`, `line 13: <Chart> stands inside a list: ${ALONE}`);
inStory(
  "a value outside of any sentence",
  '<Value of="fdi.capital[japan,2025]" />',
  "line 11: <Value> stands on a line of its own: write it into a sentence",
);
inStory(
  "a merge that is not finished",
  "A.\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x",
  `line 13: ${MERGE(17)}`,
);

/** A mistake in the front matter of a story, in the title, which is line 2. */
function inTitle(mistake: string, title: string, line: string): void {
  const text = story(`${CHART}\n`, { order: MISTAKES.length + 2, title });
  inFile(mistake, `stories/s${MISTAKES.length}/en.mdx`, text, [line]);
}
const QUOTES = (title: string): string => `put the whole text in quotes, title: ${title}`;
inTitle(
  "a colon in a title",
  "Capital: more",
  `line 2: is not valid YAML: a colon followed by a space begins something new: ${QUOTES('"Capital: more"')}`,
);
inTitle(
  "a title that begins with a quotation",
  '"Capital" is "more"',
  `line 2: is not valid YAML: a text that begins with " is read otherwise: ${QUOTES(`'"Capital" is "more"'`)}`,
);
inTitle(
  "a title that begins with a sign",
  "@home",
  `line 2: is not valid YAML: a text that begins with @ is read otherwise: ${QUOTES('"@home"')}`,
);
inTitle(
  "a title that is cut off",
  "Capital #1",
  `line 2: ends at “Capital”, because “#” begins a comment: ${QUOTES('"…"')}`,
);
inTitle(
  "a key of the front matter twice",
  "A\ntitle: B",
  "line 3: is not valid YAML: “title” stands twice: take one out",
);

const NUMBER = (written: string): string =>
  `is not valid JSON: “${written}” is no number here: write digits with a point before the decimals and nothing else, such as 19.5 or 1234567`;
for (const written of ["19,5", "1.234.567", "1 234", "1_000", "+3", "19%", "007"])
  inCopy(
    `the number ${written}`,
    "datasets/fdi",
    (text) => text.replace("70.5", written),
    `line 64: ${NUMBER(written)}`,
  );
inCopy(
  "a note in JSON",
  "charts/fdi",
  (text) => text.replace('"dataset"', '// A note\n"dataset"'),
  "line 3: is not valid JSON: it has no comments: take it out, and say what readers should know in a “note”",
);
inCopy(
  "single quotation marks",
  "charts/fdi",
  (text) => text.replace('"dataset"', "'dataset'"),
  `line 3: is not valid JSON: quotation marks are double: write " instead of '`,
);
inCopy(
  "a text without quotation marks",
  "charts/fdi",
  (text) => text.replace('"line"', "line"),
  'line 2: is not valid JSON: a text stands in quotes: write "…"',
);
inCopy("an empty file", "charts/fdi", () => "", "line 1: is not valid JSON: the file is empty");
inCopy(
  "a merge of JSON that is not finished",
  "charts/fdi",
  () => "{\n<<<<<<< a\n=======\n>>>>>>> b\n}",
  `line 2: ${MERGE(4)}`,
);
inFile(
  "a merge of the ledger that is not finished",
  "addresses.txt",
  "en/\n<<<<<<< a\nx/\n=======\n>>>>>>> b\n",
  [`line 2: ${MERGE(5)}`],
);
inFile("a merge of the glossary that is not finished", "glossary.json", "{\n<<<<<<< a\n>>>>>>> b\n}", [
  `line 2: ${MERGE(3)}`,
]);
inFile("a merge of a page that is not finished", "pages/about/en.mdx", "A.\n\n<<<<<<< a\n>>>>>>> b\n", [
  `line 3: ${MERGE(4)}`,
]);

const {
  "charts/fdi.json": chart,
  "datasets/fdi.json": dataset,
  "sources/hanoi-gazette-2025.json": source,
} = smallContent();
inFile("a chart among datasets", "datasets/moved.json", chart!, [
  "is a chart: move it to content/charts/moved.json",
]);
inFile("a dataset among charts", "charts/moved.json", dataset!, [
  "is a dataset: move it to content/datasets/moved.json",
]);
inFile("a source among datasets", "datasets/gazette.json", source!, [
  "is a source: move it to content/sources/gazette.json",
]);
inFile("a text among charts", "charts/told.mdx", "A.", [
  "is a text: a story lies in a folder of its own, content/stories/told/",
]);
inFile("a table among datasets", "datasets/figures.csv", "a,b", [
  "is a table: only files named <id>.json belong in this folder, write its rows as a dataset",
]);
inFile("a text beside the stories", "stories/told.mdx", "A.", [
  "lies beside the stories: move it to content/stories/told/en.mdx",
]);
inFile("a folder with a misspelt name", "chart/fdi.json", chart!, []);
MISTAKES.push([
  "a folder that nothing reads",
  "chart",
  ["is a folder that nothing reads: rename or delete it. Did you mean “charts”?"],
]);
inFile(
  "a story that begins in another language",
  "stories/begun/vi.mdx",
  story(`${CHART}\n`, { order: 900 }),
  [],
);
MISTAKES.push([
  "a story without the language that is written first",
  "stories/begun/en.mdx",
  ["is missing: a story is written in English first, and put into other languages then"],
]);
for (const leftover of [
  ".DS_Store",
  ".en.mdx.swp",
  "en.mdx~",
  "en.mdx.orig",
  "#en.mdx#",
  "4913",
  "Thumbs.db",
])
  inFile(`no mistake: ${leftover}, which a program leaves behind`, `stories/capital/${leftover}`, "\0", []);

inCopy(
  "a source read in the future",
  "sources/hanoi-gazette-2025",
  (text) => text.replace("2026-11-21", "2131-11-21"),
  "accessed: is 2131-11-21, which is yet to come: write the day you read it",
);
inCopy(
  "a source read before it was published",
  "sources/hanoi-gazette-2025",
  (text) => text.replace("2026-11-21", "2024-11-21"),
  "published.date: is 2025-08, after it was read (2024-11-21): mend one of the two",
);
inCopy(
  "a place of no words",
  "datasets/fdi",
  (text) => text.replace("Table 1", ""),
  "locator: is empty: write a place such as “¶34”, or leave it out",
);
inCopy(
  "a topic that is near one",
  "charts/fdi",
  (text) => text.replace('"topic": "capital"', '"topic": "capitals"'),
  "topic: “capitals” is not known. Did you mean “capital”? Known are: companies, capital, trade, people, technology, rankings, cooperation. Declare a new one in content/site.json, under “topics”.",
);
inCopy(
  "a region that there is not",
  "datasets/fdi",
  (text) => text.replace('"region": "other"', '"region": "elsewhere"'),
  "fields[0].categories.korea.region: “elsewhere” is not known. Write one of: vietnam, japan, both, other. Declare a new one in content/site.json, under “regions”.",
);
inCopy(
  "faults of a head and of its rows, in one run",
  "datasets/fdi",
  (text) =>
    text.replace('"licence": "facts"', '"licence": "fact"').replace('"year": "2024"', '"year": "2024-13"'),
  "licence: “fact” is not known. Did you mean “facts”? Known are: CC-BY-4.0, facts.",
  "rows[0].year: “2024-13” is not a period: write 2025, 2025-03, 2025-03-20, FY2022 or a span such as 2025-01/2025-11",
);
inCopy(
  "faults of a chart and of its encodings, in one run",
  "charts/fdi",
  (text) => text.replace('"subtitle"', '"subtitel"').replace('"y": "capital"', '"y": "captial"'),
  'subtitle: is missing: write { "en": "…" }',
  "subtitel: is not a key that is read here. Did you mean “subtitle”?",
);
inCopy(
  "faults of a topic and of encodings, in one run",
  "charts/fdi",
  (text) =>
    text.replace('"topic": "capital"', '"topic": "money"').replace('"y": "capital"', '"y": "captial"'),
  "topic: “money” is not known. Write one of: companies, capital, trade, people, technology, rankings, cooperation. Declare a new one in content/site.json, under “topics”.",
  "encodings.y: no field “captial” in dataset fdi. Did you mean “capital”?",
);
inFile(
  "faults of a front matter and of its story, in one run",
  "stories/both/en.mdx",
  story('<Chart id="fid" />\n', { order: 901, topic: "money" }),
  [
    "topic: “money” is not known. Write one of: companies, capital, trade, people, technology, rankings, cooperation. Declare a new one in content/site.json, under “topics”.",
    "line 11: no chart “fid” in content/charts. Write “fdi”.",
  ],
);

const lines = faultsIn(files);

test.for(MISTAKES)("%s is told once, by its cause, its place and what to write", ([, file, expected]) => {
  const start = `content/${file}`;
  const told = lines.flatMap((line) => {
    const [, path] = /^(.*?)(?: › |: )/.exec(line)!;
    return path === start ? [line.slice(start.length).replace(/^(?: › |: )/, "")] : [];
  });
  expect(told.toSorted()).toEqual(expected.toSorted());
});

test("units come with all that there are, and with where to declare another", () => {
  const small = smallContent();
  set(small["datasets/fdi.json"], "fields[2].unit", "pct");
  const [line = "", ...others] = faultsIn(small);
  expect(others).toEqual([]);
  expect(line).toMatch(
    /^content\/datasets\/fdi\.json › fields\[2\]\.unit: “pct” is not known\. Write one of: usd, .*percent, .*years\. Declare a new one in content\/site\.json, under “units”\.$/,
  );
});

test("nothing is said of other files because a lock or the glossary cannot be read", () => {
  const small = { ...smallContent(), "lock/fdi.json": "{", "glossary.json": "{" };
  expect(faultsIn(small)).toEqual([
    "content/glossary.json › line 1: is not valid JSON: the file ends too early; a bracket or brace is not closed",
    "content/lock/fdi.json › line 1: is not valid JSON: the file ends too early; a bracket or brace is not closed",
  ]);
});
