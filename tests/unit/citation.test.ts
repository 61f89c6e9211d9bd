import { beforeAll, describe, expect, test, vi } from "vitest";
import { apaParts, bibtex, citationLine, cslItem, cslJson, ris } from "../../src/artefacts/citation.ts";
import { publishedStates } from "../../src/artefacts/published.ts";
import { chartWords, loadContent } from "../../src/charts/content.ts";
import { creditText } from "../../src/render/standalone-svg.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const content = loadContent();
const states = publishedStates();
const item = (key = 0) => cslItem(states[key]!.chart, states[key]!.language, content);

/** Reads one BibTeX entry: braces balanced, each field in a pair of them. */
function parseBibtex(text: string): { type: string; key: string; fields: Record<string, string> } {
  const [, type, key, body] = /^@(\w+)\{([^\s,{}"#%'()=~\\]+),\n([^]*)\n\}\n$/.exec(text) ?? [];
  if (body === undefined) throw new SyntaxError(`no entry in ${text}`);
  const fields: Record<string, string> = {};
  let rest = body;
  while (rest.trim()) {
    const [head, name] = /^\s*([\w-]+) = \{/.exec(rest) ?? [];
    if (!head) throw new SyntaxError(`no field at ${rest.slice(0, 40)}`);
    let depth = 1;
    let end = head.length;
    for (; depth > 0; end++) {
      if (end >= rest.length) throw new SyntaxError(`a brace is not closed in ${name!}`);
      if (rest[end] === "\\") end++;
      else if (rest[end] === "{") depth++;
      else if (rest[end] === "}") depth--;
    }
    if (rest[end] !== "," && rest.slice(end).trim()) throw new SyntaxError(`no comma after ${name!}`);
    const value = rest.slice(head.length, end - 1);
    if (/(?<!\\)[&%$#_]/.test(value) && name !== "url")
      throw new SyntaxError(`a bare character of TeX in ${value}`);
    fields[name!] = value.replace(/\\([&%$#_])/g, "$1").replace(/[{}]/g, "");
    rest = rest.slice(end + 1);
  }
  return { type: type!, key: key!, fields };
}

/** Reads one RIS record: two capitals or digits, two spaces, a hyphen, a space, on lines that end in CRLF. */
function parseRis(text: string): [tag: string, value: string][] {
  if (!text.endsWith("\r\n")) throw new SyntaxError("the last line does not end");
  return text
    .slice(0, -2)
    .split("\r\n")
    .map((line) => {
      const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line) ?? [];
      if (!tag) throw new SyntaxError(`no line of RIS: ${JSON.stringify(line)}`);
      return [tag, value!];
    });
}

describe.each(content.languages)("a citation in %s", (language) => {
  const own = states.filter((state) => state.language === language);

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

  test("is the same in BibTeX, for another reader of it", () => {
    for (const { chart } of own) {
      const csl = cslItem(chart, language, content);
      const { type, key, fields } = parseBibtex(bibtex(csl));
      expect([type, key]).toEqual(["misc", csl.id]);
      expect(fields).toMatchObject({ author: "Bridgelines", title: csl.title, year: "2026", url: csl.URL });
      expect(fields.note).toBe(csl.note);
    }
  });

  test("is the same in RIS, for another reader of it", () => {
    for (const { chart } of own) {
      const csl = cslItem(chart, language, content);
      const lines = parseRis(ris(csl));
      expect(lines[0]).toEqual(["TY", "ELEC"]);
      expect(lines.at(-1)).toEqual(["ER", ""]);
      expect(Object.fromEntries(lines)).toMatchObject({
        AU: "Bridgelines",
        TI: csl.title,
        PY: "2026",
        UR: csl.URL,
        N1: csl.note,
        LA: language,
      });
    }
  });

  test("has an id of its own for every chart and view", () => {
    const ids = own.map(({ chart }) => cslItem(chart, language, content).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a citation", () => {
  test("in APA style has author, year, title, kind and address in this order", () => {
    const { before, title, after, url } = apaParts(item());
    expect(before + title + after + url).toBe(`Bridgelines. (2026). ${item().title} [Chart]. ${item().URL}`);
  });

  test("in CSL-JSON is an array of one work", () => {
    expect(JSON.parse(cslJson(item()))).toEqual([item()]);
  });

  test("in BibTeX escapes what TeX would take for a command, and keeps every capital", () => {
    const text = bibtex({ ...item(), title: "R&D at 50% of $1 in_FDI #1", note: "A & B" });
    expect(text).toContain("title = {{R\\&D at 50\\% of \\$1 in\\_FDI \\#1}}");
    expect(text).toContain("note = {A \\& B}");
  });
});
