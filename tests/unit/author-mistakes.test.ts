import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";

const DATASET = "datasets/fdi.json";
const CHART = "charts/fdi.json";
const SOURCE = "sources/hanoi-gazette-2025.json";
const STORY = "stories/capital/en.mdx";

test("content that is in order has no faults", () => {
  expect(faultsIn(smallContent())).toEqual([]);
});

/** What an author got wrong, and the one line that tells how to mend it. */
const MISTAKES: [mistake: string, spoil: (files: ReturnType<typeof smallContent>) => void, line: string][] =
  [];
const mistake = (name: string, spoil: (files: ReturnType<typeof smallContent>) => void, line: string): void =>
  void MISTAKES.push([name, spoil, line]);

mistake(
  "a misspelt field in a chart",
  (files) => set(files[CHART], "encodings.y", "captial"),
  "content/charts/fdi.json › encodings.y: no field “captial” in dataset fdi. Did you mean “capital”?",
);
mistake(
  "a field of the wrong type in a chart",
  (files) => set(files[CHART], "encodings.y", "country"),
  "content/charts/fdi.json › encodings.y: “country” is a category field, and a number field belongs here. Write “capital”.",
);
mistake(
  "a channel that the chart type needs",
  (files) => set(files[CHART], "encodings.x", undefined),
  "content/charts/fdi.json › encodings.x: is missing: write a period field of dataset fdi. Write “year”.",
);
mistake(
  "a channel that the chart type does not know",
  (files) => set(files[CHART], "encodings.colour", "country"),
  "content/charts/fdi.json › encodings.colour: is not a key that is read here. Did you mean “color”?",
);
mistake(
  "an option of the wrong kind",
  (files) => set(files[CHART], "encodings.reverse", "yes"),
  "content/charts/fdi.json › encodings.reverse: is a text in quotes, and true or false belongs here",
);
mistake(
  "an unknown chart type",
  (files) => set(files[CHART], "type", "lines"),
  "content/charts/fdi.json › type: no chart type “lines”. Did you mean “line”?",
);
mistake(
  "a view with the name of a kind of file",
  (files) =>
    set(files[CHART], "views", {
      card: { label: { en: "Card" }, title: { en: "Capital" }, alt: { en: "A line." } },
    }),
  "content/charts/fdi.json › views.card: “card” is the name of a kind of file: the view’s picture would lie where another lies. Write another name, such as “card-view”",
);
mistake(
  "an unknown dataset",
  (files) => set(files[CHART], "dataset", "fid"),
  "content/charts/fdi.json › dataset: no dataset “fid” in content/datasets. Write “fdi”.",
);
mistake(
  "an unknown topic",
  (files) => set(files[CHART], "topic", "capitals"),
  "content/charts/fdi.json › topic: “capitals” is not known. Did you mean “capital”? Known are: companies, capital, trade, people, technology, rankings, cooperation. Declare a new one in content/site.json, under “topics”.",
);
mistake(
  "a key that no chart has",
  (files) => set(files[CHART], "titel", { en: "Title" }),
  "content/charts/fdi.json › titel: is not a key that is read here. Did you mean “title”?",
);
mistake(
  "a chart without a subtitle",
  (files) => set(files[CHART], "subtitle", undefined),
  'content/charts/fdi.json › subtitle: is missing: write { "en": "…" }',
);
mistake(
  "an empty title",
  (files) => set(files[CHART], "title", { en: " " }),
  "content/charts/fdi.json › title.en: is empty: write the text, or leave the language out",
);
mistake(
  "a language that the site does not have",
  (files) => set(files[CHART], "title", { en: "Title", fr: "Titre" }),
  "content/charts/fdi.json › title.fr: is not a key that is read here. Write one of: en, vi, ja.",
);
mistake(
  "a value in a title whose row does not exist",
  (files) => set(files[CHART], "title.en", "Japan has {fdi.capital[japan,2023]}"),
  "content/charts/fdi.json › title.en: no row “japan,2023” in dataset fdi, whose key is country, year. Did you mean “japan,2024”?",
);
mistake(
  "a brace left open",
  (files) => set(files[CHART], "note", { en: "Japan has {fdi.capital[japan,2025]" }),
  "content/charts/fdi.json › note.en: has a brace that is not closed: a value is written {dataset.field[key]}",
);
/** Rates at which the small chart's dollars can be put into yen and dong; its amounts flow in two years. */
function addRates(files: ReturnType<typeof smallContent>): void {
  const currencies = { jpy: { title: { en: "Yen" } }, vnd: { title: { en: "Dong" } } };
  files["datasets/exchange-rates.json"] = {
    title: { en: "Rates" },
    description: { en: "Rates of the US dollar." },
    licence: "facts",
    source: "hanoi-gazette-2025",
    fields: [
      { name: "currency", type: "category", title: { en: "Currency" }, categories: currencies },
      { name: "year", type: "period", title: { en: "Year" } },
      { name: "rate", type: "number", unit: "per-usd", title: { en: "Rate" } },
    ],
    primaryKey: ["currency", "year"],
    rows: Object.keys(currencies).map((currency) => ({ currency, year: "2025", rate: 100 })),
  };
}
mistake(
  "a subtitle that names dollars, where readers may choose another currency",
  (files) => {
    addRates(files);
    set(files[CHART], "inCurrency", { jpy: {}, vnd: {} });
    set(files[CHART], "subtitle.en", "US$ billion a year");
  },
  "content/charts/fdi.json › subtitle.en: names US dollars, and readers may choose another currency: write {unit} where the unit stands",
);
mistake(
  "a chart of several years whose words nobody has read in another currency",
  (files) => {
    addRates(files);
    set(files[CHART], "inCurrency", { jpy: {} });
  },
  "content/charts/fdi.json › inCurrency.vnd: is missing: amounts of several years grow otherwise at the rates of those years. Write the title, note or alt that does not hold in this currency, or {} if all do",
);
mistake(
  "a value without a row in the words for a currency",
  (files) => {
    addRates(files);
    set(files[CHART], "inCurrency", { jpy: { title: { en: "{fdi.capital[japan,2023]}" } }, vnd: {} });
  },
  "content/charts/fdi.json › inCurrency.jpy.title.en: no row “japan,2023” in dataset fdi, whose key is country, year. Did you mean “japan,2024”?",
);
mistake(
  "a bracket to a row that is not drawn",
  (files) =>
    set(files[CHART], "annotations", [{ key: "japan,2024", to: "japan,2023", text: { en: "Here" } }]),
  "content/charts/fdi.json › annotations[0].to: no row “japan,2023” among those that the chart draws. Did you mean “japan,2024”?",
);
mistake(
  "an annotation on a row that is not drawn",
  (files) => set(files[CHART], "annotations", [{ key: "japan,2023", text: { en: "Here" } }]),
  "content/charts/fdi.json › annotations[0].key: no row “japan,2023” among those that the chart draws. Did you mean “japan,2024”?",
);
mistake(
  "a filter for a category that does not occur",
  (files) => set(files[CHART], "filter", { country: ["japna"] }),
  "content/charts/fdi.json › filter.country[0]: no row of dataset fdi has “japna”. Did you mean “japan”?",
);
mistake(
  "a misspelt source",
  (files) => set(files[DATASET], "source", "hanoi-gazete-2025"),
  "content/datasets/fdi.json › source: no source “hanoi-gazete-2025” in content/sources. Did you mean “hanoi-gazette-2025”?",
);
mistake(
  "a number without any source",
  (files) => set(files[DATASET], "source", undefined),
  "content/datasets/fdi.json › rows[0].capital: has no source: name one in the cell, in its row, or for the whole dataset",
);
mistake(
  "a number in quotes",
  (files) => set(files[DATASET], "rows[0].capital", "70.5"),
  "content/datasets/fdi.json › rows[0].capital: is a text in quotes, and a number belongs here",
);
mistake(
  "a number left out",
  (files) => set(files[DATASET], "rows[0].capital", undefined),
  "content/datasets/fdi.json › rows[0].capital: is missing: write the number, or null where the source gives none",
);
mistake(
  "a misspelt field in a row",
  (files) => set(files[DATASET], "rows[0].captial", 1),
  "content/datasets/fdi.json › rows[0].captial: no field “captial” in this dataset. Did you mean “capital”?",
);
mistake(
  "a misspelt category",
  (files) => set(files[DATASET], "rows[0].country", "japam"),
  "content/datasets/fdi.json › rows[0].country: “japam” is no category of “country”. Did you mean “japan”?",
);
mistake(
  "a date that does not exist",
  (files) => set(files[DATASET], "rows[0].year", "2025-02-30"),
  "content/datasets/fdi.json › rows[0].year: “2025-02-30” is not a period: write 2025, 2025-03, 2025-03-20, FY2022 or a span such as 2025-01/2025-11",
);
mistake(
  "a qualifier that is not one",
  (files) => set(files[DATASET], "rows[1].capital.qualifier", "over"),
  "content/datasets/fdi.json › rows[1].capital.qualifier: “over” is not known. Write one of: about, nearly, more-than, less-than, at-least, up-to, target, claim.",
);
mistake(
  "a range with one end",
  (files) => set(files[DATASET], "rows[0].capital", { low: 6 }),
  "content/datasets/fdi.json › rows[0].capital: has one end of a range only: write both “low” and “high”, or a “value” with a qualifier such as “more-than”",
);
mistake(
  "a range the wrong way round",
  (files) => set(files[DATASET], "rows[0].capital", { low: 7, high: 6 }),
  "content/datasets/fdi.json › rows[0].capital: has “low” 7 not below “high” 6: exchange them, or write one “value”",
);
mistake(
  "a value and a range at once",
  (files) => set(files[DATASET], "rows[0].capital", { value: 6.5, low: 6, high: 7 }),
  "content/datasets/fdi.json › rows[0].capital: needs exactly one of “value”, “low” with “high”, or “from”: the number, the range, or the expression that gives it",
);
mistake(
  "a cell that refers to itself in a circle",
  (files) => set(files[DATASET], "rows[0].capital", { from: "fdi.capital[japan,2024] * 2" }),
  "content/datasets/fdi.json › rows[0].capital.from: goes round in a circle through fdi.capital[japan,2024]: one cell of the circle needs a number of its own",
);
mistake(
  "a sum of unlike units",
  (files) => set(files[DATASET], "rows[0].capital", { from: "fdi.capital[japan,2025] + 3" }),
  "content/datasets/fdi.json › rows[0].capital.from: cannot add a plain number to usd-billion: both sides need one unit",
);
mistake(
  "a reference to an empty cell",
  (files) => set(files[DATASET], "rows[0].capital", { from: "fdi.capital[korea,2025]" }),
  "content/datasets/fdi.json › rows[0].capital.from: fdi.capital[korea,2025] is empty: its source gives no number",
);
mistake(
  "a reference that cannot be read",
  (files) => set(files[DATASET], "rows[0].capital", { from: "fdi capital" }),
  "content/datasets/fdi.json › rows[0].capital.from: “fdi capital” cannot be read: a cell is written dataset.field[key], such as fdi-capital.capital[2025-03]",
);
mistake(
  "an unknown unit",
  (files) => set(files[DATASET], "fields[2].unit", "usd-bilion"),
  "content/datasets/fdi.json › fields[2].unit: “usd-bilion” is not known. Did you mean “usd-billion”? Declare a new one in content/site.json, under “units”.",
);
mistake(
  "an unknown field type",
  (files) => set(files[DATASET], "fields[2].type", "numeric"),
  "content/datasets/fdi.json › fields[2].type: “numeric” is not known. Did you mean “number”? Known are: number, period, category, text.",
);
mistake(
  "two rows with one key",
  (files) => set(files[DATASET], "rows[2].country", "japan"),
  "content/datasets/fdi.json › rows[2]: repeats the key “japan,2025” of an earlier row: each row needs its own country and year",
);
mistake(
  "a primary key that is no field",
  (files) => set(files[DATASET], "primaryKey", ["country", "yaer"]),
  "content/datasets/fdi.json › primaryKey: no field “yaer” in this dataset. Did you mean “year”?",
);
mistake(
  "a reserved name for a field",
  (files) => set(files[DATASET], "fields[3].name", "note"),
  "content/datasets/fdi.json › fields[3].name: “note” is a reserved name: “source”, “locator”, “quote”, “unquoted”, “note”, “producer” and “claims” belong to the row",
);
mistake(
  "an address that is none",
  (files) => set(files[SOURCE], "url", "www.example.org"),
  "content/sources/hanoi-gazette-2025.json › url: “www.example.org” is not a web address: write the whole URL, beginning with https://",
);
mistake(
  "a source in a language that has no name",
  (files) => set(files[SOURCE], "language", "fi"),
  "content/sources/hanoi-gazette-2025.json › language: “fi” has no name under “sourceLanguages” in content/ui/en.json. Did you mean “vi”?",
);
mistake(
  "a region that the site does not have",
  (files) => set(files[DATASET], "fields[0].categories.korea.region", "others"),
  "content/datasets/fdi.json › fields[0].categories.korea.region: “others” is not known. Did you mean “other”? Known are: vietnam, japan, both, other. Declare a new one in content/site.json, under “regions”.",
);
mistake(
  "an unknown licence",
  (files) => set(files[SOURCE], "licence", "CC-BY"),
  "content/sources/hanoi-gazette-2025.json › licence: “CC-BY” is not known. Write one of: CC-BY-4.0, facts, proprietary, government.",
);
mistake(
  "a comma too many",
  (files) => void (files[SOURCE] = '{\n  "language": "en",\n}'),
  "content/sources/hanoi-gazette-2025.json › line 3: is not valid JSON: take out the comma before “}”",
);
mistake(
  "a file name with capitals",
  (files) => void (files["charts/FDI_Capital.json"] = files[CHART]!),
  "content/charts/FDI_Capital.json: “FDI_Capital” is not a kebab-case id: rename the file, for example to “fdi-capital.json”",
);
mistake(
  "a story without front matter",
  (files) => void (files[STORY] = "Japan has much.\n"),
  "content/stories/capital/en.mdx › line 1: has no front matter: begin the file with --- and title, description, order, topic, chart, published, then ---",
);
mistake(
  "a story about an unknown chart",
  (files) => void (files[STORY] = story('<Chart id="fid" />\n')),
  "content/stories/capital/en.mdx › line 11: no chart “fid” in content/charts. Write “fdi”.",
);
mistake(
  "a chart placed twice in a story",
  (files) => void (files[STORY] = story('<Chart id="fdi" />\n\nAgain:\n\n<Chart id="fdi" />\n')),
  "content/stories/capital/en.mdx › line 15: places the chart “fdi” a second time: place each chart once, and refer to it in words",
);
/** A scrolly of the small chart, whose chart has the views given. */
const scrolly = (
  files: ReturnType<typeof smallContent>,
  view: string,
  views: readonly string[] = [],
): void => {
  set(files[CHART], "label", { en: "All" });
  for (const id of views)
    set(files[CHART], `views`, { [id]: { label: { en: "A" }, alt: { en: "A." }, time: ["2024", "2025"] } });
  files[STORY] = story(
    `<Scrolly chart="fdi">\n<Step view="${view}">\na\n</Step>\n<Step>\nb\n</Step>\n</Scrolly>\n`,
  );
};
mistake(
  "a step with a misspelt view",
  (files) => scrolly(files, "since-204", ["since-2024"]),
  "content/stories/capital/en.mdx › line 12: no view “since-204” of the chart “fdi”. Did you mean “since-2024”?",
);
mistake(
  "a step with a view of a chart that has none",
  (files) => scrolly(files, "since-2024"),
  "content/stories/capital/en.mdx › line 12: no view “since-2024”: the chart “fdi” has none, declare it under “views” in content/charts/fdi.json",
);
mistake(
  "a chart placed once more beside its scrolly",
  (files) => {
    scrolly(files, "since-2024", ["since-2024"]);
    files[STORY] = `${String(files[STORY])}\n<Chart id="fdi" />\n`;
  },
  "content/stories/capital/en.mdx › line 20: places the chart “fdi” a second time: place each chart once, and refer to it in words",
);
mistake(
  "a scrolly of an unknown chart",
  (files) =>
    void (files[STORY] = story(
      '<Scrolly chart="fid">\n<Step view="a">\na\n</Step>\n<Step>\nb\n</Step>\n</Scrolly>\n',
    )),
  "content/stories/capital/en.mdx › line 11: no chart “fid” in content/charts. Write “fdi”.",
);
mistake(
  "a value whose field is misspelt",
  (files) => void (files[STORY] = story('Japan has <Value of="fdi.captial[japan,2025]" />.\n')),
  "content/stories/capital/en.mdx › line 11: no field “captial” in dataset fdi. Did you mean “capital”?",
);
mistake(
  "a value in a unit that does not fit",
  (files) => void (files[STORY] = story('Japan has <Value of="fdi.capital[japan,2025]" as="people" />.\n')),
  "content/stories/capital/en.mdx › line 11: cannot write usd-billion as people: write usd or usd-million or usd-million-each or usd-billion",
);
mistake(
  "a width that no figure has",
  (files) => void (files[STORY] = story('<Chart id="fdi" width="huge" />\n')),
  'content/stories/capital/en.mdx › line 11: <Chart width> is “huge”: write width="text" or width="full", or leave it out',
);
mistake(
  "a chart beside itself",
  (files) => void (files[STORY] = story('<Chart id="fdi" with="fdi" />\n')),
  "content/stories/capital/en.mdx › line 11: places the chart “fdi” a second time: place each chart once, and refer to it in words",
);
const cards = (...attributes: string[]): string =>
  `<NumberCards>\n\n${attributes.map((one) => `<NumberCard ${one}>\n\nof capital\n\n</NumberCard>\n\n`).join("")}</NumberCards>\n`;
const CAPITAL = 'of="fdi.capital[japan,2025]"';
mistake(
  "the bar of a number in the colour of nobody",
  (files) => void (files[STORY] = story(cards(`${CAPITAL} region="japn"`, `${CAPITAL} region="japan"`))),
  "content/stories/capital/en.mdx › line 11: no region “japn” in content/site.json. Did you mean “japan”?",
);
mistake(
  "a bar beside a number that has none",
  (files) => void (files[STORY] = story(cards(`${CAPITAL} region="japan"`, CAPITAL))),
  "content/stories/capital/en.mdx › line 11: the bar of a <NumberCard> is read beside others: write “region” into each card of one <NumberCards>, or into none",
);
mistake(
  "bars of two units",
  (files) =>
    void (files[STORY] = story(
      cards(`${CAPITAL} region="japan"`, `${CAPITAL.replace('"', '"2 * ')} as="usd-million" region="japan"`),
    )),
  "content/stories/capital/en.mdx › line 11: the bars of <NumberCards> have one scale, and the units of their numbers are usd-billion, usd-million: choose numbers of one unit, or leave “region” out",
);
mistake(
  "a component that does not exist",
  (files) => void (files[STORY] = story('<Graph id="fdi" />\n')),
  "content/stories/capital/en.mdx › line 11: no component <Graph>. Write one of: Callout, Chart, Claim, DrawIt, NumberCard, NumberCards, Picture, PullQuote, Scrolly, Step, Table, Value.",
);
mistake(
  "an attribute in braces",
  (files) => void (files[STORY] = story('<Chart id={"fdi"} />\n')),
  'content/stories/capital/en.mdx › line 11: <Chart id> is an expression: write it in quotes, id="…"',
);
mistake(
  "code in a story",
  (files) => void (files[STORY] = story("export const a = 1;\n")),
  "content/stories/capital/en.mdx › line 11: is code: a story is prose with <Value> and <Chart>, which are there without an import",
);
mistake(
  "a paragraph of a story that is nothing but a claim, and would lose its margins",
  (files) =>
    void (files[STORY] = story('<Claim holds="fdi.capital[vietnam,2024] > 0">Capital grew.</Claim>\n')),
  "content/stories/capital/en.mdx › line 11: is a paragraph of components alone, which would be set as none: write some of it outside, such as the full stop after </Claim>",
);
mistake(
  "a first-level heading in a story",
  (files) => void (files[STORY] = story("# Title\n")),
  "content/stories/capital/en.mdx › line 11: is a first-level heading: the title is in the front matter, begin at ##",
);
mistake(
  "a story in the place of another",
  (files) => void (files["stories/copy/en.mdx"] = story("Text.\n")),
  "content/stories/copy/en.mdx › order: is 1, as in content/stories/capital/en.mdx: give each story a place of its own",
);
mistake(
  "a view of a chart on the home page that the chart does not have",
  (files) => setWords(files, "home.figures[0].view", "exports"),
  "content/ui/en.json › home.figures[0].view: no view “exports” of the chart “fdi”. It has none: take it out",
);
mistake(
  "a figure of the home page that does not exist",
  (files) =>
    set(files[DATASET], "rows", [{ country: "japan", year: "2024", capital: 70.5, remark: { en: "First" } }]),
  "content/ui/en.json › home.figures[0].value: no row “japan,2025” in dataset fdi, whose key is country, year. Did you mean “japan,2024”?",
);
mistake(
  "a highlight that is no category",
  (files) => set(files[CHART], "encodings.highlight", ["japam"]),
  "content/charts/fdi.json › encodings.highlight[0]: “japam” is no category of “country”. Did you mean “japan”?",
);
mistake(
  "a scale for ranks",
  (files) => {
    set(files[CHART], "encodings.reverse", true);
    set(files[CHART], "encodings.scales", ["index"]);
  },
  "content/charts/fdi.json › encodings.scales: a rank has no other scale: leave “scales” out",
);
mistake(
  "a logarithm of zero",
  (files) => {
    set(files[DATASET], "rows", [{ country: "japan", year: "2025", capital: 0, remark: { en: "None" } }]);
    set(files[CHART], "encodings.scales", ["log"]);
  },
  "content/charts/fdi.json › encodings.scales: “capital” is not above zero in row “japan,2025”: a logarithmic scale or an index cannot show it, leave “scales” out",
);
mistake(
  "annotations where none are drawn",
  (files) => {
    set(files[CHART], "type", "bar");
    set(files[CHART], "encodings", { y: "country", x: "capital" });
    set(files[CHART], "annotations", [{ key: "japan,2025", text: { en: "Here" } }]);
  },
  "content/charts/fdi.json › annotations: a bar chart draws none: say it in the note",
);
mistake(
  "a chart of nothing",
  (files) => set(files[CHART], "filter", { country: ["korea"] }),
  "content/charts/fdi.json › encodings.y: no row that the chart draws has a number in “capital”: draw another field, or change the filter",
);
mistake(
  "negative numbers in bars",
  (files) => {
    set(files[CHART], "type", "bar");
    set(files[CHART], "encodings", { y: "country", x: "capital" });
    set(files[DATASET], "rows[0].capital", -3);
  },
  "content/charts/fdi.json › type: a bar chart cannot show the negative numbers of “capital”: use a type that can, such as connected-scatter, diverging, dot-plot, dots, heat-table, line, multiples, range, slope",
);
mistake(
  "quotation marks of a word processor",
  (files) => void (files[SOURCE] = '{\n  “language”: "en"\n}'),
  'content/sources/hanoi-gazette-2025.json › line 2: is not valid JSON: a word processor’s quotation mark cannot stand here: write "',
);
mistake(
  "a series that was forgotten",
  (files) => {
    set(files[CHART], "encodings.series", undefined);
    set(files[DATASET], "rows[2].capital", 12);
  },
  "content/charts/fdi.json › encodings: rows “japan,2025” and “korea,2025” stand at one place. Write “series”, or a filter that leaves one of them",
);
mistake(
  "a column of two categories in one year",
  (files) => {
    set(files[CHART], "type", "column");
    set(files[CHART], "encodings.series", undefined);
    set(files[DATASET], "rows[2].capital", 12);
  },
  "content/charts/fdi.json › encodings: rows “japan,2025” and “korea,2025” stand at one place. Write a filter that leaves one of them, or draw them as a line chart with “series”",
);
mistake(
  "columns apart of several years",
  (files) => {
    set(files[CHART], "type", "column");
    set(files[CHART], "encodings", { x: "year", y: "capital", colour: "country" });
    set(files[DATASET], "rows[2].capital", 12);
    const { rows } = files[DATASET] as { rows: object[] };
    rows.push({ country: "korea", year: "2024", capital: 11 });
  },
  "content/charts/fdi.json › encodings.colour: sets 2 figures of “korea” apart, where no years stand below them: filter it to one of them, or write the type “line” with “series”",
);
mistake(
  "one time under two names",
  (files) => set(files[DATASET], "rows[0].year", "FY2025"),
  "content/charts/fdi.json › encodings: rows “japan,FY2025” and “japan,2025” stand at one place. Write a filter that leaves one of them",
);
mistake(
  "words at a row without a figure",
  (files) => set(files[CHART], "annotations", [{ key: "korea,2025", text: { en: "No survey" } }]),
  "content/charts/fdi.json › annotations[0].key: row “korea,2025” has no figure for the words to stand at: write a row beside it, or say it in the note",
);
mistake(
  "a slope of a single time",
  (files) => {
    set(files[CHART], "type", "slope");
    set(files[CHART], "filter", { year: ["2025"] });
  },
  "content/charts/fdi.json › encodings.x: has figures at one time, and a slope joins two: filter it to two of them",
);
mistake(
  "a slope of a series that has one end",
  (files) => {
    set(files[CHART], "type", "slope");
    set(files[DATASET], "rows[2].capital", 12);
  },
  "content/charts/fdi.json › encodings.series: “korea” has a figure at one of the two times only: filter it out, or draw a line chart",
);
mistake(
  "a slope of a series with two figures at one of its ends",
  (files) => {
    set(files[CHART], "type", "slope");
    set(files[DATASET], "rows[2]", { country: "japan", year: "FY2025", capital: 80 });
  },
  "content/charts/fdi.json › encodings: rows “japan,2025” and “japan,FY2025” stand at one place. Write a filter that leaves one of them",
);
mistake(
  "a tie to oneself",
  (files) => {
    const { categories } = (files[DATASET] as { fields: { categories: object }[] }).fields[0]!;
    set(files[DATASET], "fields[3]", { name: "to", type: "category", title: { en: "To" }, categories });
    set(files[DATASET], "rows[0].to", "japan");
    set(files[DATASET], "rows[0].remark", undefined);
    set(files[DATASET], "rows[1].to", "korea");
    set(files[DATASET], "rows[1].remark", undefined);
    set(files[DATASET], "rows[2].to", "japan");
    set(files[DATASET], "rows[2].remark", undefined);
    set(files[CHART], "type", "network");
    set(files[CHART], "encodings", { from: "country", to: "to" });
  },
  "content/charts/fdi.json › encodings.to: row “japan,2024” ties “japan” to itself: take the row out, or filter it out",
);
mistake(
  "a number too large to be one",
  (files) =>
    void (files[DATASET] = JSON.stringify(files[DATASET]).replace('"capital":70.5', '"capital":1e999')),
  "content/datasets/fdi.json › rows[0].capital: is not a finite number",
);

for (const [number, message] of [
  [1e308, "is 1e+308, beyond 1,000,000,000,000,000: write it in a larger unit"],
  [-1e16, "is -10000000000000000, beyond 1,000,000,000,000,000: write it in a larger unit"],
  [5e-324, "is 5e-324, nearer to zero than 0.000000001: write 0, or a smaller unit"],
] as const) {
  mistake(
    `the number ${number}`,
    (files) => set(files[DATASET], "rows[0].capital", number),
    `content/datasets/fdi.json › rows[0].capital: ${message}`,
  );
  mistake(
    `the number ${number} with a hedge`,
    (files) => set(files[DATASET], "rows[1].capital.value", number),
    `content/datasets/fdi.json › rows[1].capital.value: ${message}`,
  );
}
mistake(
  "a zero with a minus",
  (files) => void (files[DATASET] = JSON.stringify(files[DATASET]).replace('"capital":70.5', '"capital":-0')),
  "content/datasets/fdi.json › rows[0].capital: is −0: write 0",
);
mistake(
  "an end of a range that is out of range",
  (files) => set(files[DATASET], "rows[0].capital", { low: 1, high: 1e300 }),
  "content/datasets/fdi.json › rows[0].capital.high: is 1e+300, beyond 1,000,000,000,000,000: write it in a larger unit",
);
mistake(
  "an expression that gives more than a number can be",
  (files) => set(files[DATASET], "rows[0].capital", { from: `fdi.capital[japan,2025] * ${"9".repeat(400)}` }),
  "content/datasets/fdi.json › rows[0].capital.from: gives a number that is too large to be written",
);
mistake(
  "a source that nobody vouches for, without a word of care",
  (files) => set(files[SOURCE], "class", "other"),
  "content/sources/hanoi-gazette-2025.json › caution: is missing: a source of the class “other” says why readers should take care, and whose figures it repeats",
);
mistake(
  "a figure of statistics whose series is not named",
  (files) => set(files[DATASET], "locator", undefined),
  "content/datasets/fdi.json › rows[0].capital: does not say where in the statistics it stands: write the series or the table as “locator”",
);
mistake(
  "a figure of an article that is not quoted",
  (files) => set(files[SOURCE], "kind", "article"),
  "content/datasets/fdi.json › rows[0].capital: has no quote: write the printed words around the figure as “quote”, or for readers as “unquoted” why there are none",
);
mistake(
  "a quote beside the reason why there is none",
  (files) => (
    set(files[DATASET], "rows[0].quote", "US$70.5 billion"),
    set(files[DATASET], "rows[0].unquoted", { en: "The page is gone." })
  ),
  "content/datasets/fdi.json › rows[0].capital: has a quote and a reason for having none: take “unquoted” out",
);
mistake(
  "a quote in which the figure does not stand",
  (files) => set(files[DATASET], "rows[0].quote", "registered capital of US$7.05 billion"),
  "content/datasets/fdi.json › rows[0].capital: its quote “registered capital of US$7.05 billion” does not hold 70,500,000,000: quote the words around the figure, or mend the cell",
);
mistake(
  "a class of sources that there is not",
  (files) => set(files[SOURCE], "class", "newspaper"),
  "content/sources/hanoi-gazette-2025.json › class: “newspaper” is not known. Write one of: official, international-organisation, association, press, other.",
);
mistake(
  "a key twice",
  (files) =>
    void (files[SOURCE] = '{\n  "language": "en",\n  "kind": "article",\n  "langu\\u0061ge": "vi"\n}'),
  "content/sources/hanoi-gazette-2025.json › language: stands twice, in lines 2 and 4, and JSON reads the last alone: take one out",
);
mistake(
  "a key twice in a row",
  (files) =>
    void (files[DATASET] = JSON.stringify(files[DATASET]).replace(
      '"year":"2025","capital":{',
      '"year":"2024","year":"2025","capital":{',
    )),
  "content/datasets/fdi.json › rows[1].year: stands twice, in lines 1 and 1, and JSON reads the last alone: take one out",
);
mistake(
  "a key that every object has",
  (files) => void (files[CHART] = JSON.stringify(files[CHART]).replace('"x":', '"__proto__":{"y":1},"x":')),
  "content/charts/fdi.json › encodings.__proto__: is a name that every object has: write another",
);
for (const id of ["con", "nul", "aux", "prn", "com1", "lpt9"]) {
  const device = `“${id}” is the name of a device, which no file on Windows can have: write another, such as “${id}-1”`;
  mistake(
    `a file named ${id}`,
    (files) => void (files[`charts/${id}.json`] = files[CHART]!),
    `content/charts/${id}.json: ${device}`,
  );
  mistake(
    `a story named ${id}`,
    (files) => void (files[`stories/${id}/en.mdx`] = files[STORY]!),
    `content/stories/${id}: ${device}`,
  );
  mistake(
    `a view named ${id}`,
    (files) => set(files[CHART], "views", { [id]: { label: { en: "A" } } }),
    `content/charts/fdi.json › views.${id}: ${device}`,
  );
}
mistake(
  "a name that every object has",
  (files) => void (files["datasets/constructor.json"] = files[DATASET]!),
  "content/datasets/constructor.json: “constructor” is the name of something that every object has: write another, such as “constructor-1”",
);
mistake(
  "a category with a name that every object has",
  (files) => set(files[DATASET], "fields[0].categories.constructor", { title: { en: "C" } }),
  "content/datasets/fdi.json › fields[0].categories.constructor: “constructor” is the name of something that every object has: write another, such as “constructor-1”",
);
for (const name of ["constructor", "toString", "valueOf", "hasOwnProperty"])
  mistake(
    `a field named ${name}`,
    (files) => set(files[DATASET], "fields[3].name", name),
    `content/datasets/fdi.json › fields[3].name: “${name}” is the name of something that every object has: write another`,
  );
mistake(
  "a name that is too long for a file",
  (files) => void (files[`charts/${"a".repeat(81)}.json`] = files[CHART]!),
  `content/charts/${"a".repeat(81)}.json: “${"a".repeat(81)}” has 81 characters: write an id of at most 80`,
);

/** Spoils one word of the interface of the site, whose figures of the home page are those of the small content. */
function setWords(files: ReturnType<typeof smallContent>, path: string, text: string): void {
  const ui = JSON.parse(readFileSync(resolve("content/ui/en.json"), "utf8")) as Record<string, unknown>;
  set(
    ui,
    "home.figures",
    ["a", "b", "c"].map((label) => ({ value: "{fdi.capital[japan,2025]}", label, chart: "fdi" })),
  );
  set(ui, path, text);
  files["ui/en.json"] = ui;
}
for (const [name, message] of [
  ["a".repeat(32), "has 32 characters, and the name of a sheet can have 31: write a shorter one"],
  ["About: this", "has “:”, which the name of a sheet cannot have there: take it out"],
  ["'About", "has “'”, which the name of a sheet cannot have there: take it out"],
  ["History", "is a name that spreadsheets keep for themselves: write another"],
  ["data", "is the name of the other sheet too: give each its own"],
] as const)
  mistake(
    `a sheet named ${name}`,
    (files) => setWords(files, "downloads.aboutSheet", name),
    `content/ui/en.json › downloads.aboutSheet: “${name}” ${message}`,
  );
const FORMULA = "which spreadsheets work out: begin with a word, and write a minus as “−”";
for (const [text, number] of [
  ['=HYPERLINK("http://example.org","x")', "U+003D"],
  ["+84 numbers", "U+002B"],
  ["@handle", "U+0040"],
  ["-5 percent", "U+002D"],
  ["\uff1d1+1", "U+FF1D"],
  [" =1+1", "U+003D"],
]) {
  for (const path of [
    "title.en",
    "fields[0].title.en",
    "fields[0].categories.korea.title.en",
    "fields[0].categories.korea.short.en",
    "rows[0].remark.en",
    "rows[1].capital.note.en",
    "rows[1].capital.derived.en",
    "rows[1].capital.locator",
    "rows[0].locator",
    "locator",
  ])
    mistake(
      `the formula ${text} in ${path} of a dataset`,
      (files) => {
        for (const key of ["note", "derived"]) set(files[DATASET], `rows[1].capital.${key}`, { en: "A" });
        set(files[DATASET], "fields[0].categories.korea.short", { en: "K" });
        set(files[DATASET], path, text);
      },
      `content/datasets/fdi.json › ${path}: begins as formulas do (${number}), ${FORMULA}`,
    );
  mistake(
    `the formula ${text} as the title of a chart`,
    (files) => set(files[CHART], "title.en", text),
    `content/charts/fdi.json › title.en: begins as formulas do (${number}), ${FORMULA}`,
  );
  mistake(
    `the formula ${text} as a word of the interface`,
    (files) => setWords(files, "chart.figures", text!),
    `content/ui/en.json › chart.figures: begins as formulas do (${number}), ${FORMULA}`,
  );
}

test.for(MISTAKES)("%s is told in one line that says what to write", ([, spoil, line]) => {
  const files = smallContent();
  spoil(files);
  expect(faultsIn(files)).toContain(line);
});

test("a source may be titled as its page is, and a pattern may begin with a sign", () => {
  const files = smallContent();
  set(files[SOURCE], "title", "@home: +84 ways");
  const site = JSON.parse(readFileSync(resolve("content/site.json"), "utf8")) as Record<string, unknown>;
  delete site["conversion"];
  set(site, "units.percent.label", { en: "+{}%" });
  files["site.json"] = site;
  expect(faultsIn(files)).toEqual([]);
});

test("files that desktops and editors leave behind are passed over", () => {
  const files = smallContent();
  for (const folder of ["charts", "datasets", "sources", "stories", "stories/capital"])
    for (const name of [".DS_Store", ".fdi.json.swp", "Thumbs.db"]) files[`${folder}/${name}`] = "\0";
  expect(faultsIn(files)).toEqual([]);
});

test("the faults of all files come in one run, each once", () => {
  const files = smallContent();
  set(files[CHART], "encodings.y", "captial");
  set(files[DATASET], "rows[0].country", "japam");
  set(files[SOURCE], "licence", "CC-BY");
  const lines = faultsIn(files);
  expect(new Set(lines).size).toBe(lines.length);
  for (const file of [CHART, DATASET, SOURCE])
    expect(lines.some((line) => line.startsWith(`content/${file}`))).toBe(true);
});
