import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { codePoint } from "../../src/model/code-point.ts";
import { FULL } from "../support/full.ts";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";

type Files = ReturnType<typeof smallContent>;

/** A character that no text may hold, and what its kind is called. */
const NOWHERE: [character: string, what: string][] = [
  ["\u0000", "a control character"],
  ["\u001b", "a control character"],
  ["\u007f", "a control character"],
  ["\u0085", "a control character"],
  ["\u2028", "a line break that few programs know"],
  ["\u200e", "a mark that turns the direction of writing"],
  ["\u202e", "a mark that turns the direction of writing"],
  ["\u2066", "a mark that turns the direction of writing"],
  ["\ue000", "a character of private use"],
  ["\u{10fffd}", "a character of private use"],
  ["\ufffe", "a number that is no character"],
  ["\ufdd0", "a number that is no character"],
  ["\u{1ffff}", "a number that is no character"],
  ["\ufffd", "the mark of a character that was lost"],
  ["\u200b", "a character that does not show"],
  ["\u200d", "a character that does not show"],
  ["\u2060", "a character that does not show"],
  ["\ufeff", "a character that does not show"],
  ["\u3164", "a character that does not show"],
  ["\u{e0041}", "a character that does not show"],
];
/** Where JSON can hold them and files of UTF-8 cannot. */
const ESCAPED: typeof NOWHERE = [
  ["\ud800", "half a character"],
  ["\udc00", "half a character"],
  ["\n", "a line break or a tab"],
  ["\t", "a line break or a tab"],
];

const readJson = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(resolve("content", path), "utf8")) as Record<string, unknown>;

/** The small content with all files that content can have. */
function everyFile(): Files {
  const files = smallContent();
  files["site.json"] = readJson("site.json");
  files["ui/en.json"] = readJson("ui/en.json");
  files["glossary.json"] = { names: { "Hanoi Gazette": { vi: ["Báo"], ja: ["新聞"] } }, same: ["FDI"] };
  files["typography.json"] = { compounds: { vi: ["đổi mới"] } };
  set(files["datasets/fdi.json"], "locator", "¶3");
  set(files["datasets/fdi.json"], "rows[1].capital.locator", "¶4");
  set(files["datasets/fdi.json"], "rows[1].capital.note", { en: "A note" });
  return files;
}

/** Puts a character into the middle of every string of a JSON value. @returns the value, and the paths of the strings */
function infected(value: unknown, character: string, path = ""): { value: unknown; paths: string[] } {
  if (typeof value === "string")
    return { value: `${value.slice(0, 1)}${character}${value.slice(1)}x`, paths: [path] };
  if (typeof value !== "object" || value === null) return { value, paths: [] };
  const paths: string[] = [];
  const inner = Object.entries(value).map(([key, part]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    const one = infected(part, character, at);
    paths.push(...one.paths);
    return [key, one.value] as const;
  });
  return { value: Array.isArray(value) ? inner.map(([, part]) => part) : Object.fromEntries(inner), paths };
}

const FILES = Object.keys(everyFile()).filter((file) => file.endsWith(".json"));
const ALL = [...NOWHERE, ...ESCAPED];
const KINDS = [...new Set(ALL.map(([, what]) => what))];

describe.each(FILES.map((file, index) => ({ file, index })))(
  "every string of $file",
  ({ file, index: turn }) => {
    // Without a full run, two kinds are tried in each file, others from file to file, by one character of the kind.
    const characters = ALL.filter(
      ([, what], index) =>
        FULL ||
        (ALL.findIndex((other) => other[1] === what) === index &&
          [turn, turn + Math.ceil(KINDS.length / 2)].some((kind) => KINDS[kind % KINDS.length] === what)),
    );
    test.each(characters.map(([character, what]) => [codePoint(character), character, what]))(
      "is refused with %s in it, by file, path and character",
      (number, character, what) => {
        const files = everyFile();
        const { value, paths } = infected(files[file], character);
        files[file] = value as Files[string];
        const lines = faultsIn(files);
        expect(paths.length).toBeGreaterThan(0);
        const untold = paths.filter(
          (path) =>
            !lines.some((line) => line.startsWith(`content/${file} › ${path}: has ${what} (${number})`)),
        );
        expect(untold).toEqual([]);
      },
    );
  },
);

test("names of keys are held to the same", () => {
  const files = everyFile();
  set(files["glossary.json"], "names", { "Hanoi\u202eGazette": { vi: ["Báo"], ja: ["新聞"] } });
  expect(faultsIn(files)).toContain(
    "content/glossary.json › names.Hanoi<U+202E>Gazette: has a mark that turns the direction of writing (U+202E): take it out: readers would see other words than machines read",
  );
});

describe("a story", () => {
  const faultsOf = (body: string, front = {}): string[] =>
    faultsIn({ ...smallContent(), "stories/capital/en.mdx": story(body, front) });

  test.each(NOWHERE.map(([character, what]) => [codePoint(character), character, what]))(
    "is refused with %s in its prose, by line",
    (number, character, what) => {
      const start = `content/stories/capital/en.mdx › line 13: has ${what} (${number})`;
      const lines = faultsOf(`One line.\n\nAnother${character} line.\n`);
      expect(lines.filter((line) => line.startsWith(start))).toHaveLength(1);
    },
  );

  test.each(
    NOWHERE.filter(([character]) => character !== "\u0000").map(([character, what]) => [
      codePoint(character),
      character,
      what,
    ]),
  )("is refused with %s in its front matter", (number, character, what) => {
    const lines = faultsOf("Text.\n", { description: JSON.stringify(`On${character} capital.`) });
    expect(
      lines.some((line) =>
        line.startsWith(`content/stories/capital/en.mdx › description: has ${what} (${number})`),
      ),
    ).toBe(true);
  });

  test("is refused with what entities stand for", () => {
    expect(faultsOf("Text.\n\nA&#x202E;b.\n")).toEqual([
      "content/stories/capital/en.mdx › line 13: has a mark that turns the direction of writing (U+202E): take it out: readers would see other words than machines read",
    ]);
    expect(faultsOf('Text.\n\nA [b](https://example.org/ "c&#8203;d").\n')).toEqual([
      "content/stories/capital/en.mdx › line 13: has a character that does not show (U+200B): take it out, for searches would not find the word",
    ]);
  });

  test("may have blocks in its front matter and lines that end as in Windows", () => {
    expect(faultsOf("Text.\n", { description: ">\n  On\n  capital." })).toEqual([]);
    const text = story("Text.\n\n## Part\n").replaceAll("\n", "\r\n");
    expect(faultsIn({ ...smallContent(), "stories/capital/en.mdx": text })).toEqual([]);
  });
});

test("a page about the site is held to the same, by line", () => {
  expect(faultsIn({ ...smallContent(), "pages/about/en.mdx": "Text.\n\nA\u202eb.\n" })).toEqual([
    "content/pages/about/en.mdx › line 3: has a mark that turns the direction of writing (U+202E): take it out: readers would see other words than machines read",
  ]);
});

/** Places by what pictures draw of them. */
const [CHART, DATASET, SOURCE] = ["charts/fdi.json", "datasets/fdi.json", "sources/hanoi-gazette-2025.json"];
const LETTERS: [letter: string, number: string][] = [
  ["🇻", "U+1F1FB"],
  ["م", "U+0645"],
  ["ཀ", "U+0F40"],
];
const faultsWith = (file: string, path: string, text: unknown): string[] => {
  const files = smallContent();
  set(files[file], path, text);
  return faultsIn(files);
};

describe("letters that the typeface of the pictures lacks", () => {
  test.each([
    [CHART, "title.en"],
    [CHART, "subtitle.en"],
    [DATASET, "fields[0].categories.japan.title.en"],
    [DATASET, "rows[0].remark.en"],
    [SOURCE, "publisher"],
  ])("are refused in %s › %s", (file, path) => {
    for (const [letter, number] of LETTERS)
      expect(faultsWith(file!, path, `Seats ${letter}`)).toContain(
        `content/${file} › ${path}: has “${letter}” (${number}), which the typeface of the pictures lacks: write it another way`,
      );
  });

  test.each([
    [CHART, "alt.en"],
    [DATASET, "description.en"],
    [SOURCE, "title"],
    [SOURCE, "author"],
  ])("can stand in %s › %s, which no picture draws", (file, path) => {
    for (const [letter] of LETTERS) expect(faultsWith(file!, path, `Seats ${letter}`)).toEqual([]);
  });

  test("are not those of names and currencies that it has", () => {
    expect(faultsWith(CHART!, "title.en", "𠮷 髙 ₫ Đổi mới soft\u00adhyphen")).toEqual([]);
  });

  test("forms of a letter can be chosen only where none is drawn", () => {
    expect(faultsWith(SOURCE!, "title", "葛\u{e0100}飾")).toEqual([]);
    expect(faultsWith(SOURCE!, "publisher", "葛\u{e0100}飾")).toEqual([
      `content/${SOURCE} › publisher: has a mark that chooses between forms of a letter (U+E0100): take it out: the typeface of the pictures has one form`,
    ]);
  });

  test("joiners stand where scripts need them", () => {
    expect(faultsWith(SOURCE!, "title", "می\u200cخواهم क्\u200dष")).toEqual([]);
  });
});

test("a text that is not composed is told with the letter", () => {
  const line = (path: string): string =>
    `content/${SOURCE} › ${path}: is not in Unicode NFC: write “ổ” (U+1ED5) for “o\u0302\u0309” (U+006F U+0302 U+0309), or diacritics break in charts and searches`;
  expect(faultsWith(SOURCE!, "title", "Đổi".normalize("NFD"))).toEqual([line("title")]);
  expect(faultsWith(SOURCE!, "publisher", "Đổi".normalize("NFD"))).toEqual([line("publisher")]);
});

test("a text that is too long is told with what it may be", () => {
  expect(faultsWith(SOURCE!, "title", "a".repeat(401))).toEqual([
    `content/${SOURCE} › title: has 401 characters: write at most 400`,
  ]);
  expect(faultsWith(DATASET!, "description.en", "a".repeat(2001))).toEqual([
    `content/${DATASET} › description.en: has 2001 characters: write at most 2000`,
  ]);
});

test("a fault stands in one line and moves nothing, whatever is in the content", () => {
  const [line] = faultsWith(CHART!, "type", "li\u001b[2Jne\n");
  expect(line).toMatch(/^content\/charts\/fdi\.json › type: /);
  for (const one of faultsWith(CHART!, "type", "li\u001b[2Jne\n")) expect(one).not.toMatch(/\p{C}/u);
});
