import { describe, expect, test } from "vitest";
import { importOptions } from "../../src/commands/import-options.ts";
import { readGrid } from "../../src/drafting/table/grid.ts";
import { intoSeries } from "../../src/drafting/table/into-series.ts";
import { readColumns, type ReadColumn, type ReadTable } from "../../src/drafting/table/read-columns.ts";
import { readFigure } from "../../src/drafting/table/read-figure.ts";
import { readPeriod } from "../../src/drafting/table/read-cell-period.ts";
import { keyOfTable } from "../../src/drafting/table/table-key.ts";
import { tableShape } from "../../src/drafting/table/table-shape.ts";
import { unitOfWords } from "../../src/drafting/table/unit-of-words.ts";
import { readSite } from "../../src/content/read-site.ts";
import { writeWorkbook } from "../../src/exports/files/write-workbook.ts";

const site = readSite("content");

/** Reads a table as the command does, with the options that an author would write. */
async function read(file: string | Uint8Array, ...args: string[]): Promise<ReadTable> {
  const { grid, shape, columns, series } = importOptions(["figures.csv", ...args]);
  const read = await readGrid(typeof file === "string" ? Buffer.from(file) : file, grid);
  const table = readColumns(tableShape(read, shape), columns, site, read.delimiter);
  const told = { ...table, told: [...read.told, ...table.told] };
  return series === undefined ? told : intoSeries(told, series);
}

const column = ({ columns }: ReadTable, name: string): ReadColumn =>
  columns.find((one) => one.name === name)!;
const kinds = ({ columns }: ReadTable): string[] =>
  columns.map(({ name, kind, unit }) =>
    [name, kind, ...(unit ? [`${unit.unit.id}*${unit.factor}`] : [])].join(" "),
  );
const values = (table: ReadTable, name: string): unknown[] =>
  column(table, name).cells.map((cell) =>
    typeof cell === "object" && cell && "value" in cell ? cell.value : cell,
  );

describe("a cell", () => {
  test.each([
    ["1,234.5", ".", { value: 1234.5 }],
    ["1.234,5", ",", { value: 1234.5 }],
    ["1 234 567", ".", { value: 1234567 }],
    ["1\u202f234,5", ",", { value: 1234.5 }],
    ["1’234’567.8", ".", { value: 1234567.8 }],
    ["12,34,567", ".", { value: 1234567 }],
    ["１，２３４", ".", { value: 1234 }],
    ["−5.5", ".", { value: -5.5 }],
    ["▲12", ".", { value: -12 }],
    ["(1,234)", ".", { value: -1234 }],
    ["12.5%", ".", { value: 12.5, unitMark: "%" }],
    ["US$ 3.5", ".", { value: 3.5, unitMark: "US$" }],
    ["2,345*", ".", { value: 2345, noteMark: "*" }],
    ["約1.400", ",", { value: 1400, qualifier: "about" }],
    [">100", ".", { value: 100, qualifier: "more-than" }],
    ["6–7", ".", { low: 6, high: 7 }],
    ["17万8,000", ".", { value: 178000 }],
    ["3 tỷ", ".", { value: 3e9 }],
    ["1,23,4", ".", undefined],
    ["Japan", ".", undefined],
  ] as const)("“%s” with the decimal mark %s is the figure %o", (cell, mark, figure) => {
    expect(readFigure(cell, mark)).toEqual(figure);
  });

  test.each([
    ["2024", "2024"],
    [2024, "2024"],
    ["2024*", "2024"],
    ["2024年度", "FY2024"],
    ["令和6年度", "FY2024"],
    ["2025年3月", "2025-03"],
    ["Q1/2025", "2025-01/2025-03"],
    ["2025Q4", "2025-10/2025-12"],
    ["III/2024", "2024-07/2024-09"],
    ["Quý I/2025", "2025-01/2025-03"],
    ["Năm 2023", "2023"],
    ["03/2025", "2025-03"],
    ["Mar 2025", "2025-03"],
    ["31/12/2024", "2024-12-31"],
    ["2024/25", "FY2024"],
    ["FY2024", "FY2024"],
    ["2020–2024", "2020/2024"],
    ["12,500", undefined],
    ["Total", undefined],
  ] as const)("“%s” is the period %s", (cell, period) => {
    expect(readPeriod(cell)).toBe(period);
  });

  test.each([
    ["Exports (US$ million)", "usd-million", 1],
    ["（単位：億ドル）", "usd-billion", 0.1],
    ["輸出（億円）", "jpy-hundred-million", 1],
    ["Vốn đăng ký (tỷ đồng)", "vnd-billion", 1],
    ["ĐVT: nghìn tỷ đồng", "vnd-trillion", 1],
    ["Capital in US$ bn", "usd-billion", 1],
    ["百万ドル", "usd-million", 1],
    ["Employees (thousand people)", "people", 1000],
    ["Share (%)", "percent", 1],
    ["Projects", "projects", 1],
  ] as const)("the heading “%s” names the unit %s, times %d", (heading, unit, factor) => {
    const found = unitOfWords(heading, site, true)!;
    expect([found.unit.id, Number(found.factor.toPrecision(12))]).toEqual([unit, factor]);
  });
});

describe("a file of text", () => {
  const rows = "年度;輸出（億円）\n2023年度;1.234,5\n2024年度;…\n";
  test("is read whatever its encoding is, and says which it took", async () => {
    const utf16 = Buffer.from(`\ufeff${rows}`, "utf16le");
    const bigEndian = Buffer.from(utf16).swap16();
    for (const [bytes, encoding] of [
      [Buffer.from(rows), "utf-8"],
      [Buffer.from(`\ufeff${rows}`), "utf-8"],
      [utf16, "utf-16le"],
      [bigEndian, "utf-16be"],
      [Buffer.from(rows, "utf16le"), "utf-16le"],
    ] as const) {
      const table = await read(bytes);
      expect(table.told[0]).toBe(`read as ${encoding}, cells between semicolons`);
      expect(kinds(table)).toEqual(["period period", "value number jpy-hundred-million*1"]);
      expect([...values(table, "period"), ...values(table, "value")]).toEqual([
        "FY2023",
        "FY2024",
        1234.5,
        null,
      ]);
    }
  });

  test("is read in Shift_JIS where it is no UTF-8", async () => {
    // “年,値” and a row
    const bytes = Buffer.concat([Buffer.from("944e2c926c0a", "hex"), Buffer.from("2024,1.5\n")]);
    const table = await read(bytes, "--unit", "percent");
    expect(table.told[0]).toContain("shift_jis");
    expect(table.columns.map(({ heading }) => heading)).toEqual(["年", "値"]);
  });

  test("is refused with a clear sentence where it is empty, binary or has headings alone", async () => {
    await expect(read(new Uint8Array())).rejects.toThrow("is empty");
    await expect(read(Uint8Array.from({ length: 400 }, (_, at) => (at * 7) % 32))).rejects.toThrow(
      /no text|is not in/,
    );
    await expect(read("Year,Exports\n")).rejects.toThrow("has no rows under its headings");
  });
});

describe("a table", () => {
  test("keeps apart what stands above and under it, and takes its unit from there", async () => {
    const table = await read(
      'Trade by partner (US$ million),,,\n,,,\nCountry,2022,2023,Q1/2024\nJapan,"47,600.5",n/a,"11,000"\nViet Nam,"2,345*",–,…\nSource: Customs,,,\n',
    );
    expect(kinds(table)).toEqual(["country category", "period period", "value number usd-million*1"]);
    expect(values(table, "value")).toEqual([47600.5, null, 11000, 2345, null, null]);
    expect(values(table, "period").slice(0, 3)).toEqual(["2022", "2023", "2024-01/2024-03"]);
    expect(table.titles).toEqual(["Trade by partner (US$ million)"]);
    expect(table.footnotes).toEqual(["Source: Customs"]);
    expect(keyOfTable(table)).toEqual(["country", "period"]);
  });

  test("joins headings that were merged over columns, and labels that were merged over rows", async () => {
    const table = await read(
      "Region,,Exports,,Imports,\n,Country,2023,2024,2023,2024\nAsia,Japan,1.5,2.5,3.5,4.5\n,China,2.5,3.5,4.5,5.5\n",
      "--unit",
      "usd-billion",
    );
    expect(kinds(table)).toEqual([
      "region category",
      "country category",
      "period period",
      "exports number usd-billion*1",
      "imports number usd-billion*1",
    ]);
    expect(values(table, "region")).toEqual(["Asia", "Asia", "Asia", "Asia"]);
    expect(values(table, "imports")).toEqual([3.5, 4.5, 4.5, 5.5]);
  });

  test("makes rows of columns for the members of a category where the author says so", async () => {
    const table = await read(
      "Year,Japan,Korea\n2020,1.5,2.5\n2021,1.6,2.6\n",
      "--unit",
      "percent",
      "--series",
      "country",
    );
    expect(values(table, "country")).toEqual(["Japan", "Korea", "Japan", "Korea"]);
    expect(values(table, "value")).toEqual([1.5, 2.5, 1.6, 2.6]);
    expect(keyOfTable(table)).toEqual(["country", "year"]);
  });

  test("tells what its marks could mean where no number shows it, and obeys who says otherwise", async () => {
    const file = 'Year,Exports (US$)\n2020,"1,234"\n2021,"5,678"\n';
    const guessed = await read(file);
    expect(guessed.told.join()).toContain("CHECK: no number shows what the mark in “1,234” is");
    expect(values(guessed, "exports")).toEqual([1234, 5678]);
    expect(values(await read(file, "--decimal", ","), "exports")).toEqual([1.234, 5.678]);
    await expect(read('Year,A\n2020,"1,5"\n2021,1.5\n')).rejects.toThrow("have different decimal marks");
  });

  test("names the row and the cell that is not what its column is", async () => {
    const file = "Year,Projects\n2020,5\n2021,6\n2022,7\n2023,8\nTotal,26\n";
    await expect(read(file)).rejects.toThrow(/^row 6: “Total” is no period.*--skip-row 6/);
    expect(values(await read(file, "--skip-row", "6"), "projects")).toEqual([5, 6, 7, 8]);
  });

  test("says which rows have one key", async () => {
    const table = await read("Country,Projects\nJapan,5\nChina,6\nJapan,7\n");
    expect(() => keyOfTable(table)).toThrow(/^rows 2 and 4 have the same country/);
  });

  test("is read from a workbook, its numbers and days as they are", async () => {
    const bytes = await writeWorkbook({
      sheets: [
        { sheet: "Notes", data: [], columns: [] },
        {
          sheet: "Data",
          columns: [],
          data: [
            [{ value: "Day" }, { value: "Projects" }, { value: "Capital (US$ million)" }],
            [
              { value: new Date("2025-03-20"), type: Date, format: "yyyy-mm-dd" },
              { value: 12 },
              { value: 0.1 + 0.2 },
            ],
            [{ value: new Date("2025-03-21"), type: Date, format: "yyyy-mm-dd" }, null, { value: 1234.5 }],
          ],
        },
      ],
      properties: {
        title: "",
        subject: "",
        author: "",
        publisher: "",
        description: "",
        language: "en",
        date: "2025-01-01",
      },
    });
    const table = await read(bytes);
    expect(values(table, "day")).toEqual(["2025-03-20", "2025-03-21"]);
    expect(values(table, "projects")).toEqual([12, null]);
    expect(values(table, "capital")).toEqual([0.3, 1234.5]);
    expect(table.told[0]).toContain("read the sheet “Data”");
    await expect(read(bytes, "--sheet", "Dat")).rejects.toThrow("Did you mean “Data”?");
  });
});
