import { rmSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { listsOf } from "../../src/charts/queries/references.ts";
import { usesOfCells } from "../../src/charts/queries/uses.ts";
import { loadContent, readContent } from "../../src/charts/read-content.ts";
import { listThings } from "../../src/exports/feeds/list-json-ld.ts";
import { searchRecords } from "../../src/exports/search/search-records.ts";
import { faultsIn, set, smallContent, writeContent } from "../support/content-folder.ts";

beforeAll(() => void vi.stubEnv("SITE", "https://bridgelines.example"));

const LIST = {
  dataset: "fdi",
  chart: "fdi",
  heading: "country",
  filter: ["country"],
  title: { en: "Investment, row by row" },
  description: { en: "What there is of each." },
  label: { en: "Row by row" },
  entries: {
    "japan,2025": {
      text: { en: "It was {fdi.capital[japan,2025]}." },
      charts: ["fdi"],
      stories: ["capital"],
    },
  },
};

/** A small content with a list of rows, one thing of which is otherwise. */
function contentWith(path = "", value: unknown = undefined): ReturnType<typeof smallContent> {
  const files = smallContent();
  const list = structuredClone(LIST) as Record<string, unknown>;
  if (path) set(list, path, value);
  files["lists/row-by-row.json"] = list;
  return files;
}
const faultsWith = (path: string, value: unknown): string[] =>
  faultsIn(contentWith(path, value)).filter((fault) => fault.startsWith("content/lists/"));

describe("a list of rows", () => {
  test("is in order as it stands", () => {
    expect(faultsIn(contentWith())).toEqual([]);
  });

  test.each([
    ["dataset", "fdy", "no dataset “fdy” in the content. Did you mean “fdi”?"],
    ["chart", "fdy", "no chart “fdy” in the content. Did you mean “fdi”?"],
    ["heading", "capital", "no category field “capital” in dataset fdi."],
    ["filter", ["contry"], "no category field “contry” in dataset fdi. Did you mean “country”?"],
    ["entries.chaina", {}, "no row “chaina” in dataset fdi."],
  ])("names what there is: %s %j", (path, value, message) => {
    expect(faultsWith(path, value).join("\n")).toContain(message);
  });

  test("holds values that can be worked out", () => {
    const text = { en: "It was {fdi.capitol[japan,2025]}." };
    expect(faultsIn(contentWith("entries.x", { text })).join("\n")).toContain("capitol");
  });

  test("has claims that hold, and asks for one where words set figures against one another", () => {
    const entry = { text: { en: "It rose by more than a tenth." } };
    expect(faultsWith("entries", { "japan,2025": entry }).join("\n")).toContain(
      "write what must hold under “entries.japan,2025.claims.text”",
    );
    const claims = { text: ["fdi.capital[japan,2025] < fdi.capital[japan,2024]"] };
    expect(faultsWith("entries", { "japan,2025": { ...entry, claims } }).join("\n")).toContain(
      "does not hold",
    );
  });

  test("does not take the address of another page", () => {
    const files = contentWith();
    files["lists/about.json"] = files["lists/row-by-row.json"]!;
    expect(faultsIn(files).join("\n")).toContain("content/lists/about.json: has the address of another page");
  });

  test("is a place that its figures are used in", () => {
    const root = writeContent(contentWith());
    try {
      const uses = usesOfCells(readContent(root, { strict: false }), "en").get("fdi.capital[japan,2025]");
      expect(uses).toContainEqual({ kind: "list", list: "row-by-row", entry: "japan,2025" });
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe("a row that is no figure", () => {
  test("needs the printed words that tell it, as a figure does", () => {
    const files = smallContent();
    set(files["sources/hanoi-gazette-2025.json"], "kind", "article");
    files["datasets/visits.json"] = {
      title: { en: "Visits" },
      description: { en: "Who came." },
      licence: "facts",
      source: "hanoi-gazette-2025",
      fields: [{ name: "year", type: "period", title: { en: "Year" } }],
      primaryKey: ["year"],
      rows: [{ year: "2024", quote: "came in 2024" }, { year: "2025" }],
    };
    expect(faultsIn(files).filter((fault) => fault.includes("visits"))).toEqual([
      expect.stringContaining("content/datasets/visits.json › rows[1]: has no quote"),
    ]);
  });
});

describe("a list of this site", () => {
  const content = loadContent();
  const ids = [...content.lists.keys()];

  test("tells machines each entry with its address, in each language", () => {
    expect(ids.length).toBeGreaterThan(0);
    for (const language of content.languages)
      for (const id of ids) {
        const [page] = listThings(id, language, content) as unknown as {
          mainEntity: { itemListElement: { url: string; name: string }[] };
        }[];
        const { rows } = content.datasets.get(content.lists.get(id)!.content.dataset)!;
        expect(page!.mainEntity.itemListElement.map(({ url }) => url)).toEqual(
          rows.map(({ key }) => `https://bridgelines.example/${language}/${id}/#${key}`),
        );
      }
  });

  test("is found by the words of its entries, values written out", () => {
    const records = searchRecords("en", content);
    for (const id of ids) {
      const { text } = records.find(({ url }) => url === `/en/${id}/`)!;
      expect(text).not.toContain("{");
      expect(text).toContain("2029");
    }
  });
});

describe("a story that lists name", () => {
  test("leads to the first of their entries that does", () => {
    const content = loadContent();
    for (const [id, { content: list }] of content.lists)
      for (const story of new Set(Object.values(list.entries).flatMap(({ stories }) => stories)))
        expect(listsOf(story, content)).toContainEqual({
          id,
          label: list.label,
          entry: Object.keys(list.entries).find((key) => list.entries[key]!.stories.includes(story)),
        });
    expect(listsOf("no-such-story", content)).toEqual([]);
  });
});
