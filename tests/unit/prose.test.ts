import { describe, expect, test } from "vitest";
import { pictureSize } from "../../src/content/picture-size.ts";
import { parseBody } from "../../src/content/parse-story.ts";
import { passageFaults, type Prose } from "../../src/content/parity/passage-faults.ts";
import { passagesOf } from "../../src/content/parity/passages.ts";
import { ownLink } from "../../src/content/own-links.ts";
import { protectedMessages } from "../../src/commands/translation/protected.ts";
import { linkAddress } from "../../src/exports/link-address.ts";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";

type Files = ReturnType<typeof smallContent>;

/** Stories with a mistake each, which one reading tells of. */
const spoilt: Files = {};

/** A story of its own with this body, whose first line is line 11; what is said of it begins with the line. */
function inStory(body: string): () => string[] {
  const id = `s${Object.keys(spoilt).length}`;
  spoilt[`stories/${id}/en.mdx`] = story(`${body}\n`, { order: Object.keys(spoilt).length + 2 });
  return () => linesOf(`content/stories/${id}/en.mdx › line `);
}

/** Nothing is said of a story with this body. */
function accepted(what: string, body: string): void {
  const faults = inStory(body);
  test(`${what}`, () => expect(faults()).toEqual([]));
}

/** Each mistake is told in words that begin with these. */
function refused(mistakes: [what: string, body: string, message: string][]): void {
  for (const [what, body, message] of mistakes) {
    const faults = inStory(body);
    test(`${what} is refused`, () =>
      expect(faults().map((line) => line.slice(0, message.length))).toContain(message));
  }
}

/** What is said of a file, without its name. */
const linesOf = (name: string): string[] =>
  told().flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));

let all: string[] | undefined;
const told = (): string[] =>
  (all ??= faultsIn({
    ...smallContent(),
    ...spoilt,
    ...PICTURES,
    "pages/about/en.mdx":
      "A.[^a]\n\n[^a]: B.\n\n| A |\n| --- |\n| a |\n\n![A](picture:port.webp)\n\n[F](story:fid)\n",
  }));

/** The first bytes of a WebP of 320 × 200 pixels, which are characters as well. */
const WEBP = "RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x3f\x01\0\x47\0\0";

const PICTURES = {
  "pictures/port.webp": WEBP,
  "pictures/port.svg": "<svg/>",
  "pictures/port.png": WEBP,
  "pictures/port.jpg": "no picture",
  "pictures/Port 1.webp": WEBP,
  "pictures/heavy.webp": WEBP + " ".repeat(400_000),
  "pictures/large.webp": WEBP.replace("\x01\0\x47", "\x7f\0\x47"),
};

describe("a footnote", () => {
  accepted(
    "is led to from sentences and lists, and may have a value and paragraphs",
    'A.[^a] B.[^b-2]\n\n- C.[^a]\n\n[^b-2]: Japan has <Value of="fdi.capital[japan,2025]" />.\n\n    Later.\n\n[^a]: See [there](chart:fdi).',
  );

  refused([
    [
      "without its words",
      "A.[^who] B.[^whom]\n\n[^whom]: C.",
      "11: leads to a footnote “who” that the text has not: write [^who]: and its words on a line of its own. Did you mean “whom”?",
    ],
    [
      "that nothing leads to",
      "A.\n\n[^who]: B.",
      "13: has a footnote “who” that no words lead to: write [^who] after the words, or take it out",
    ],
    [
      "of the same name",
      "A.[^who]\n\n[^who]: B.\n\n[^who]: C.",
      "15: has the footnote “who” twice: take one out, or give it another name",
    ],
    [
      "with a name that makes no id",
      "A.[^Who]\n\n[^Who]: B.",
      "13: has a footnote “Who”: name it in small letters, digits and hyphens, [^who-counts]",
    ],
    [
      "in a heading",
      "## A[^who]\n\nB.\n\n[^who]: C.",
      "11: leads to a footnote from a heading: put [^who] into a sentence of the text",
    ],
    [
      "in a footnote",
      "A.[^who] B.[^b]\n\n[^who]: C.[^b]\n\n[^b]: D.",
      "13: leads to a footnote from another footnote: put [^b] into a sentence of the text",
    ],
    [
      "in a list",
      "A.[^who]\n\n- B\n\n  [^who]: C.",
      "15: has the footnote “who” inside another part of the text: begin it at the left, after an empty line",
    ],
    [
      "with a heading in it",
      "A.[^who]\n\n[^who]: B\n\n    ## C",
      "13: has more than sentences in the footnote “who”: write it in paragraphs, or as a list",
    ],
  ]);

  test("is read where its page has it: at the end, in the order of the words that lead to it", () => {
    const { children = [] } = parseBody("A.[^b]\n\n[^a]: One.\n\n[^b]: Two.\n\nB.[^a]");
    expect(children.map(({ type, identifier }) => identifier ?? type)).toEqual([
      "paragraph",
      "paragraph",
      "b",
      "a",
    ]);
  });

  test("is compared with the one of its name, whatever order a language leads to them in", () => {
    const prose = (text: string): Prose => ({ file: "s", passages: passagesOf(parseBody(text), 0) });
    const pair = { language: "vi", sourceLanguage: "en", glossary: { names: {}, same: [] } };
    const english = prose("It rose.[^a] It fell.[^b]\n\n[^a]: In 12 places.\n\n[^b]: In 30 places.");
    const swapped = prose("Nó giảm.[^b] Nó tăng.[^a]\n\n[^b]: Ở 30 nơi.\n\n[^a]: Ở 12 nơi.");
    expect(passageFaults(english, swapped, pair)).toEqual([]);
    const wrong = prose("Nó tăng.[^a] Nó giảm.[^b]\n\n[^a]: Ở 13 nơi.\n\n[^b]: Ở 30 nơi.");
    expect(passageFaults(english, wrong, pair).map(({ message }) => message)).toEqual([
      "lacks the number 12 of the English (s, line 3)",
      "has the number 13, which the English has not (s, line 3)",
    ]);
    const short = prose("Nó tăng.[^a] Nó giảm.\n\n[^a]: Ở 12 nơi, 30 nơi.");
    expect(passageFaults(english, short, pair)[0]?.message).toContain("in its footnotes");
  });

  test("keeps its name when a translator’s sheet comes back", () => {
    expect(protectedMessages("A.[^a]\n", "B.")).toEqual([
      "has lost [^a]: write it as it stands in the original",
    ]);
    expect(protectedMessages("| A | B |\n| --- | ---: |", "| C | D |\n| --- | --- |")).toHaveLength(2);
  });
});

describe("a table", () => {
  const ROWS = '| Place | Capital |\n| --- | ---: |\n| Japan | <Value of="fdi.capital[japan,2025]" /> |';
  const table = (rows: string, caption = "Who has invested"): string =>
    `<Table>\n\n${caption}\n\n${rows}\n\n</Table>`;

  accepted("has a caption and columns with heads", table(ROWS));

  refused([
    [
      "without a caption",
      ROWS,
      "11: has a table without a caption: put <Table>, a line that says what it shows,",
    ],
    ["with words after it", `<Table>\n\nA\n\n${ROWS}\n\nB\n\n</Table>`, "11: <Table> takes two things"],
    ["whose caption follows", `<Table>\n\n${ROWS}\n\nA\n\n</Table>`, "11: <Table> takes two things"],
    ["without rows", table("| A | B |\n| --- | --- |"), "15: has a table without rows"],
    [
      "with a head too few",
      table("| A | |\n| --- | --- |\n| a | b |"),
      "15: has a table with a column that no word heads",
    ],
    [
      "with a cell too many",
      table("| A | B |\n| --- | --- |\n| a | b | c |"),
      "15: has a table whose rows are not all of 2 cells",
    ],
    [
      "whose figures are not aligned",
      table(ROWS.replace("---:", "---")),
      "15: has a table with figures in column 2 that are not below one another: write ---: under its head",
    ],
    [
      "in a list",
      `- a\n\n  ${table(ROWS).replaceAll("\n", "\n  ")}`,
      "13: <Table> stands inside another part of the text",
    ],
  ]);

  test("is read by rows, its words and values among the numbers of the text", () => {
    const passages = passagesOf(parseBody(table(ROWS)), 0).map(({ text }) => text);
    expect(passages).toEqual([
      "Who has invested",
      "Place | Capital | ",
      "Japan | {fdi.capital[japan,2025]} | ",
    ]);
  });
});

describe("a picture", () => {
  const PICTURE =
    "<Picture>\n\n![Cranes above a quay](picture:port.webp)\n\nA port. Drawn for this test.\n\n</Picture>";
  accepted("has words for who cannot see it, a caption and a file of the content", PICTURE);

  test("is read with these words among those of the text", () => {
    expect(passagesOf(parseBody(PICTURE), 0).map(({ text }) => text)).toEqual([
      "Cranes above a quay",
      "A port. Drawn for this test.",
    ]);
  });

  refused([
    [
      "without words",
      PICTURE.replace("Cranes above a quay", " "),
      "13: is a picture without words for who cannot see it: write ![what is seen](picture:port.webp)",
    ],
    [
      "without a caption",
      "![Cranes](picture:port.webp)",
      "11: has a picture without a caption: put <Picture> before it, and after it a paragraph that says what it is and who made it, then </Picture>",
    ],
    [
      "whose caption is missing",
      PICTURE.replace("A port. Drawn for this test.\n\n", ""),
      "11: <Picture> takes two things, with empty lines around them: ![what is seen](picture:name.jpg), then a paragraph that says what it is and who made it",
    ],
    [
      "with a title",
      PICTURE.replace(".webp)", '.webp "Port")'),
      "13: is a picture with words in quotes after its address: write them as the paragraph below it",
    ],
    [
      "that is not there",
      PICTURE.replace("port.webp", "prot.webp"),
      "13: shows “prot.webp”, and content/pictures has no such picture. Did you mean “port.webp”?",
    ],
  ]);

  test.each([
    [
      "port.svg",
      "is no picture that pages show: save it as avif, jpg, png, webp (a drawing of figures is a chart)",
    ],
    ["port.png", "is WEBP inside: name it .webp, or save it anew"],
    ["port.jpg", "is not read as a picture: save it anew as .jpg"],
    [
      "Port 1.webp",
      "is not named in small letters, digits and hyphens: rename it, as in port-of-hai-phong.jpg",
    ],
    ["heavy.webp", "has 401 kB: save it with at most 400, as AVIF or WebP or with fewer pixels"],
    ["large.webp", "is 32576 × 72 pixels: make it at most 2400 wide and high"],
  ])("that pages cannot show is told: %s", (name, message) => {
    expect(linesOf(`content/pictures/${name}: `)).toEqual([message]);
  });

  test("that no story shows is told", () => {
    const files = { ...smallContent(), "pictures/port.webp": WEBP };
    expect(faultsIn(files)).toEqual([
      "content/pictures/port.webp: is shown by no story: place it, or delete the file",
    ]);
  });

  test.each([
    ["png", "89504e470d0a1a0a0000000d4948445200000280000001680802"],
    ["jpg", "ffd8ffe000104a46494600010100000100010000ffc0001108016802800301"],
    // A camera on its side: orientation 6.
    [
      "jpg",
      "ffd8ffe100224578696600004d4d002a00000008000101120003000000010006000000000000ffc0001108028001680301",
    ],
    ["webp", "52494646000000005745425056503820000000000000009d012a80026801"],
    ["webp", "5249464600000000574542505650384c000000002f7fc25900"],
    ["webp", "524946460000000057454250565038580a000000000000007f0200670100"],
    ["avif", "0000001c66747970617669660000000000000000697370650000000000000280000001680000"],
  ])("of the kind %s says how large it is", (type, hex) => {
    expect(pictureSize(Buffer.from(hex, "hex"))).toEqual({ type, width: 640, height: 360 });
  });
});

describe("a link to a page of the site", () => {
  test("names it by its id, and has an address in each language", () => {
    const links = ["chart:fdi", "chart:fdi/all", "story:fdi#a-b", "dataset:fdi", "source:gso", "list:fdi"];
    expect(links.map((link) => linkAddress(link, "vi"))).toEqual([
      "/vi/charts/fdi/",
      "/vi/charts/fdi/all/",
      "/vi/stories/fdi/#a-b",
      "/vi/datasets/fdi/",
      "/vi/publications/#source-gso",
      "/vi/fdi/",
    ]);
    expect(linkAddress("https://example.org/", "vi")).toBe("https://example.org/");
    expect(ownLink("dataset:fdi/view")).toBeUndefined();
  });

  accepted(
    "leads to what is there",
    "[A](chart:fdi) [B](story:capital) [C](dataset:fdi) [D](source:hanoi-gazette-2025)",
  );

  refused(
    [
      ["chart:fid", "no chart “fid” is in content/charts. Write “fdi”."],
      ["chart:fdi/wide", "the chart “fdi” has no view “wide”."],
      ["story:captial", "no story “captial” is in content/stories. Did you mean “capital”?"],
      ["story:capital#parts", "the story “capital” has no heading of this name."],
      ["list:promises", "no list “promises” is in content/lists."],
    ].map(([target, message]) => [
      `to ${target} that leads nowhere`,
      `[F](${target})`,
      `11: has a link to “${target}”, and ${message}`,
    ]),
  );

  refused(
    ["chart:", "dataset:fdi/x"].map((form) => [
      `in the form ${form}`,
      `[A](${form})`,
      `11: has a link to “${form}”: pages of the site are [words](chart:trade), chart:trade/view, `,
    ]),
  );

  test("that is a draft is refused where what leads to it is published", () => {
    const files = smallContent();
    set(files["charts/fdi.json"], "draft", true);
    files["charts/other.json"] = { ...(smallContent()["charts/fdi.json"] as object) };
    files["stories/capital/en.mdx"] = story("[A](chart:fdi)\n", { chart: "other" });
    expect(faultsIn(files)).toContain(
      `content/stories/capital/en.mdx › line 11: has a link to “chart:fdi”, and the chart “fdi” is a draft, and what is published cannot use it: take "draft": true out of content/charts/fdi.json, or make a draft of this too`,
    );
  });
});

test("a page about the site is held to the same links, and has no footnotes, tables and pictures", () => {
  const alone = (what: string): string => `has ${what}, which stands in stories alone: say it in a sentence`;
  expect(linesOf("content/pages/about/en.mdx › line ")).toEqual([
    `1: ${alone("a footnote")}`,
    `5: ${alone("a table")}`,
    `9: ${alone("a picture")}`,
    `3: ${alone("a footnote")}`,
    "11: has a link to “story:fid”, and no story “fid” is in content/stories.",
  ]);
});
