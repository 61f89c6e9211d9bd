import { parse as readBibtex } from "astrocite-bibtex";
import { parse as readRis } from "astrocite-ris";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { citationLine } from "../../src/exports/cite/citation-line.ts";
import { cslItem, cslJson, type CslItem } from "../../src/exports/cite/csl-item.ts";
import { lastRead } from "../../src/exports/cite/source-line.ts";
import { apaHtml, bibtex, ris } from "../../src/exports/cite/reference-formats.ts";
import { publishedStates } from "../../src/charts/queries/published.ts";
import { chartWords } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { creditText } from "../../src/charts/credit-text.ts";
import { parseHtml } from "../support/html.ts";
import { oneOfEachType } from "../support/states.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const states = publishedStates(content);
const item = (key = 0) => cslItem(states[key]!.chart, states[key]!.language, content);

describe.each(content.languages)("a citation in %s", (language) => {
  const all = states.filter((state) => state.language === language);
  const own = oneOfEachType(all);

  test("names the site as the author, and the producers of the figures apart from it", () => {
    for (const { chart } of own) {
      const line = citationLine(chart, language, content);
      const url = `https://bridgelines.example/${language}/charts/${chart.key.replace(".", "/")}/`;
      expect(line.startsWith("Bridgelines")).toBe(true);
      for (const part of [chartWords(chart, language, content).title, "2026", "CC BY 4.0"])
        expect(line).toContain(part);
      expect(line).toContain(creditText(chart, language, content).replace(/\.$/, ""));
      // At the end, and with nothing after it that would be taken for a part of it.
      expect(line.endsWith(` ${url}`) || line.endsWith(`。${url}`)).toBe(true);
      expect(line).not.toMatch(/[{}\n]|\.\./);
    }
  });

  // Each program of the other pair reads CSL-JSON out of the file; authors of one word it takes for families.
  test.each([
    ["BibTeX", readBibtex, bibtex],
    ["RIS", readRis, ris],
  ])("is the same in %s, for a reader of another make", (_, read, write) => {
    for (const { chart } of own) {
      const work = cslItem(chart, language, content);
      const { title, URL, note } = work;
      const works = read(write(work));
      expect(works).toHaveLength(1);
      const { title: readTitle, ...rest } = works[0]!;
      // TeX has one kind of space.
      expect(readTitle?.replace(/\s/g, " ")).toBe(title.replace(/\s/g, " "));
      expect(rest).toMatchObject({ URL, note });
      expect(Number(rest.issued?.["date-parts"]?.[0]?.[0])).toBe(2026);
    }
  });

  test("tells programs the day on which its figures were last read", () => {
    for (const { chart } of own) {
      const work = cslItem(chart, language, content);
      const day = lastRead(chart, content);
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const parts = { "date-parts": [day.split("-").map(Number)] };
      expect(work).toMatchObject({ issued: parts, accessed: parts });
      expect(bibtex(work)).toContain(`  date = {${day}},\n  year = {${day.slice(0, 4)}},\n`);
      expect(bibtex(work)).toContain(`  urldate = {${day}},\n`);
      const slashed = `${day.replaceAll("-", "/")}/`;
      expect(ris(work)).toContain(`\r\nDA  - ${slashed}\r\nPY  - ${day.slice(0, 4)}\r\n`);
      expect(ris(work)).toContain(`\r\nY2  - ${slashed}\r\n`);
    }
  });

  test("in APA style has author, year, title, kind and address in this order", () => {
    for (const { chart } of own) {
      const work = cslItem(chart, language, content);
      const html = apaHtml(work);
      const kind = work.genre[0]!.toUpperCase() + work.genre.slice(1);
      expect(parseHtml(html).elements.find(({ name }) => name === "body")?.text).toBe(
        `Bridgelines. (2026). ${work.title} [${kind}]. ${work.URL}`.replace(/\s/g, " "),
      );
      // A script without italics has none.
      expect(html.includes("<i>")).toBe(/[0-9A-Za-z]/.test(work.title));
    }
  });

  test("has an id of its own for every chart and view", () => {
    const ids = all.map(({ chart }) => cslItem(chart, language, content).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a citation", () => {
  test("in CSL-JSON is an array of one work", () => {
    expect(JSON.parse(cslJson(item()))).toEqual([item()]);
  });

  test("has as much of a date as is known", () => {
    const work: CslItem = {
      ...item(),
      issued: { "date-parts": [[2026, 3]] },
      accessed: { "date-parts": [[2026]] },
    };
    expect(bibtex(work)).toMatch(/ date = \{2026-03\},[^]* urldate = \{2026\},/);
    expect(ris(work)).toMatch(/\nDA  - 2026\/03\/\/\r[^]*\nY2  - 2026\/\/\/\r/);
  });

  test("in BibTeX escapes what TeX would take for a command, and keeps every capital", () => {
    const text = bibtex({ ...item(), title: "R&D at 50% of $1 in_FDI #1", note: "A & B" });
    expect(text).toContain("title = {{R\\&D at 50\\% of \\$1 in\\_FDI \\#1}}");
    expect(text).toContain("note = {A \\& B}");
  });

  test("in BibTeX keeps a stray brace, backslash, caret or tilde from TeX", () => {
    expect(bibtex({ ...item(), title: "{a} \\b c^2 ~d" })).toContain(
      "title = {{\\{a\\} \\textbackslash{}b c\\textasciicircum{}2 \\textasciitilde{}d}}",
    );
  });

  test("in RIS is one line for each field, however long it is", () => {
    const note = "word ".repeat(100).trim();
    expect(ris({ ...item(), note })).toContain(`\r\nN1  - ${note}\r\n`);
  });

  test("in RIS stays one record, whatever line breaks its words have", () => {
    const title = "One\r\nER  - \r\nTY  - BOOK\u2028Two\tThree";
    const lines = ris({ ...item(), title })
      .trimEnd()
      .split("\r\n");
    expect(lines.filter((line) => /^(?:TY|ER)  -/.test(line))).toEqual(["TY  - ELEC", "ER  -"]);
    expect(lines).toContain("TI  - One ER  - TY  - BOOK Two Three");
  });

  test("in APA style begins the kind with a capital, and escapes what HTML would take for a tag", () => {
    expect(apaHtml({ ...item(), title: "A < B & C", genre: "chart" })).toContain(
      "<i>A &lt; B &amp; C</i> [Chart]. ",
    );
  });
});
