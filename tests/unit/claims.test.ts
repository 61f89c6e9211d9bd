import { describe, expect, test } from "vitest";
import { evaluateClaim } from "../../src/values/claims/evaluate-claim.ts";
import { category, number, period, soundFigures } from "../support/datasets.ts";
import { changedSince, fingerprint } from "../../src/content/fingerprints.ts";
import { parseBody } from "../../src/content/parse-story.ts";
import { passageFaults, type Prose } from "../../src/content/parity/passage-faults.ts";
import { passagesOf } from "../../src/content/parity/passages.ts";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";

const figures = soundFigures({
  trade: {
    fields: [
      category("flow", ["out", "in"]),
      period,
      number("value", "usd-billion"),
      number("firms", "people"),
    ],
    primaryKey: ["flow", "period"],
    rows: [
      { flow: "out", period: "2012", value: { value: 9, qualifier: "about" }, firms: 4 },
      { flow: "out", period: "2010", value: 5, firms: 1 },
      { flow: "out", period: "2015", value: null, firms: 4 },
      { flow: "out", period: "2020", value: { value: 15, qualifier: "more-than" }, firms: 9 },
      { flow: "in", period: "2010", value: { low: 4, high: 6 }, firms: 2 },
      { flow: "in", period: "2020", value: { value: 10, qualifier: "nearly" }, firms: 5 },
    ],
  },
  share: {
    fields: [period, number("part", "percent"), number("place", "rank")],
    primaryKey: ["period"],
    rows: [
      { period: "2010", part: 40, place: 7 },
      { period: "2020", part: 55, place: 3 },
    ],
  },
});
const verdict = (claim: string) => evaluateClaim(claim, figures);

describe("a claim that holds", () => {
  test.each([
    ["compares cells", "trade.value[out,2020] > trade.value[out,2010]"],
    ["reckons with units of one dimension", "trade.value[out,2020] / trade.value[out,2010] >= 3"],
    ["has several sides", "1.7 < trade.value[out,2012] / trade.value[out,2010] < 2"],
    ["is near enough to be said", "trade.value[out,2012] / trade.value[out,2010] ~ 1.8"],
    ["compares a share with a part of the whole", "share.part[2020] > 50%"],
    ["compares and subtracts places", "share.place[2010] - share.place[2020] = 4"],
    ["finds the most of a row", "trade.value[out,2020] = max(trade.value[out,*])"],
    ["finds the least among others", "min(trade.value[*,2020]) = trade.value[in,2020]"],
    ["counts figures, not empty cells", "count(trade.value[out,*]) = 3"],
    ["counts the figures that fit", "count(trade.firms[out,*] > 3) = 3"],
    ["adds up", "sum(trade.firms[*,2020]) = 14"],
    ["takes the first and the last in time", "first(trade.firms[out,*]) < last(trade.firms[out,*])"],
    ["knows a place among others", "rank(trade.firms[in,2020], trade.firms[*,*]) = 2"],
    ["follows figures in order of time, not of rows", "rises(trade.value[out,*])"],
    ["follows a span that is open", "rises(trade.value[out,2012..])"],
    ["follows a list", "falls(trade.firms[out,2020], trade.firms[out,2012], trade.firms[out,2010])"],
    ["counts rows", "rows(trade, flow=out, period=2011..2019) = 2"],
    ["counts categories", "distinct(trade.flow) = 2"],
  ])("%s", (_, claim) => {
    expect(verdict(claim)).toMatchObject({ holds: true });
  });
});

describe("a claim that does not hold", () => {
  test.each([
    ["trade.value[out,2020] / trade.value[out,2010] > 3.01", "3–3.15 > 3.01"],
    // From 4 to 6 in 2010: it need not be more than at the start.
    ["trade.value[in,2020] / trade.value[in,2010] > 2", "1.583–2.5 > 2"],
    ["rises(trade.firms[out,*])", "trade.firms[out,2012] 4, then trade.firms[out,2015] 4"],
    ["share.part[2020] < 50%", "0.55 < 0.5"],
    ["count(trade.value[out,*]) = 4", "3 = 4"],
  ])("shows its sides worked out: %s", (claim, workedOut) => {
    expect(verdict(claim)).toMatchObject({ holds: false, workedOut });
    expect(verdict(claim).margin).toBeLessThanOrEqual(0);
  });
});

describe("what a source hedges", () => {
  test("is open to the side that the hedge names, by one of the last digit", () => {
    expect(verdict("trade.value[out,2020] >= trade.value[out,2010] * 3").holds).toBe(true);
    expect(verdict("trade.value[out,2020] < trade.value[out,2010] * 3.14").holds).toBe(false);
    expect(verdict("trade.value[in,2020] > trade.value[out,2010] * 1.95").holds).toBe(false);
    expect(verdict("trade.value[in,2020] <= trade.value[out,2010] * 2").holds).toBe(true);
  });

  test("is a margin: how far a claim is from tipping", () => {
    expect(verdict("share.part[2020] > 50%").margin).toBeCloseTo(0.1, 9);
    expect(verdict("share.place[2020] = 3").margin).toBe(0);
  });
});

describe("a claim that cannot be worked out says why", () => {
  test.each([
    ["trade.value[out,2020]", /states nothing: compare two sides by <=, >=/],
    ["trade.value[out,2020] > ", /lacks a cell or a number at its end/],
    ["trade.value[out,*] > 3", /is several cells: write max\(…\)/],
    ["most(trade.value[out,*]) > 3", /no function “most”: write one of max, min/],
    ["rises(trade.value[out,*]) > 3", /something left over before “>”/],
    ["trade.value[out,2020] > 3", /sets usd against a plain number/],
    ["trade.value[out,2020] > trade.firms[out,2020]", /sets usd against count/],
    ["trade.value[out,2015] > trade.value[out,2010]", /trade\.value\[out,2015\] is empty/],
    [
      "max(trade.value[*]) > trade.value[out,2010]",
      /has 1 parts in its key, and that of trade has 2: flow, period/,
    ],
    ["max(trade.value[out,2030..]) > trade.value[out,2010]", /has no figure: no row fits it/],
    ["max(trade.value[out,20..now]) > trade.value[out,2010]", /“20” is no period/],
    ["trade.firms[out,2020] / (trade.firms[out,2012] - 4) > 1", /divides by what may be zero/],
    ["rows(trade, flow=sideways) = 1", /no category “sideways” in field flow/],
    ["rows(trade.flow) = 1", /write rows\(dataset, field=category\)/],
    ["trades.value[out,2020] > trade.value[out,2010]", /no dataset “trades”.*trade/],
    ["rises(trade.value[out,2020])", /needs two figures at least/],
    ["trade.value[out,2020] # 3", /cannot be read/],
  ])("%s", (claim, message) => {
    expect(() => verdict(claim)).toThrow(message);
  });
});

describe("words of a chart", () => {
  const faultsWith = (path: string, value: unknown, more?: [path: string, value: unknown]): string[] => {
    const files = smallContent();
    set(files["charts/fdi.json"], path, value);
    if (more) set(files["charts/fdi.json"], more[0], more[1]);
    return faultsIn(files);
  };
  const RISEN = "fdi.capital[japan,2025] > fdi.capital[japan,2024]";
  const TWICE = "fdi.capital[japan,2025] / fdi.capital[japan,2024] ~ 2";

  test.each([
    ["title.en", "Capital has doubled", "doubled", "claims.title", TWICE],
    ["alt.en", "Japan has the most.", "most", "claims.alt"],
    ["subtitle.en", "{unit}, the highest of all", "highest", "claims.subtitle"],
    ["note", { en: "Less than the year before." }, "Less", "claims.note"],
    ["title.vi", "Vốn đã tăng gấp đôi", "tăng", "claims.title", TWICE],
    ["title.ja", "資本は2倍に", "倍", "claims.title", TWICE],
    [
      "title.en",
      "A record level of capital",
      "record level",
      "claims.title",
      "fdi.capital[japan,2025] = max(fdi.capital[japan,*])",
    ],
  ])(
    "need a claim where they state a relation: %s “%s”",
    (path, words, relation, claims, example = RISEN) => {
      const language = path === "note" ? ".en" : "";
      expect(faultsWith(path, words)).toContain(
        `content/charts/fdi.json › ${path}${language}: says “${relation}”, and nothing holds it true: write what must hold under “${claims}”, such as ["${example}"], or why nothing can be worked out`,
      );
    },
  );

  const [NO_MULTIPLE, NOT_ALL] = [
    "no claim or value has this multiple",
    "no claim is about all figures up to then",
  ];
  const RATIO = "fdi.capital[japan,2025] / fdi.capital[japan,2024]";

  test.each([
    ["title.en", "Capital has more than tripled", "more than tripled", NO_MULTIPLE, `${RATIO} > 3`],
    ["title.vi", "Vốn tăng gấp hơn ba lần", "gấp hơn ba lần", NO_MULTIPLE, `${RATIO} > 3`],
    ["title.ja", "資本は3倍超に増えた", "3倍超", NO_MULTIPLE, `${RATIO} > 3`],
    ["title.en", "Capital has halved", "halved", NO_MULTIPLE, `${RATIO} ~ 0.5`],
    [
      "title.en",
      "Capital is higher than ever before",
      "than ever",
      NOT_ALL,
      "fdi.capital[japan,2025] = max(fdi.capital[japan,*])",
    ],
    [
      "title.vi",
      "Vốn cao nhất từ trước đến nay",
      "từ trước đến nay",
      NOT_ALL,
      "fdi.capital[japan,2025] = max(fdi.capital[japan,*])",
    ],
    [
      "title.ja",
      "資本は過去最高に",
      "過去最高",
      NOT_ALL,
      "fdi.capital[japan,2025] = max(fdi.capital[japan,*])",
    ],
    [
      "title.en",
      "Capital rose every year",
      "rose every year",
      "no claim follows the years",
      "rises(fdi.capital[japan,*])",
    ],
  ])("need a claim that goes as far as they do: %s “%s”", (path, words, extent, lack, example) => {
    const [fault = "", ...others] = faultsWith("claims", { title: [RISEN] }, [path, words]);
    expect(others).toEqual([]);
    expect(fault).toContain(
      `content/charts/fdi.json › ${path}: says “${extent}”, and ${lack}: claim as much, such as ["${example}"]`,
    );
  });

  test("are told what the figures come to where they go too far", () => {
    const [fault] = faultsWith("claims", { title: [RISEN] }, ["title.en", "Capital has tripled"]);
    expect(fault).toContain("where the figures come to 1.115–1.116 ~ 3, or write words");
    const doubled = ["title.en", "Capital has doubled"] as [string, string];
    expect(faultsWith("claims", { title: [`${RATIO} > 1`] }, doubled)[0]).toContain("has this multiple");
    // The claim that is proposed is false of these figures, and told.
    expect(faultsWith("claims", { title: [TWICE] }, doubled)).toEqual([
      expect.stringContaining(`“${TWICE}” does not hold`),
    ]);
  });

  test("may have a value for a multiple, and a claim of any kind about the whole series for a record", () => {
    const tenth = ["title.en", "Capital rose, {fdi.capital[japan,2025] / fdi.capital[japan,2024]} times"];
    expect(faultsWith("claims", { title: [RISEN] }, tenth as [string, string])).toEqual([]);
    const record = ["title.en", "More capital than ever"] as [string, string];
    for (const claim of [
      "rises(fdi.capital[japan,*])",
      "fdi.capital[japan,2025] = max(fdi.capital[japan,*])",
      "rank(fdi.capital[japan,2025], fdi.capital[japan,*]) = 1",
    ])
      expect(faultsWith("claims", { title: [claim] }, record)).toEqual([]);
  });

  test("that say “every year” need a figure of every year", () => {
    const files = smallContent();
    set(files["datasets/fdi.json"], "rows[0].year", "2021");
    const chart = files["charts/fdi.json"];
    set(chart, "title.en", "Capital rose every year");
    set(chart, "claims", { title: ["rises(fdi.capital[japan,*])"] });
    expect(faultsIn(files).filter((fault) => fault.includes("every year"))).toEqual([
      "content/charts/fdi.json › title.en: says “rose every year”, and the claim about fdi.capital[japan,*] has no figure of 2022–2024: name the years that are known, or add the figures",
    ]);
  });

  test("may say instead why nothing can be worked out, in so many words", () => {
    const title = ["title.en", "Most plans are plans"] as [string, string];
    expect(faultsWith("claims", { title: "Plans are told in words, and have no figure" }, title)).toEqual([]);
    expect(faultsWith("claims", { title: "none" }, title)).toEqual([
      "content/charts/fdi.json › claims.title: is too short: write why no statement over cells can be made, or a list of them",
    ]);
  });

  test("are held to what they claim", () => {
    expect(faultsWith("claims", { title: [RISEN] })).toEqual([]);
    expect(faultsWith("claims", { title: [RISEN.replace(">", "<")] })).toEqual([
      "content/charts/fdi.json › claims.title: “fdi.capital[japan,2025] < fdi.capital[japan,2024]” does not hold: 78600000000–78700000000 < 70500000000. Write words and a claim that the figures bear out",
    ]);
    expect(faultsWith("claims", { title: ["fdi.capital[japan,2026] > 1"] })[0]).toContain(
      "content/charts/fdi.json › claims.title: no row “japan,2026” in dataset fdi",
    );
    expect(faultsWith("claims", { title: [`in eur: ${RISEN}`] })).toEqual([
      "content/charts/fdi.json › claims.title: no currency “eur” that readers can choose.",
    ]);
  });
});

describe("words of a story", () => {
  const faultsOf = (body: string, front = {}): string[] =>
    faultsIn({ ...smallContent(), "stories/capital/en.mdx": story(body, front) });

  test("are held to what a <Claim> around them says", () => {
    const claim = (holds: string): string => `Text.\n\nCapital <Claim holds="${holds}">has grown</Claim>.\n`;
    expect(faultsOf(claim("rises(fdi.capital[japan,*])"))).toEqual([]);
    expect(faultsOf(claim("rises(fdi.capital[japan,*]); falls(fdi.capital[japan,*])"))).toEqual([
      expect.stringMatching(
        /^content\/stories\/capital\/en\.mdx › line 13: “falls\(fdi\.capital\[japan,\*\]\)” does not hold: /,
      ),
    ]);
    expect(faultsOf("Capital <Claim>is there</Claim>.\n")).toEqual([
      expect.stringContaining("<Claim> says nothing that must hold"),
    ]);
  });

  test("in its title need a claim in the front matter", () => {
    expect(faultsOf("Text.\n", { title: "Capital has doubled" })).toEqual([
      expect.stringContaining("content/stories/capital/en.mdx › title.en: says “doubled”"),
    ]);
  });

  const RISEN = "rises(fdi.capital[japan,*])";

  test.each([
    ["Capital has doubled.", "line 11", "doubled"],
    ["## Capital rose\n\nText.", "line 11", "rose"],
    [`It <Claim holds="${RISEN}">rose</Claim>, and now it is the highest.`, "line 11", "highest"],
  ])("need a claim where they state a relation: “%s”", (words, path, relation) => {
    expect(faultsOf(`${words}\n\n<Chart id="fdi" />\n`)).toEqual([
      expect.stringContaining(
        `stories/capital/en.mdx › ${path}: says “${relation}”, and nothing holds it true: put the words into <Claim`,
      ),
    ]);
  });

  test("need a claim that goes as far as they do", () => {
    const body = `Capital <Claim holds="${RISEN}">has tripled</Claim>, and has halved since.\n\n<Chart id="fdi" />\n`;
    expect(faultsOf(body)).toEqual([
      expect.stringContaining(
        'says “halved”, and nothing holds it true: put the words into <Claim holds="fdi.capital[japan,2025] / fdi.capital[japan,2024] ~ 0.5">',
      ),
      expect.stringContaining(
        "says “tripled”, and no claim or value has this multiple: claim as much, such as",
      ),
    ]);
  });

  test("need none inside a claim, in the hedge of a value, or with a written reason", () => {
    const body = `## <Claim holds="${RISEN}">Capital rose</Claim>\n\nMost of it is <Value of="fdi.capital[japan,2025]" />.\n`;
    const exemption = { words: "Most of it", reason: "What it is made of stands in no field" };
    const withExemption = (one: object): string[] =>
      faultsIn({
        ...smallContent(),
        "stories/capital/en.mdx": story(body),
        "exemptions/stories/capital.json": JSON.stringify([one]),
      });
    expect(withExemption({ ...exemption, of: "relation" })).toEqual([]);
    // A number of these words would be exempt, and their relation is not.
    expect(withExemption(exemption)).toEqual([expect.stringContaining("says “Most”")]);
  });
});

describe("a translation", () => {
  const CLAIM = '<Claim holds="rises(fdi.capital[japan,*])">';
  const told = (en: string, language: "vi" | "ja", words: string): string[] => {
    const prose = (text: string): Prose => ({ file: "story.mdx", passages: passagesOf(parseBody(text), 0) });
    const pair = { language, sourceLanguage: "en", glossary: { names: {}, same: [] } };
    return passageFaults(prose(en), prose(words), pair).map(({ message }) => message);
  };

  test.each([
    ["vi" as const, "Vốn đã tăng."],
    ["ja" as const, "資本は増えた。"],
  ])("states the relation that the source claims (%s)", (language, words) => {
    expect(told(`Capital ${CLAIM}has risen</Claim>.`, language, words)).toEqual([]);
  });

  test.each([
    [
      "vi" as const,
      "Vốn vẫn còn đó.",
      "sets no figures against one another, and the English does: it says “risen”",
    ],
    [
      "ja" as const,
      "資本は残る。",
      "sets no figures against one another, and the English does: it says “risen”",
    ],
    ["vi" as const, "Vốn đã giảm.", "says “giảm”, and the English says “risen”"],
    ["ja" as const, "資本は減少した。", "says “減少”, and the English says “risen”"],
  ])("is told where it does not (%s): %s", (language, words, message) => {
    expect(told(`Capital ${CLAIM}has risen</Claim>.`, language, words)).toEqual([
      `${message} (story.mdx, line 1)`,
    ]);
  });

  test.each([
    ["vi" as const, "Vốn đã tăng gấp ba.", "Vốn đã tăng gấp đôi.", "gấp đôi"],
    ["ja" as const, "資本は3倍に増えた。", "資本は倍増した。", "倍増"],
  ])("states the multiple that the source states (%s)", (language, right, wrong, written) => {
    const source = `Capital ${CLAIM}has tripled</Claim>.`;
    expect(told(source, language, right)).toEqual([]);
    expect(told(source, language, wrong)).toContain(
      `says “${written}”, and the English says “tripled” (story.mdx, line 1)`,
    );
  });

  test("is told where it states one that the source has not, unless figures are worked out there", () => {
    expect(told("Capital is there.", "vi", "Vốn đã tăng.")).toEqual([
      "says “tăng”, and the English sets no figures against one another here (story.mdx, line 1)",
    ]);
    const times = '<Value of="fdi.capital[japan,2025] / fdi.capital[japan,2024]" />';
    expect(told(`It is ${times} as much.`, "vi", `Vốn tăng ${times}.`)).toEqual([]);
  });

  test("of a language whose words nobody has described is asked nothing", () => {
    const pair = { language: "pt", sourceLanguage: "en", glossary: { names: {}, same: [] } };
    const prose = (text: string): Prose => ({ file: "story.mdx", passages: passagesOf(parseBody(text), 0) });
    expect(
      passageFaults(prose(`Capital ${CLAIM}has risen</Claim>.`), prose("O capital está aí."), pair),
    ).toEqual([]);
  });
});

describe("what has been accepted as a translation", () => {
  const front = "---\ntitle: Capital\n";
  const text = (claims: string, words: string): string => `${front}${claims}---\n\n${words}\n`;
  const accepted = fingerprint(text("", "Capital has risen."), "Vốn đã tăng.");

  test.each([
    [
      "a claim around the words",
      text("", 'Capital <Claim holds="a.x[1] > 3; a.x[2] < 4">has risen</Claim>.'),
    ],
    ["a claim in the front matter", text('claims:\n  title:\n    - "a.x[1] > 3"\n', "Capital has risen.")],
  ])("stays accepted with %s", (_, now) => {
    expect(changedSince(accepted, now, "Vốn đã tăng.")).toBeUndefined();
  });

  test("is asked for again when a word changes", () => {
    const now = text("", 'Capital <Claim holds="a.x[1] > 3">has fallen</Claim>.');
    expect(changedSince(accepted, now, "Vốn đã tăng.")).toBe("source");
  });
});
