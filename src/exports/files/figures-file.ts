import { csvFormatRows } from "d3";
import type { Content } from "../../charts/chart.ts";
import { cellRecords, headingOf, type CellRecord } from "../../charts/queries/cell-records.ts";
import { usesOfCells, type Use } from "../../charts/queries/uses.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { writeValue } from "../../values/words.ts";
import { absolute, address } from "../address.ts";
import { sentenceAddress } from "../sentence-address.ts";
import { sourceLine } from "../cite/source-line.ts";

/** Where a use is found on the site; nothing of rates, which stand wherever amounts do. */
function addressOf(use: Use, language: Language, content: Content): string | undefined {
  switch (use.kind) {
    case "value":
    case "claim":
      return sentenceAddress(use, language, content);
    case "story":
      return address.story(language, use.story);
    case "chart":
      return address.chart(language, use.chart, use.view);
    case "list":
      return use.entry === undefined
        ? address.list(language, use.list)
        : address.listEntry(language, use.list, use.entry);
    case "home":
      return address.home(language);
    case "cell":
      return addressOfCell(cellRecords(content).get(use.cell)!, language);
    case "rate":
      return undefined;
  }
}

const addressOfCell = ({ dataset, field, row }: CellRecord, language: Language): string =>
  address.figure(language, { dataset: dataset.id, field: field.name, key: row.key });

/** A figure with its proof, as the files of the ledger have it. */
function figureOf(record: CellRecord, language: Language, content: Content) {
  const { name, dataset, field, cell, row } = record;
  const { value, low, high, qualifier, unit } = cell.quantity;
  const uses = usesOfCells(content, language).get(name) ?? [];
  const note = [cell.note, row.note].flatMap((text) => (text && textIn(text, language)) ?? []).join(" ");
  return {
    cell: name,
    address: absolute(addressOfCell(record, language)),
    dataset: dataset.id,
    field: field.name,
    key: row.key,
    title: headingOf(record, language),
    text: writeValue({ of: name }, content, language).text,
    value,
    low,
    high,
    qualifier,
    unit: unit.id,
    from: cell.from,
    derived: cell.derived && textIn(cell.derived, language),
    note: note || undefined,
    sources: cell.provenance.map((place) => {
      const source = content.sources.get(place.source)!;
      const line = sourceLine({ id: place.source, locators: [] }, language, content);
      return { ...place, class: source.class, text: line, address: source.url };
    }),
    uses: [...new Set(uses.flatMap((use) => addressOf(use, language, content) ?? []))].map(absolute),
  };
}

const figuresIn = (language: Language, content: Content) =>
  [...cellRecords(content).values()].map((record) => figureOf(record, language, content));

/** Every figure with its proof, in the words of a language. */
export const figuresJson = (language: Language, content: Content): string =>
  `${JSON.stringify({ language, address: absolute(address.figures(language)), figures: figuresIn(language, content) }, null, 1)}\n`;

const COLUMNS = [
  "cell",
  "title",
  "text",
  "value",
  "low",
  "high",
  "qualifier",
  "unit",
  "from",
  "derived",
  "note",
] as const;

/**
 * The same as CSV (RFC 4180, UTF-8 with a byte order mark, for spreadsheets). Several sources, places and quotations stand in
 * one cell, separated by semicolons in the same order.
 */
export function figuresCsv(language: Language, content: Content): string {
  const heads = [...COLUMNS, "source", "source class", "locator", "quote", "uses", "address"];
  const rows = figuresIn(language, content).map((figure) => {
    const each = (part: "source" | "class" | "locator" | "quote"): string =>
      figure.sources
        .map((source) => source[part] ?? "")
        .join("; ")
        .replace(/^(?:; )+$/, "");
    return [
      ...COLUMNS.map((name) => String(figure[name] ?? "")),
      each("source"),
      each("class"),
      each("locator"),
      each("quote"),
      figure.uses.join(" "),
      figure.address,
    ];
  });
  return `\uFEFF${[heads, ...rows].map((line) => csvFormatRows([line])).join("\r\n")}\r\n`;
}
