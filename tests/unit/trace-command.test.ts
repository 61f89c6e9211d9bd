import { rmSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import trace from "../../src/commands/trace.ts";
import { set, smallContent, story, writeContent } from "../support/content-folder.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What the command prints and answers, for a small content with a quotation and a figure that is worked out. */
function run(...args: string[]) {
  const files = smallContent();
  set(files["datasets/fdi.json"], "rows[1].quote", "capital of more than $78.6 billion");
  set(files["datasets/fdi.json"], "rows[1].locator", "¶34");
  files["stories/capital/en.mdx"] = story(
    'It was <Value of="fdi.capital[japan,2025]" /> once.\n\nIt grew <Value of="fdi.capital[japan,2025] / fdi.capital[japan,2024]" decimals="2" />.\n\n<Chart id="fdi" />\n',
  );
  const root = writeContent(files);
  vi.stubEnv("CONTENT_DIR", root);
  let said = "";
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
  try {
    const code = trace(args);
    return { code, said };
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe("the trace of a figure", () => {
  test("says what a number is, where it was read and where it is used", () => {
    const { code, said } = run("78.6");
    expect(code).toBe(0);
    for (const line of [
      "fdi.capital[japan,2025]  more than US$78.6 billion",
      "Capital, Japan, 2025 · Investment",
      "stored  78.6 usd-billion, hedged “more-than”",
      "Hanoi Gazette, August 2025, ¶34 (",
      "“capital of more than $78.6 billion”",
      "stories/capital/en, figure 1: It was [more than US$78.6 billion] once.",
      "charts/fdi: drawing, table and files, title",
      "home page: in Vietnam",
    ])
      expect(said).toContain(line);
  });

  test.each([
    ["as it is written", "78.6 billion"],
    ["with another decimal mark", "78,6"],
    ["by the name of its cell", "fdi.capital[japan,2025]"],
    ["by words of its quotation", "capital of more than"],
  ])("finds it %s", (_, query) => {
    const { code, said } = run(query);
    expect(said).toContain("fdi.capital[japan,2025]  more than");
    expect(code).toBe(0);
  });

  test("tells a figure that words work out, with its cells and the arithmetic", () => {
    const { said } = run("1.11");
    expect(said).toContain("worked out  more than US$78.6 billion ÷ US$70.5 billion ≈ more than 1.11 times");
    expect(said).toContain("fdi.capital[japan,2024]  US$70.5 billion");
  });

  test("does not find a part of a longer number", () => {
    const { code, said } = run("8.6");
    expect(code).toBe(1);
    expect(said).toContain("no figure is “8.6”. The nearest are\n  fdi.capital[japan,2024]  US$70.5 billion");
  });

  test("is JSON when asked for", () => {
    const { said } = run("--json", "70.5");
    expect(JSON.parse(said)).toMatchObject([
      {
        figure: "fdi.capital[japan,2024]",
        value: 70.5,
        unit: "usd-billion",
        sources: [{ source: "hanoi-gazette-2025", line: "Hanoi Gazette, August 2025" }],
      },
    ]);
  });

  test("answers 2 where it is asked wrongly, and 0 where help is", () => {
    expect(run().code).toBe(2);
    expect(run("--langage", "en", "78.6").code).toBe(2);
    expect(run("--language", "eo", "78.6")).toMatchObject({
      code: 2,
      said: expect.stringContaining("no language “eo”") as string,
    });
    const { code, said } = run("--help");
    expect(code).toBe(0);
    expect(said).toMatch(/exit codes: 0 .*, 1 .*, 2 /);
  });
});
