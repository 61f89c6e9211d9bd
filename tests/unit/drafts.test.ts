import { rmSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { contentReader, readContent } from "../../src/charts/read-content.ts";
import check from "../../src/commands/check.ts";
import { toWrite } from "../../src/model/to-write.ts";
import { faultsIn, set, smallContent, story, writeContent } from "../support/content-folder.ts";

type Files = ReturnType<typeof smallContent>;
const folders: string[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A published chart and story, and beside them a draft of each kind, which use one another. */
function withDrafts(spoil: (files: Files) => void = () => {}): Files {
  const files = smallContent();
  const [source, dataset, chart] = [
    files["sources/hanoi-gazette-2025.json"],
    files["datasets/fdi.json"],
    files["charts/fdi.json"],
  ] as Record<string, unknown>[];
  files["sources/new-source.json"] = { ...structuredClone(source), draft: true };
  files["datasets/new-data.json"] = { ...structuredClone(dataset), draft: true, source: "new-source" };
  files["charts/new-chart.json"] = {
    ...structuredClone(chart),
    draft: true,
    dataset: "new-data",
    title: { en: "Japan has {new-data.capital[japan,2025]}" },
  };
  files["stories/new-story/en.mdx"] = story(
    'Japan has <Value of="new-data.capital[japan,2025]" /> there.\n\n<Chart id="new-chart" />\n',
    { title: "New", order: 2, article: "new-source", chart: "new-chart", draft: true },
  );
  spoil(files);
  return files;
}

function rootOf(files: Files): string {
  const root = writeContent(files);
  folders.push(root);
  return root;
}

/** What the check prints and answers. */
function checked(files: Files, ...args: string[]): { code: number; said: string } {
  vi.stubEnv("CONTENT_DIR", rootOf(files));
  let said = "";
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void (said += `${line}\n`));
  return { code: Number(check(args)), said };
}

describe("a draft", () => {
  test("is in what is shown while developing and not in what is built", () => {
    const root = rootOf(withDrafts());
    const names = (strict: boolean): string[] => {
      const { sources, datasets, charts, stories } = contentReader(root, strict)("");
      const ids = [...sources.keys(), ...datasets.keys(), ...charts.keys()];
      return [...ids, ...stories.get("en")!.map(({ id }) => id)].filter((id) => id.startsWith("new-"));
    };
    expect(names(true)).toEqual([]);
    expect(names(false)).toEqual(["new-source", "new-data", "new-chart", "new-story"]);
  });

  test("keeps nothing back, whatever its faults", () => {
    const spoilt = withDrafts((files) => {
      set(files["charts/new-chart.json"], "topic", "capitol");
      set(files["datasets/new-data.json"], "rows[0].capital", "many");
      files["stories/other-story/en.mdx"] = "---\ndraft: true\n---\n\n# <Value>\n";
    });
    expect(faultsIn(spoilt)).toEqual([]);
  });

  test("is a fault of whatever is published and uses it", () => {
    const faults = faultsIn(
      withDrafts((files) => {
        set(files["datasets/fdi.json"], "rows[0].capital", {
          value: 70.5,
          source: "new-source",
          locator: "T",
        });
        set(files["datasets/fdi.json"], "rows[2].capital", {
          from: "new-data.capital[japan,2024]",
          derived: { en: "As it is" },
        });
        set(files["charts/fdi.json"], "note", { en: "It was {new-data.capital[japan,2024]}" });
        files["charts/second.json"] = { ...(files["charts/fdi.json"] as object), dataset: "new-data" };
        files["stories/third/en.mdx"] = story('<Chart id="new-chart" />\n', {
          order: 3,
          article: "new-source",
        });
      }),
    );
    const drafts = faults.flatMap(
      (fault) => /^(\S+).*the (\w+ “[^”]+”) is a draft, and/.exec(fault)?.slice(1).join(" ") ?? [],
    );
    expect([...new Set(drafts)].toSorted()).toEqual([
      "content/charts/fdi.json dataset “new-data”",
      "content/charts/second.json dataset “new-data”",
      "content/datasets/fdi.json dataset “new-data”",
      "content/datasets/fdi.json source “new-source”",
      "content/stories/third/en.mdx chart “new-chart”",
      "content/stories/third/en.mdx source “new-source”",
    ]);
    expect(faults.join("\n")).toContain('take "draft": true out of content/sources/new-source.json');
  });

  test("is asked for everything once the mark is taken out", () => {
    const faults = faultsIn(
      withDrafts((files) => {
        set(files["charts/new-chart.json"], "draft", undefined);
        set(files["charts/new-chart.json"], "title.en", toWrite("the finding"));
      }),
    );
    expect(faults).toContain("content/charts/new-chart.json › title.en: is still to be written: the finding");
    expect(faults.join("\n")).toContain("the dataset “new-data” is a draft");
  });

  test("says true or nothing", () => {
    const faults = faultsIn(withDrafts((files) => set(files["charts/fdi.json"], "draft", false)));
    expect(faults).toEqual(["content/charts/fdi.json › draft: “false” is not known. Write “true”."]);
  });

  test("of a story is its version in the source language", () => {
    const { stories } = readContent(
      rootOf(
        withDrafts((files) => {
          files["stories/capital/vi.mdx"] = story('<Chart id="fdi" />\n', { draft: true });
          files["stories/vi-first/vi.mdx"] = story('<Chart id="fdi" />\n', { draft: true, order: 3 });
        }),
      ),
    );
    expect(stories.get("en")?.map(({ id }) => id)).toEqual(["capital"]);
    expect(stories.get("vi")?.map(({ id }) => id)).toEqual(["capital"]);
  });
});

describe("the check", () => {
  test("names what is left in each draft and is in order all the same", () => {
    const { code, said } = checked(
      withDrafts((files) => {
        set(files["charts/new-chart.json"], "title.en", toWrite("the finding"));
        set(files["charts/new-chart.json"], "topic", "capitol");
      }),
    );
    expect(code).toBe(0);
    expect(said).toMatch(/^content is in order: 1 sources, 1 datasets, 1 charts, stories: 1 in en;/);
    expect(said).toMatch(/charts\/new-chart\.json\n {4}topic: “capitol” is not known/);
    expect(said).toMatch(/sources\/new-source\.json\n {4}is ready to be published/);
  });

  test("tells drafts beside the faults of what is published, and fails for those alone", () => {
    const { code, said } = checked(
      withDrafts((files) => set(files["charts/fdi.json"], "topic", "capitol")),
      "--json",
    );
    expect(code).toBe(1);
    const kinds = (JSON.parse(said) as { kind: string; file: string }[]).map(
      ({ kind, file }) => `${kind} ${file}`,
    );
    expect(kinds.filter((one) => one.startsWith("fault"))).toHaveLength(1);
    expect(kinds.filter((one) => one.startsWith("draft")).length).toBeGreaterThan(3);
  });
});
