import { parseArgs } from "node:util";
import { COLUMN_KINDS, type ColumnKind, type ColumnOptions } from "../drafting/table/read-columns.ts";
import type { GridOptions } from "../drafting/table/grid.ts";
import type { ShapeOptions } from "../drafting/table/table-shape.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { UsageError } from "./usage-error.ts";
import { idSchema } from "../model/id.ts";
import { suggestion } from "../model/suggest.ts";

export const IMPORT_HELP = `npm run import -- figures.csv [options]
  reads a table (.csv, .tsv, .xlsx), prints what it takes each column for, and writes the draft of a dataset. Where the
  dataset is there already, prints which cells differ, and writes them with --update

  --paste                        reads the table from standard input instead of a file
  --id trade                     of the dataset; the name of the file where it is left out
  --source gso-2025 --locator "Table 2"
                                 where the figures were read; asked for on a terminal
  --publisher "Statistics Office" [--url https://…] [--published 2025-03-20]
                                 begins the source with these, where no --source is named
  --title "Trade in goods"       of the dataset; what stands above the table where it is left out, or else its headings
  --no-charts                    writes no drafts of charts
  --as "Heading=number"          what a column is: ${COLUMN_KINDS.join(", ")}
  --unit "Heading=usd-million"   what it counts; "…=usd-billion*0.1" where the file counts in another amount;
                                 without a heading: of all columns that name none
  --name "Heading=exports"       what its field is called
                                 (a column is meant by its heading, its number or the name of its field)
  --series country               makes rows of columns of numbers, told apart by a category of that name
  --wide                         leaves columns headed by years as they are
  --key country,year             by which fields rows are told apart
  --rows 4-20  --headings 2      where the table stands in its file, and how many rows of headings it has
  --skip-row 12                  leaves out a row of the file
  --missing "k. A."              means that there is no figure
  --decimal ,  --dates mdy       how numbers and days are written
  --sheet 2025  --delimiter ";"  --encoding shift_jis
                                 how the file is read
  --dry-run                      writes nothing
  --update [--reason "The office revised 2024."]
                                 writes the cells that differ into the dataset, and drafts a correction of those that
                                 were published, which needs the reason

exit codes: 0 the table was read, 1 it cannot be, 2 the command was written wrongly`;

export interface ImportOptions {
  help: boolean;
  /** Path of the file; undefined for standard input. */
  file: string | undefined;
  id: string;
  source: string | undefined;
  locator: string | undefined;
  /** What is known of a source that is begun with the dataset. */
  publisher: string | undefined;
  url: string | undefined;
  published: string | undefined;
  title: string | undefined;
  charts: boolean;
  series: string | undefined;
  key: string[] | undefined;
  dryRun: boolean;
  update: boolean;
  reason: string | undefined;
  grid: GridOptions;
  shape: ShapeOptions;
  columns: ColumnOptions;
}

/** @throws AuthorError where an argument is not known, or says what cannot be */
export function importOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (more.length > 0) throw new AuthorError(`one table at a time: “${more[0]}” is one too many`);
  if (!values.help && (file === undefined) !== Boolean(values.paste))
    throw new UsageError("name a file, or say --paste to read standard input", IMPORT_HELP);
  const id = values.id ?? (file === undefined ? undefined : idOfFile(file));
  if (!values.help && id === undefined) throw new AuthorError("name the dataset: --id my-figures");
  const valid = idSchema.safeParse(id);
  if (!values.help && !valid.success)
    throw new AuthorError(`“${id}” ${valid.error.issues[0]!.message}: name the dataset by --id`);
  return {
    help: values.help ?? false,
    file,
    id: id ?? "",
    source: values.source,
    locator: values.locator,
    publisher: values.publisher,
    url: values.url,
    published: values.published,
    title: values.title,
    charts: !values["no-charts"],
    series: values.series,
    key: values.key?.split(",").map((name) => name.trim()),
    dryRun: values["dry-run"] ?? false,
    update: values.update ?? false,
    reason: values.reason,
    grid: { encoding: values.encoding, delimiter: values.delimiter, sheet: values.sheet },
    shape: {
      rows: rowsOf(values.rows),
      headings: values.headings === undefined ? undefined : wholeNumber("--headings", values.headings),
      skipped: values["skip-row"]?.map((row) => wholeNumber("--skip-row", row)),
    },
    columns: {
      kinds: new Map([...pairs("--as", values.as)].map(([heading, kind]) => [heading, kindOf(kind)])),
      names: pairs("--name", values.name),
      units: pairs(
        "--unit",
        values.unit?.filter((one) => one.includes("=")),
      ),
      unit: values.unit?.find((one) => !one.includes("=")),
      decimal: oneOf("--decimal", values.decimal, [".", ","] as const),
      dates: oneOf("--dates", values.dates, ["dmy", "mdy"] as const),
      missing: values.missing ?? [],
      wide: values.wide,
    },
  };
}

function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const several = { type: "string", multiple: true } as const;
  const flag = { type: "boolean" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: several,
        dates: text,
        decimal: text,
        delimiter: text,
        "dry-run": flag,
        encoding: text,
        headings: text,
        help: { type: "boolean", short: "h" },
        id: text,
        key: text,
        locator: text,
        missing: several,
        name: several,
        "no-charts": flag,
        paste: flag,
        published: text,
        publisher: text,
        reason: text,
        rows: text,
        series: text,
        sheet: text,
        "skip-row": several,
        source: text,
        title: text,
        unit: several,
        update: flag,
        url: text,
        wide: flag,
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message, IMPORT_HELP);
  }
}

/** `data/Trade 2025.csv` names the dataset `trade-2025`. */
const idOfFile = (file: string): string =>
  file
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]*$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function rowsOf(text: string | undefined): [number, number] | undefined {
  if (text === undefined) return undefined;
  const [, from, to] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  if (from === undefined || Number(from) > Number(to))
    throw new AuthorError(
      `--rows takes the first and the last row of the table, such as 4-20, not “${text}”`,
    );
  return [Number(from), Number(to)];
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new AuthorError(`${option} takes a whole number, not “${text}”`);
  return Number(text);
}

function pairs(option: string, written: readonly string[] = []): Map<string, string> {
  return new Map(
    written.map((pair): [string, string] => {
      const at = pair.lastIndexOf("=");
      if (at < 1)
        throw new AuthorError(
          `${option} takes a column and what it is, such as ${option} "Heading=…", not “${pair}”`,
        );
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function kindOf(text: string): ColumnKind {
  const kind = COLUMN_KINDS.find((one) => one === text);
  if (!kind) throw new AuthorError(`--as: “${text}” is no kind of column.${suggestion(text, COLUMN_KINDS)}`);
  return kind;
}

function oneOf<T extends string>(
  option: string,
  text: string | undefined,
  known: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  const found = known.find((one) => one === text);
  if (!found)
    throw new AuthorError(`${option} takes ${known.map((one) => `“${one}”`).join(" or ")}, not “${text}”`);
  return found;
}
