import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { accept } from "../../src/commands/accept.ts";
import { checkTranslations } from "../../src/content/check-translations.ts";
import { readStory } from "../../src/content/read-story.ts";
import type { Story } from "../../src/content/story.ts";
import { interfaceTexts, textsIn } from "../../src/content/content-texts.ts";
import { fingerprint, fingerprintsOf, type Fingerprints } from "../../src/content/fingerprints.ts";
import type { Glossary } from "../../src/model/glossary.ts";
import { translationFaults } from "../../src/content/translations.ts";
import { diagnosticLine, type Diagnostic } from "../../src/model/diagnostic.ts";
import type { Language } from "../../src/model/language.ts";
import { story } from "../support/content-folder.ts";
import { site } from "../support/site-file.ts";

const FILE = "charts/fdi.json";
const GLOSSARY: Glossary = {
  names: {
    "Science Agency": { vi: ["Cơ quan Khoa học"], ja: ["科学庁"] },
    "Japan Science Agency": { vi: ["Cơ quan Khoa học Nhật Bản", "JSA"], ja: ["日本科学庁", "JSA"] },
    NIC: { vi: ["NIC"], ja: ["国家イノベーションセンター"] },
  },
  same: ["Bridgelines", "FPT Software", "Software"],
};

const reviewOf = (language: Language, fingerprints: Fingerprints = new Map()) => ({
  language,
  sourceLanguage: "en",
  fingerprints,
  glossary: GLOSSARY,
});

/** What the check says of one text, which has been accepted as it is unless told otherwise. */
function faultsOf(
  en: string,
  translated: { vi?: string; ja?: string },
  {
    language = "vi",
    accepted = fingerprint(en, translated[language] ?? ""),
  }: { language?: "vi" | "ja"; accepted?: string | null } = {},
): string[] {
  const fingerprints: Fingerprints = new Map(accepted === null ? [] : [["charts/fdi", { title: accepted }]]);
  const text = { file: FILE, path: "title", source: en, words: { en, ...translated } };
  return translationFaults([text], reviewOf(language, fingerprints)).map(diagnosticLine);
}

describe("a text", () => {
  test("that is written and reviewed has no faults", () => {
    expect(faultsOf("Capital doubled", { vi: "Vốn tăng gấp đôi" })).toEqual([]);
  });

  test("that is missing is quoted", () => {
    expect(faultsOf("Capital doubled", { ja: "資本は倍増" })).toEqual([
      "content/charts/fdi.json › title.vi: is not written yet: put “Capital doubled” into Vietnamese",
    ]);
    expect(faultsOf("Capital doubled", {}, { language: "ja" })).toEqual([
      "content/charts/fdi.json › title.ja: is not written yet: put “Capital doubled” into Japanese",
    ]);
  });

  test("that is missing and long is quoted in short", () => {
    expect(faultsOf("Capital ".repeat(12).trim(), {})[0]).toBe(
      `content/charts/fdi.json › title.vi: is not written yet: put “${"Capital ".repeat(8).slice(0, 57)}…” into Vietnamese`,
    );
  });

  test("that is still English is found", () => {
    expect(faultsOf("Capital doubled", { vi: "Capital doubled" })).toEqual([
      "content/charts/fdi.json › title.vi: is still English: “Capital doubled”. Translate it; a name that no language changes goes into “same” of content/glossary.json",
    ]);
  });

  test.each(["Bridgelines", "FPT Software", "CSV", "2025", "{fdi.capital[japan,2025]}", "NIC – CC BY 4.0"])(
    "that is a name, a number or an acronym may be the same: %s",
    (words) => {
      expect(faultsOf(words, { vi: words }).filter((line) => line.includes("English:"))).toEqual([]);
    },
  );

  test("that lacks a value, or has another, is found", () => {
    expect(
      faultsOf("From {fdi.capital[2024]} to {fdi.capital[2025] | usd-billion}", {
        vi: "Từ {fdi.capital[2023]} đến {fdi.capital[2025] | usd-billion}",
      }),
    ).toEqual([
      "content/charts/fdi.json › title.vi: lacks the value {fdi.capital[2024]} of the English",
      "content/charts/fdi.json › title.vi: has the value {fdi.capital[2023]}, which the English has not",
    ]);
  });

  test("may have a whole before its part, and a value beside its year, where the language wants it so", () => {
    expect(
      faultsOf("Vietnam is {gii.rank[2025]} of {gii.economies[2025]}", {
        vi: "Việt Nam đứng {gii.rank[2025]} trong {gii.economies[2025]}",
      }),
    ).toEqual([]);
    expect(
      faultsOf(
        "Vietnam is {gii.rank[2025]} of {gii.economies[2025]}",
        { ja: "ベトナムは{gii.economies[2025]}中{gii.rank[2025]}" },
        { language: "ja" },
      ),
    ).toEqual([]);
    expect(
      faultsOf(
        "{fdi.capital[2025]} in 2025, up from {fdi.capital[2015]} in 2015",
        { ja: "2015年の{fdi.capital[2015]}から2025年の{fdi.capital[2025]}へ" },
        { language: "ja" },
      ),
    ).toEqual([]);
  });

  const [FIRST, SECOND] = ["{rd.share[japan]}", "{rd.share[vietnam]}"];
  const EXCHANGED = (first: string, second: string): string =>
    `has ${first} and ${second} in each other’s place: write them in the order of the English, or each beside its own year`;
  test.each([
    ["vi" as const, `Japan spends ${FIRST}, Vietnam ${SECOND}`, `Nhật Bản chi ${SECOND}, Việt Nam ${FIRST}`],
    ["ja" as const, `${FIRST} in 2008, ${SECOND} in 2022`, `2008年の${SECOND}から2022年の${FIRST}へ`],
    ["ja" as const, `${FIRST} in 2022, ${SECOND} in 2008`, `2008年の${FIRST}から2022年の${SECOND}へ`],
    ["ja" as const, `${SECOND} of ${FIRST}`, `${SECOND}中${FIRST}`],
  ])("with two values exchanged is found, in %s: %s", (language, en, translated) => {
    const told = faultsOf(en, { [language]: translated }, { language });
    expect(told).toEqual([
      `content/charts/fdi.json › title.${language}: ${en.startsWith(SECOND!) ? EXCHANGED(SECOND!, FIRST!) : EXCHANGED(FIRST!, SECOND!)}`,
    ]);
  });

  test("that rounds a value otherwise, or has it in another unit, or more often, is found", () => {
    const en = "{fdi.share[2024] | percent | 0} of {fdi.capital[2025]}";
    const vi = (text: string): string[] => faultsOf(en, { vi: text });
    expect(vi("{fdi.share[2024] | percent | 0} của {fdi.capital[2025]}")).toEqual([]);
    expect(vi("{fdi.share[2024] | percent | 1} của {fdi.capital[2025]}")).toEqual([
      "content/charts/fdi.json › title.vi: rounds otherwise than the English: write {fdi.share[2024] | percent | 0} and not {fdi.share[2024] | percent | 1}",
    ]);
    expect(vi("{fdi.share[2024]} của {fdi.capital[2025]}")).toEqual([
      "content/charts/fdi.json › title.vi: lacks the value {fdi.share[2024] | percent | 0} of the English",
      "content/charts/fdi.json › title.vi: has the value {fdi.share[2024]}, which the English has not",
    ]);
    expect(vi("{fdi.share[2024] | percent | 0} của {fdi.capital[2025]}, {fdi.capital[2025]}")).toEqual([
      "content/charts/fdi.json › title.vi: has the value {fdi.capital[2025]}, which the English has not as often",
    ]);
  });

  test("that has another number or date, or lacks one, is found", () => {
    expect(faultsOf("100 squares, from 28 September 2023", { vi: "160 ô vuông, từ ngày 28/8/2023" })).toEqual(
      [
        "content/charts/fdi.json › title.vi: lacks the month 9 of the English",
        "content/charts/fdi.json › title.vi: lacks the number 100 of the English",
        "content/charts/fdi.json › title.vi: has the month 8, which the English has not",
        "content/charts/fdi.json › title.vi: has the number 160, which the English has not",
      ],
    );
  });

  test.each([
    [
      "the English",
      fingerprint("Capital doubled", "Vốn tăng"),
      "was accepted for words that have changed since, in English: read both",
    ],
    [
      "the Vietnamese",
      fingerprint("Capital tripled", "Vốn giảm"),
      "has changed in Vietnamese since it was accepted: read it against the English",
    ],
    [
      "both",
      fingerprint("Capital doubled", "Vốn giảm"),
      "has changed since it was accepted, and so has the English: read both",
    ],
  ])("is told when it has changed since it was accepted: %s", (_, accepted, told) => {
    expect(faultsOf("Capital tripled", { vi: "Vốn tăng" }, { accepted })).toEqual([
      `content/charts/fdi.json › title.vi: ${told}, then run npm run check -- --accept vi charts/fdi`,
    ]);
  });

  test("that nobody has accepted says so", () => {
    expect(faultsOf("Capital doubled", { ja: "資本は倍増" }, { language: "ja", accepted: null })).toEqual([
      "content/charts/fdi.json › title.ja: has not been read against the English: read it, then run npm run check -- --accept ja charts/fdi",
    ]);
  });
});

describe("a name of the glossary", () => {
  test("must stand in its own form", () => {
    expect(faultsOf("The NIC opened", { ja: "NICが開所" }, { language: "ja" })).toEqual([
      "content/charts/fdi.json › title.ja: names “NIC” otherwise than the glossary: write “国家イノベーションセンター”",
    ]);
  });

  test("may stand in any form that the glossary lists", () => {
    expect(faultsOf("The Japan Science Agency opened", { vi: "JSA khai trương" })).toEqual([]);
  });

  test("that holds a shorter one asks for the longer one alone", () => {
    expect(faultsOf("The Japan Science Agency opened", { ja: "庁が開所" }, { language: "ja" })).toEqual([
      "content/charts/fdi.json › title.ja: names “Japan Science Agency” otherwise than the glossary: write “日本科学庁”",
    ]);
  });

  test("that stands beside a longer one is asked for too", () => {
    expect(faultsOf("The Japan Science Agency and a Science Agency", { vi: "JSA và cơ quan khác" })).toEqual([
      "content/charts/fdi.json › title.vi: names “Science Agency” otherwise than the glossary: write “Cơ quan Khoa học”",
    ]);
  });

  test.each(["NICE prices", "UNIC prices", "pre-NIC prices", "{nic.NIC[2025]} prices"])(
    "is not seen inside another word or a value: %s",
    (en) => {
      const values = /\{.*\}/.exec(en)?.[0] ?? "";
      expect(faultsOf(en, { ja: `価格${values}` }, { language: "ja" })).toEqual([]);
    },
  );
});

describe("the texts of a file", () => {
  test("are all objects that hold English, wherever they stand, each with its path", () => {
    const json = {
      title: { en: "A", vi: "Á" },
      annotations: [{ key: "x", text: { en: "B" } }],
      fields: [{ categories: { japan: { title: { en: "C", ja: "ち" } } } }],
      encodings: { en: 5 },
    };
    expect(textsIn(FILE, json, site).map(({ path, words }) => [path, Object.keys(words).join()])).toEqual([
      ["title", "en,vi"],
      ["annotations[0].text", "en"],
      ["fields[0].categories.japan.title", "en,ja"],
    ]);
  });

  test("of the interface are joined from its files; the charts of key figures are ids, not words", () => {
    const files = new Map<Language, unknown>([
      ["en", { a: "A", home: { figures: [{ label: "L", chart: "fdi" }] } }],
      ["vi", { a: "Á", home: { figures: [{ label: "Nh", chart: "fdi" }] }, extra: "X" }],
    ]);
    expect(interfaceTexts(files, site)).toEqual([
      { file: "ui", path: "a", source: "A", words: { en: "A", vi: "Á" } },
      { file: "ui", path: "home.figures[0].label", source: "L", words: { en: "L", vi: "Nh" } },
    ]);
  });

  test("of the interface are told by the file of their language", () => {
    const texts = interfaceTexts(new Map<Language, unknown>([["en", { home: { lead: "Lead" } }]]), site);
    expect(translationFaults(texts, reviewOf("ja")).map(diagnosticLine)).toEqual([
      "content/ui/ja.json › home.lead: is not written yet: put “Lead” into Japanese",
    ]);
  });

  test("are fingerprinted where the language has words, the English beside the translation", () => {
    const texts = textsIn(FILE, { title: { en: "A", vi: "Á" }, note: { en: "B" } }, site);
    expect(fingerprintsOf(texts, "vi")).toEqual({ title: fingerprint("A", "Á") });
    expect(fingerprint("A", "Á")).toMatch(/^[0-9a-f]{8} [0-9a-f]{8}$/);
    expect(fingerprint("A", "Á")).not.toBe(fingerprint("A", "Á "));
    expect(fingerprint("A\r\nB", "Á")).toBe(fingerprint("A\nB", "Á"));
  });
});

const ENGLISH = story(
  'Japan has <Value of="fdi.capital[2025]" /> and <Value of="fdi.share[2025]" as="percent" />.\n\n<Chart id="fdi" />\n\n<Chart id="trade" />\n',
);

/** A story in Vietnamese, with its title and description. */
const vietnamese = (body: string, front: Record<string, unknown> = {}): string =>
  story(body, { title: "Vốn", description: "Về vốn.", ...front });

const VIETNAMESE = vietnamese(
  'Nhật Bản có <Value of="fdi.capital[2025]" /> và <Value of="fdi.share[2025]" as="percent" />.\n\n<Chart id="trade" />\n\n<Chart id="fdi" />\n',
);

/** A content folder of these files, with the interface of both languages, for as long as it is used. */
function inContent<T>(files: Record<string, string>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), "translations-"));
  try {
    for (const [path, text] of Object.entries({ "ui/en.json": "{}", "ui/vi.json": "{}", ...files }))
      put(root, path, text);
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** The faults of a story in Vietnamese, accepted unless told otherwise. */
function storyFaults(translated: string | undefined, accepted = true, english = ENGLISH): string[] {
  const files: [Language, string][] = [
    ["en", ENGLISH],
    ...(translated === undefined ? [] : [["vi", translated] as [Language, string]]),
  ];
  const contents = Object.fromEntries(
    files.map(([language, text]) => [`stories/capital/${language}.mdx`, text]),
  );
  return inContent(contents, (root) => {
    if (accepted) accept(root, site, "vi", ["stories/capital"]);
    if (english !== ENGLISH) put(root, "stories/capital/en.mdx", english);
    const read = (language: Language, text: string): Story => {
      const diagnostics: Diagnostic[] = [];
      const file = `content/stories/capital/${language}.mdx`;
      const read = readStory("capital", language, file, text, site, diagnostics);
      expect(diagnostics).toEqual([]);
      return read!;
    };
    const stories = new Map<Language, readonly Story[]>([
      ["vi", translated === undefined ? [] : [read("vi", translated)]],
      ["en", [read("en", english)]],
    ]);
    return checkTranslations(root, { site, stories, glossary: GLOSSARY, leftOut: new Set() }).map(
      diagnosticLine,
    );
  });
}

describe("a story", () => {
  test("with the same charts and values has no faults", () => {
    expect(storyFaults(VIETNAMESE)).toEqual([]);
  });

  test("that is not written names the English one", () => {
    expect(storyFaults(undefined, false)).toEqual([
      "content/stories/capital/vi.mdx: is not written yet: content/stories/capital/en.mdx has no version in this language",
    ]);
  });

  test("that lacks a chart or a value, or has others, names them", () => {
    expect(
      storyFaults(
        vietnamese(
          'Nhật Bản có <Value of="fdi.capital[2024]" /> và <Value of="fdi.share[2025]" as="percent" decimals="1" />.\n\n<Chart id="fdi" />\n\n<Chart id="gii" />\n',
        ),
      ),
    ).toEqual([
      "content/stories/capital/vi.mdx: lacks the chart trade, which content/stories/capital/en.mdx has",
      "content/stories/capital/vi.mdx: has the chart gii, which content/stories/capital/en.mdx has not",
      "content/stories/capital/vi.mdx › line 11: rounds otherwise than the English: write {fdi.share[2025] | percent} and not {fdi.share[2025] | percent | 1} (content/stories/capital/en.mdx, line 11)",
      "content/stories/capital/vi.mdx › line 11: lacks the value {fdi.capital[2025]} of the English (content/stories/capital/en.mdx, line 11)",
      "content/stories/capital/vi.mdx › line 11: has the value {fdi.capital[2024]}, which the English has not (content/stories/capital/en.mdx, line 11)",
    ]);
  });

  test("with a value in another paragraph of the same section is told both", () => {
    const [en, vi] = [
      story('On <Value of="fdi.capital[2025]" />.\n\nOn nothing.\n'),
      vietnamese('Về vốn.\n\nVề <Value of="fdi.capital[2025]" />.\n'),
    ];
    expect(storyFaults(vi, true, en).filter((line) => line.includes("value"))).toEqual([
      "content/stories/capital/vi.mdx › line 11: lacks the value {fdi.capital[2025]} of the English (content/stories/capital/en.mdx, line 11)",
      "content/stories/capital/vi.mdx › line 13: has the value {fdi.capital[2025]}, which the English has not (content/stories/capital/en.mdx, line 13)",
    ]);
  });

  test("with more paragraphs under a heading is told so, and compared as far as it can be", () => {
    const [en, vi] = [
      story("## One\n\nIn 2014.\n\n## Two\n\nIn 2015.\n"),
      vietnamese("## Một\n\nNăm 2014.\n\nThêm.\n\n## Hai\n\nNăm 2715.\n"),
    ];
    expect(storyFaults(vi, true, en).slice(1)).toEqual([
      "content/stories/capital/vi.mdx › line 11: has 3 paragraphs and items of lists under this heading, and content/stories/capital/en.mdx has 2: write the same, in the same order",
      "content/stories/capital/vi.mdx › line 19: lacks the number 2015 of the English (content/stories/capital/en.mdx, line 17)",
      "content/stories/capital/vi.mdx › line 19: has the number 2715, which the English has not (content/stories/capital/en.mdx, line 17)",
    ]);
  });

  test("that is a copy of the English is told for its title and each of its paragraphs", () => {
    expect(storyFaults(ENGLISH)).toEqual([
      "content/stories/capital/vi.mdx › title: is still English: “Capital”. Translate it; a name that no language changes goes into “same” of content/glossary.json",
      "content/stories/capital/vi.mdx › description: is still English: “On capital.”. Translate it; a name that no language changes goes into “same” of content/glossary.json",
      "content/stories/capital/vi.mdx › line 11: is still English: “Japan has {fdi.capital[2025]} and {fdi.share[2025] | perc…”. Translate it; a name that no language changes goes into “same” of content/glossary.json (content/stories/capital/en.mdx, line 11)",
    ]);
  });

  test("with other sections than the English is told how many there should be", () => {
    const text = "## Một\n\n## Hai\n";
    expect(storyFaults(vietnamese(text), true, story("## One\n"))[0]).toBe(
      "content/stories/capital/vi.mdx: has 2 headings (##), and content/stories/capital/en.mdx has 1: give it the same sections in the same order, for links lead from one language to the other",
    );
  });

  test("whose scrolly has other steps, or the same in another order, is told both", () => {
    const scrolly = (text: string, ...views: string[]): string =>
      `<Scrolly chart="fdi">\n\n${[...views, ""].map((view) => `<Step${view && ` view="${view}"`}>\n\n${text}\n\n</Step>`).join("\n")}\n\n</Scrolly>\n`;
    expect(
      storyFaults(vietnamese(scrolly("bước", "b", "a")), true, story(scrolly("step", "a", "b"))).slice(0, 2),
    ).toEqual([
      "content/stories/capital/vi.mdx: lacks the scrolly fdi (a, then b, then the chart itself), which content/stories/capital/en.mdx has",
      "content/stories/capital/vi.mdx: has the scrolly fdi (b, then a, then the chart itself), which content/stories/capital/en.mdx has not",
    ]);
  });

  test("whose place, topic or date differs is told what to write", () => {
    const body = VIETNAMESE.split("---\n").at(-1)!;
    expect(storyFaults(vietnamese(body, { order: 2, published: "2026-11-20" }))).toEqual([
      "content/stories/capital/vi.mdx › order: is 2, and 1 in content/stories/capital/en.mdx: write the same",
      "content/stories/capital/vi.mdx › published: is 2026-11-20, and 2026-11-21 in content/stories/capital/en.mdx: write the same",
    ]);
  });

  test("whose English has changed since is stale", () => {
    expect(storyFaults(VIETNAMESE, true, ENGLISH.replace("Japan has", "Japan now has"))).toEqual([
      "content/stories/capital/vi.mdx: was accepted for words that have changed since, in English: read both, then run npm run check -- --accept vi stories/capital",
    ]);
  });

  test("that nobody has accepted says so", () => {
    expect(storyFaults(VIETNAMESE, false)).toEqual([
      "content/stories/capital/vi.mdx: has not been read against the English: read it, then run npm run check -- --accept vi stories/capital",
    ]);
  });
});

const CHARTS = {
  "charts/fdi.json": '{ "title": { "en": "A", "vi": "Á" }, "note": { "en": "B", "vi": "Bê" } }',
  "charts/gii.json": '{ "title": { "en": "C", "vi": "Xê" } }',
  "pages/about/en.mdx": "About\n",
  "pages/about/vi.mdx": "Giới thiệu\n",
};

/** What the check says of a content folder without stories. */
const faultsIn = (root: string): string[] =>
  checkTranslations(root, { site, stories: new Map(), glossary: GLOSSARY, leftOut: new Set() }).map(
    diagnosticLine,
  );

describe("accepting", () => {
  const written = (root: string): string[] =>
    readdirSync(join(root, "fingerprints"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .sort();

  test("writes one file for each file of the content, and leaves the others to be read", () => {
    inContent(CHARTS, (root) => {
      expect(accept(root, site, "vi", ["charts/fdi", "pages/about"])).toEqual([
        "accepted in vi: charts/fdi, 2 texts",
        "accepted in vi: pages/about, 1 text",
      ]);
      expect(written(root)).toEqual(["vi/charts/fdi.json", "vi/pages/about.json"]);
      expect(faultsIn(root)).toEqual([
        "content/charts/gii.json › title.vi: has not been read against the English: read it, then run npm run check -- --accept vi charts/gii",
      ]);
    });
  });

  test("one text of a file leaves its other texts as they were", () => {
    inContent(CHARTS, (root) => {
      accept(root, site, "vi", ["charts/fdi:note"]);
      expect(faultsIn(root).filter((line) => line.includes("charts/fdi.json"))).toEqual([
        "content/charts/fdi.json › title.vi: has not been read against the English: read it, then run npm run check -- --accept vi charts/fdi",
      ]);
    });
  });

  test("a digit that changes in the translation alone is told", () => {
    inContent(
      { ...CHARTS, "pages/about/en.mdx": "Since 2014\n", "pages/about/vi.mdx": "Từ năm 2014\n" },
      (root) => {
        accept(root, site, "vi", ["charts/fdi", "charts/gii", "pages/about"]);
        expect(faultsIn(root)).toEqual([]);
        put(root, "pages/about/vi.mdx", "Từ năm 2714\n");
        expect(faultsIn(root).filter((line) => line.includes("accept"))).toEqual([
          "content/pages/about/vi.mdx: has changed in Vietnamese since it was accepted: read it against the English, then run npm run check -- --accept vi pages/about",
        ]);
      },
    );
  });

  test("a whole language is refused, with what to write", () => {
    inContent(CHARTS, (root) => {
      expect(() => accept(root, site, "vi", [])).toThrow(
        "--accept vi takes the texts that you have read, one by one: npm run check -- --accept vi charts/fdi charts/gii pages/about",
      );
      expect(existsSync(join(root, "fingerprints"))).toBe(false);
    });
  });

  test.each([
    ["en", ["charts/fdi"], "--accept takes a language that is translated into: vi or ja"],
    [
      "vi",
      ["charts/gii", "charts/fdj"],
      "no texts “charts/fdj” in vi: write a name such as charts/trade. Did you mean “charts/fdi”?",
    ],
    ["vi", ["charts/fdi:titel"], "no text “titel” in charts/fdi. Did you mean “title”?"],
  ])("what is not there is refused, and nothing is written: %s %s", (language, names, told) => {
    inContent(CHARTS, (root) => {
      expect(() => accept(root, site, language, names)).toThrow(told);
      expect(existsSync(join(root, "fingerprints"))).toBe(false);
    });
  });
});

test("an interface that cannot be read has no texts to be written", () => {
  const files = { "ui/en.json": '{ "a": "Alone" }', "ui/vi.json": "<<<<<<< mine" };
  expect(inContent(files, faultsIn)).toEqual([]);
});

describe("a file of fingerprints", () => {
  test("that two versions of a branch have broken is told by its name, and its texts are asked for", () => {
    inContent(CHARTS, (root) => {
      accept(root, site, "vi", ["charts/fdi", "charts/gii", "pages/about"]);
      put(root, "fingerprints/vi/charts/gii.json", "<<<<<<< mine\n");
      expect(faultsIn(root)).toEqual([
        "content/fingerprints/vi/charts/gii.json › line 1: has two versions of a merge that is not finished, up to line 1: keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>",
        "content/charts/gii.json › title.vi: has not been read against the English: read it, then run npm run check -- --accept vi charts/gii",
      ]);
      accept(root, site, "vi", ["charts/gii"]);
      expect(faultsIn(root)).toEqual([]);
    });
  });

  test("that belongs to nothing is told", () => {
    inContent(CHARTS, (root) => {
      accept(root, site, "vi", ["charts/fdi", "charts/gii", "pages/about"]);
      put(root, "fingerprints/vi/charts/gone.json", "{}");
      put(root, "fingerprints/vi.json", "{}");
      expect(faultsIn(root)).toEqual([
        "content/fingerprints/vi.json: belongs to no text of the content: npm run check -- --tidy deletes it",
        "content/fingerprints/vi/charts/gone.json: belongs to no text of the content: npm run check -- --tidy deletes it",
      ]);
    });
  });
});

test("a language without interface words is not published, and nothing is asked of it", () => {
  const root = mkdtempSync(join(tmpdir(), "translations-"));
  try {
    mkdirSync(join(root, "ui"));
    writeFileSync(join(root, "ui/en.json"), '{ "a": "Alone" }');
    expect(
      checkTranslations(root, { site, stories: new Map(), glossary: GLOSSARY, leftOut: new Set() }),
    ).toEqual([]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
