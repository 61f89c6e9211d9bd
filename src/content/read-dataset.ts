import { cellSchemas, locatorSchema, quoteSchema, type CellSchemas } from "../model/cell.ts";
import { claimsSchema } from "../model/claims.ts";
import type { DatasetFile, FieldDeclaration } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { idSchema } from "../model/id.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import type { Site } from "../model/site.ts";
import { suggestion } from "../model/suggest.ts";
import {
  keyPart,
  type Cell,
  type Dataset,
  type Field,
  type NumberField,
  type Provenance,
  type Row,
} from "../values/dataset.ts";
import type { PendingCell } from "../values/evaluate.ts";
import type { PrintedCell } from "./evidence/printed-cell.ts";
import { readCell } from "./read-cell.ts";
import { FileReader } from "./file-reader.ts";
import type { JsonFile } from "./read-json.ts";

const ROW_KEYS = ["source", "locator", "quote", "unquoted", "note", "producer", "claims"];

/**
 * Checks the rows of a dataset file against its fields and gives the dataset in its resolved form.
 * Cells written as expressions are returned in `pending`, those that a source prints in `printed`; everything wrong is
 * pushed onto `diagnostics`.
 */
export function readDataset(
  { id, file, content }: JsonFile<DatasetFile>,
  site: Site,
  sourceIds: ReadonlySet<string>,
  diagnostics: Diagnostic[],
): { dataset: Dataset; pending: PendingCell[]; printed: PrintedCell[] } {
  const { rows: _, source: __, locator: ___, fields: ____, ...words } = content;
  const fields = new Map(content.fields.map((field) => [field.name, withUnit(field, site)]));
  const reader = new DatasetReader(file, content, fields, sourceIds, cellSchemas(site), diagnostics);
  reader.checkFields();
  const rows = reader.readRows();
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const claims = [...claimsOfWords(content), ...reader.claims];
  return {
    dataset: { ...words, id, fields, rows, byKey, claims },
    pending: reader.pending,
    printed: reader.printed,
  };
}

const claimsOfWords = ({ claims = {} }: DatasetFile): Dataset["claims"] =>
  Object.entries(claims).map(([name, own]) => ({ path: `claims.${name}`, claims: own }));

const withUnit = (field: FieldDeclaration, { units }: Site): Field =>
  field.type === "number" ? { ...field, unit: units.get(field.unit)! } : field;

/** One reading of the rows of a dataset file. */
class DatasetReader extends FileReader {
  readonly pending: PendingCell[] = [];
  readonly printed: PrintedCell[] = [];
  readonly claims: Dataset["claims"][number][] = [];
  readonly #content: DatasetFile;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #sourceIds: ReadonlySet<string>;
  readonly #schemas: CellSchemas;

  constructor(
    file: string,
    content: DatasetFile,
    fields: ReadonlyMap<string, Field>,
    sourceIds: ReadonlySet<string>,
    schemas: CellSchemas,
    diagnostics: Diagnostic[],
  ) {
    super(file, diagnostics);
    this.#content = content;
    this.#fields = fields;
    this.#sourceIds = sourceIds;
    this.#schemas = schemas;
  }

  checkFields(): void {
    const { fields: declared, primaryKey, source } = this.#content;
    const fields = this.#fields;
    if (fields.size < declared.length) this.fault(["fields"], "has two fields of one name: rename one");
    for (const name of primaryKey) {
      const field = fields.get(name);
      if (!field)
        this.fault(["primaryKey"], `no field “${name}” in this dataset.${suggestion(name, fields.keys())}`);
      else if (field.type !== "category" && field.type !== "period")
        this.fault(
          ["primaryKey"],
          `“${name}” is a ${field.type} field: a key is made of categories and periods`,
        );
    }
    this.#checkSource(source, ["source"]);
  }

  #checkSource(source: string | undefined, path: readonly PropertyKey[]): void {
    if (source !== undefined && !this.#sourceIds.has(source))
      this.fault(path, `no source “${source}” in content/sources.${suggestion(source, this.#sourceIds)}`);
  }

  /** The rows whose key can be read; of two with one key the later one is marked, and both are kept. */
  readRows(): Row[] {
    const seen = new Set<string>();
    return this.#content.rows.flatMap((written, index) => {
      const row = this.#readRow(written, ["rows", index]);
      if (!row) return [];
      if (seen.has(row.key))
        this.fault(
          ["rows", index],
          `repeats the key “${row.key}” of an earlier row: each row needs its own ${this.#content.primaryKey.join(" and ")}`,
        );
      seen.add(row.key);
      return [row];
    });
  }

  #readRow(written: Record<string, unknown>, path: readonly PropertyKey[]): Row | undefined {
    this.#checkKeys(Object.keys(written), path);
    const { text } = this.#schemas;
    const part = (name: string): [unknown, readonly PropertyKey[]] => [written[name], [...path, name]];
    const provenance = this.#rowProvenance(written, path);
    const note = this.readOptional(text, ...part("note"));
    const producer = this.readOptional(text, ...part("producer"));
    this.#readClaims(written, path);
    const cells: Record<string, Cell> = {};
    for (const [name, field] of this.#fields) {
      const cell = this.#readCell(field, written[name], [...path, name], provenance);
      if (cell) cells[name] = cell;
    }
    const key = this.#content.primaryKey.map((name) => keyPart(cells[name]));
    if (key.includes(undefined)) return undefined;
    return {
      key: key.join(","),
      cells,
      ...(provenance && { provenance }),
      ...(note && { note }),
      ...(producer && { producer }),
    };
  }

  /** Claims beside the words of a row, and of its cells. */
  #readClaims(written: Record<string, unknown>, path: readonly PropertyKey[]): void {
    const read = (claims: unknown, at: readonly PropertyKey[]): void => {
      const own = this.readOptional(claimsSchema, claims, at);
      if (own !== undefined) this.claims.push({ path: this.pathText(at), claims: own });
    };
    read(written["claims"], [...path, "claims"]);
    for (const name of this.#fields.keys()) {
      const cell = written[name];
      // What a cell may hold is checked where it is read.
      if (typeof cell === "object" && cell !== null && "claims" in cell)
        read(cell.claims, [...path, name, "claims"]);
    }
  }

  #checkKeys(keys: readonly string[], path: readonly PropertyKey[]): void {
    const known = [...this.#fields.keys(), ...ROW_KEYS];
    for (const key of keys)
      if (!known.includes(key))
        this.fault([...path, key], `no field “${key}” in this dataset.${suggestion(key, known)}`);
  }

  /** Where a row was read: its own source, or that of the dataset. */
  #rowProvenance(written: Record<string, unknown>, path: readonly PropertyKey[]): Provenance | undefined {
    const source = this.readOptional(idSchema, written["source"], [...path, "source"]);
    this.#checkSource(source, [...path, "source"]);
    const locator = this.readOptional(locatorSchema, written["locator"], [...path, "locator"]);
    const quote = this.readOptional(quoteSchema, written["quote"], [...path, "quote"]);
    const unquoted = this.readOptional(this.#schemas.text, written["unquoted"], [...path, "unquoted"]);
    return provenance(source ?? this.#content.source, {
      locator: locator ?? (source === undefined ? this.#content.locator : undefined),
      quote,
      unquoted,
    });
  }

  #readCell(
    field: Field,
    value: unknown,
    path: readonly PropertyKey[],
    rowProvenance: Provenance | undefined,
  ): Cell | undefined {
    const read = readCell(field, value, path, this.#schemas, this);
    if (read?.type !== "number") return read?.cell;
    const { cell, written } = read;
    this.#checkSource(written.source, [...path, "source"]);
    const own = written.source
      ? provenance(written.source, written)
      : rowProvenance && { ...rowProvenance, ...placeOf(written) };
    cell.provenance = own ? [own] : [];
    if (written.from !== undefined)
      this.pending.push({
        file: this.file,
        path: this.pathText([...path, "from"]),
        expression: written.from,
        cell,
        unit: read.unit,
        ...(written.qualifier && { qualifier: written.qualifier }),
        ownProvenance: written.source !== undefined,
      });
    else if (own && cell.quantity && !written.derived)
      this.printed.push({
        file: this.file,
        path: this.pathText(path),
        quantity: cell.quantity,
        decimals: (field as NumberField).decimals,
        place: own,
      });
    else if (!own && cell.quantity)
      this.fault(path, "has no source: name one in the cell, in its row, or for the whole dataset");
    return cell;
  }
}

type Place = Partial<Record<"locator" | "quote", string | undefined>> & {
  unquoted?: LocalizedText | undefined;
};

/** What is known of a place; what is not is left out. */
const placeOf = ({ locator, quote, unquoted }: Place): Omit<Provenance, "source"> => ({
  ...(locator && { locator }),
  ...(quote && { quote }),
  ...(unquoted && { unquoted }),
});

const provenance = (source: string | undefined, place: Place): Provenance | undefined =>
  source === undefined ? undefined : { source, ...placeOf(place) };
