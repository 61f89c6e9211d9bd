import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cellsDrawn, cellsOfExpression, usesOfCells } from "../../src/charts/queries/uses.ts";
import { cellRecords, type CellRecord } from "../../src/charts/queries/cell-records.ts";
import { chartsIn } from "../../src/charts/queries/published.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { valuesInStory } from "../../src/content/story-values.ts";
import { cellAnchor } from "../../src/model/cell-anchor.ts";
import { valueId } from "../../src/model/contract/ids.ts";
import { parseCsv } from "../support/csv.ts";
import { find, pagesOf, type SitePage } from "../support/pages.ts";
import { random } from "../support/random.ts";
import { builtSite } from "../support/site.ts";

const site = await builtSite();
const content = loadContent();
const pages = new Map(pagesOf(site).map((page) => [page.path, page]));
const records = cellRecords(content);

/** Published numbers that are followed: so many, drawn with this seed. */
const [COUNT, SEED] = [60, 20_261_129];
const SURFACES = ["words", "drawing", "file"] as const;

interface Published {
  name: string;
  /** The page of the first step, and the entry on it, as somebody reaches them by links alone. */
  follow(): { page: SitePage; id: string };
  cells: readonly string[];
}

const pageAt = (address: URL): SitePage => pages.get(address.pathname.slice(site.base.length))!;

function drawOne(
  surface: (typeof SURFACES)[number],
  language: string,
  pick: (count: number) => number,
): Published {
  const one = <T>(list: readonly T[]): T => list[pick(list.length)]!;
  if (surface === "words") {
    const story = one(content.stories.get(language)!);
    const { values } = valuesInStory(story, content);
    const value = one(values);
    const page = pages.get(`${language}/stories/${story.id}/`)!;
    return {
      name: `${page.path} ${value.words}`,
      cells: cellsOfExpression(value.request.of),
      follow() {
        const link = find(page, "a", { class: "value" })[values.indexOf(value)]!;
        const address = new URL(link.attributes.href!, page.address);
        return { page: pageAt(address), id: address.hash.slice(1) };
      },
    };
  }
  const chart = one(chartsIn(language, content).filter((state) => cellsDrawn(state).length > 0));
  const cell = one(cellsDrawn(chart));
  const record = records.get(cell)!;
  const id = cellAnchor({ field: record.field.name, key: record.row.key });
  const name = `${surface} ${language} ${chart.id} ${cell}`;
  if (surface === "drawing") {
    const page = pages.get(`${language}/charts/${chart.id}/`)!;
    return {
      name,
      cells: [cell],
      follow() {
        const ledger = `figures/${record.dataset.id}/`;
        const link = find(page, "a").find(({ attributes }) => attributes.href?.includes(ledger))!;
        return { page: pageAt(new URL(link.attributes.href!, page.address)), id };
      },
    };
  }
  return {
    name,
    cells: [cell],
    follow() {
      const { figures } = JSON.parse(readFileSync(join(site.folder, language, "figures.json"), "utf8")) as {
        figures: { cell: string; address: string }[];
      };
      const address = new URL(figures.find((figure) => figure.cell === cell)!.address);
      return { page: pageAt(address), id: address.hash.slice(1) };
    },
  };
}

const next = random(SEED);
const pick = (count: number): number => Math.floor(next(0, count));
const drawn = Array.from({ length: COUNT }, (_, index) =>
  drawOne(
    SURFACES[index % SURFACES.length]!,
    content.languages[Math.floor(index / SURFACES.length) % content.languages.length]!,
    pick,
  ),
);

const oneLine = (text: string): string => text.replaceAll("\u2060", "").replace(/\s+/g, " ").trim();

describe("a published number leads to its proof without scripts", () => {
  test.each(drawn)("$name", ({ cells, follow }) => {
    const { page, id } = follow();
    const entry = page.elements.find(({ attributes }) => attributes.id === id);
    expect(entry, `#${id} in ${page.path}`).toBeDefined();
    expect(cells.length).toBeGreaterThan(0);
    const printed = cells
      .flatMap((cell) => records.get(cell)!.cell.provenance)
      .flatMap(({ quote, locator }) => [quote, locator].flatMap((text) => (text ? oneLine(text) : [])));
    expect(printed.filter((text) => !entry!.text.includes(text))).toEqual([]);
  });
});

describe("the ledger of figures", () => {
  test.each(content.languages)("has a line and an entry for every figure: %s", (language) => {
    const index = pages.get(`${language}/figures/`)!;
    const links = new Set(
      find(index, "a").map(({ attributes }) => new URL(attributes.href!, index.address).href),
    );
    const missing = [...records.values()].filter(({ dataset, field, row }: CellRecord) => {
      const id = cellAnchor({ field: field.name, key: row.key });
      const page = pages.get(`${language}/figures/${dataset.id}/`)!;
      return (
        !links.has(`${page.address}#${id}`) || !page.elements.some(({ attributes }) => attributes.id === id)
      );
    });
    expect(records.size).toBeGreaterThan(500);
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  test.each(content.languages)("names every use of a figure: %s", (language) => {
    const lost = [...usesOfCells(content, language)].flatMap(([cell, uses]) => {
      const { dataset, field, row } = records.get(cell)!;
      const page = pages.get(`${language}/figures/${dataset.id}/`)!;
      const id = cellAnchor({ field: field.name, key: row.key });
      const text = page.elements.find(({ attributes }) => attributes.id === id)!.text;
      return uses.flatMap((use) =>
        (use.kind === "value" || use.kind === "claim") && !text.includes(oneLine(use.words))
          ? [`${cell}: ${use.words}`]
          : [],
      );
    });
    expect(lost).toEqual([]);
  });

  test.each(content.languages)("is the same as CSV and as JSON: %s", (language) => {
    const read = (ending: string): string =>
      readFileSync(join(site.folder, language, `figures.${ending}`), "utf8");
    const [heads, ...rows] = parseCsv(read("csv").replace("\uFEFF", ""));
    const { figures } = JSON.parse(read("json")) as { figures: { cell: string; text: string }[] };
    expect(heads!.slice(0, 3)).toEqual(["cell", "title", "text"]);
    expect(rows.map(([cell]) => cell)).toEqual([...records.keys()]);
    expect(figures.map(({ cell }) => cell)).toEqual([...records.keys()]);
    expect(rows.map(([, , text]) => text)).toEqual(figures.map(({ text }) => text));
  });

  test("has an entry for each figure of a story, and every figure leads to one of its own", () => {
    for (const story of [...content.stories.values()].flat()) {
      const path = `${story.language}/stories/${story.id}/`;
      const links = find(pages.get(path)!, "a", { class: "value" }).map(({ attributes }) => attributes.href);
      const ids = links.map((_, index) => valueId(index + 1));
      expect({ [path]: links }).toEqual({ [path]: ids.map((id) => `figures/#${id}`) });
      const entries = new Set(pages.get(`${path}figures/`)!.elements.map(({ attributes }) => attributes.id));
      expect(ids.filter((id) => !entries.has(id))).toEqual([]);
    }
  });
});
