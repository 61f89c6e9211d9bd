import type { ChartFile, View } from "../model/chart.ts";
import type { FieldType } from "../model/dataset.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { parsePeriod, type Period } from "../model/period.ts";
import { periodOf, quantityOf, type Dataset, type Row } from "../values/dataset.ts";
import type { Library } from "../content/library.ts";
import type { JsonFile } from "../content/read-json.ts";
import { centre } from "../values/quantity.ts";
import { suggestion } from "../model/suggest.ts";
import { zodFaults } from "../content/zod-diagnostics.ts";
import type { Channel, ChartType } from "./chart-type.ts";
import type { Chart } from "./chart.ts";
import { chartTypes } from "./registry.ts";

/**
 * Checks a chart file and its views against chart type and dataset.
 * @returns the chart with its views; undefined, with faults pushed, where anything of it cannot be drawn
 */
export function readChart(
  file: JsonFile<ChartFile>,
  library: Pick<Library, "datasets" | "broken">,
  diagnostics: Diagnostic[],
): Chart | undefined {
  const { views = {}, ...declaration } = file.content;
  const before = diagnostics.length;
  const chart = readState(file, declaration, library, diagnostics, "");
  if (!chart) return undefined;
  if (Object.keys(views).length > 0 && !declaration.label)
    diagnostics.push({
      file: file.file,
      path: "label",
      message: "is missing: a chart with views needs a few words for the tab of its own",
    });
  const states = Object.entries(views).flatMap(([id, view]) => {
    const { label, time, encodings, ...words } = view;
    const state = {
      ...declaration,
      // What is said to those who cannot see the drawing is never said of another one.
      alt: undefined,
      ...words,
      // Words for a currency speak of what is drawn, and so are never those of the whole chart.
      inCurrency: view.inCurrency,
      encodings: { ...declaration.encodings, ...encodings },
    } as ChartFile;
    const read = readState(
      file,
      state,
      library,
      diagnostics,
      `views.${id}.`,
      time,
      view.annotations === undefined,
    );
    return read ? [{ ...read, key: `${file.id}.${id}`, view: { id, label } }] : [];
  });
  return diagnostics.length > before ? undefined : { ...chart, views: states };
}

/** One state of a chart: the chart itself, or a view of it. */
function readState(
  { id, file }: JsonFile<ChartFile>,
  declaration: ChartFile,
  { datasets, broken }: Pick<Library, "datasets" | "broken">,
  diagnostics: Diagnostic[],
  at: string,
  time?: View["time"],
  inherited = false,
): Chart | undefined {
  const before = diagnostics.length;
  const fault = (path: string, message: string): void => {
    diagnostics.push({ file, path: at + path, message });
  };
  const type = chartTypes.get(declaration.type);
  const dataset = datasets.get(declaration.dataset);
  if (!type)
    fault("type", `no chart type “${declaration.type}”.${suggestion(declaration.type, chartTypes.keys())}`);
  if (!dataset && !broken.has(declaration.dataset))
    fault(
      "dataset",
      `no dataset “${declaration.dataset}” in content/datasets.${suggestion(declaration.dataset, datasets.keys())}`,
    );
  if (!type || !dataset) return undefined;

  const { channels, options } = readEncodings(type, dataset);
  const rows = withinTime(filteredRows(dataset));
  checkAnnotations(rows);
  checkNumbers(rows);
  checkHighlight(options);
  checkScales(options);
  if (diagnostics.length > before) return undefined;
  const used = new Set(Object.values(channels).filter((name) => name !== undefined));
  return {
    id,
    key: id,
    views: [],
    file,
    typeName: declaration.type,
    type,
    topic: declaration.topic,
    dataset,
    rows,
    declaration,
    fields: [...dataset.fields.keys()].filter((name) => used.has(name) || dataset.primaryKey.includes(name)),
    input: {
      id,
      dataset,
      rows,
      channels: channels as Record<string, string>,
      options,
      annotations: declaration.annotations.filter(({ key }) => rows.some((row) => row.key === key)),
    },
  };

  function readEncodings(
    type: ChartType,
    dataset: Dataset,
  ): { channels: Record<string, string | undefined>; options: unknown } {
    const written = { ...declaration.encodings };
    const channels: Record<string, string | undefined> = {};
    for (const [name, channel] of Object.entries(type.channels)) {
      const field = written[name];
      delete written[name];
      if (field === undefined) {
        if (!channel.optional)
          fault(
            `encodings.${name}`,
            `is missing: write ${typeWords(channel)} field of dataset ${dataset.id}.${oneOf(fitting(dataset, channel))}`,
          );
        channels[name] = undefined;
        continue;
      }
      channels[name] = checkField(name, field, channel, dataset);
    }
    const optionKeys = Object.keys((type.options as unknown as { shape?: object }).shape ?? {});
    const result = type.options.safeParse(written);
    if (!result.success) {
      const known = [...Object.keys(type.channels), ...optionKeys];
      for (const found of zodFaults(file, result.error, written, () => known))
        fault(`encodings${found.path ? `.${found.path}` : ""}`, found.message);
    }
    return { channels, options: result.data };
  }

  function checkField(name: string, field: unknown, channel: Channel, dataset: Dataset): string | undefined {
    const path = `encodings.${name}`;
    if (typeof field !== "string") {
      fault(
        path,
        `is not a field name: write ${typeWords(channel)} field of dataset ${dataset.id} in quotes`,
      );
      return undefined;
    }
    const definition = dataset.fields.get(field);
    if (!definition) {
      fault(
        path,
        `no field “${field}” in dataset ${dataset.id}.${suggestion(field, fitting(dataset, channel))}`,
      );
      return undefined;
    }
    if (!types(channel).includes(definition.type)) {
      fault(
        path,
        `“${field}” is a ${definition.type} field, and ${typeWords(channel)} field belongs here.${oneOf(fitting(dataset, channel))}`,
      );
      return undefined;
    }
    return field;
  }

  function filteredRows(dataset: Dataset): Row[] {
    let rows = [...dataset.rows];
    for (const [name, ids] of Object.entries(declaration.filter ?? {})) {
      const field = dataset.fields.get(name);
      if (!field) {
        fault(
          `filter.${name}`,
          `no field “${name}” in dataset ${dataset.id}.${suggestion(name, dataset.fields.keys())}`,
        );
        continue;
      }
      if (field.type !== "category" && field.type !== "period") {
        fault(`filter.${name}`, `“${name}” is a ${field.type} field: a filter chooses categories or periods`);
        continue;
      }
      const text = (row: Row): string => {
        const cell = row.cells[name];
        return cell?.type === "category" ? cell.id : cell?.type === "period" ? cell.period.text : "";
      };
      const present = new Set(dataset.rows.map(text));
      ids.forEach((id, index) => {
        if (!present.has(id))
          fault(
            `filter.${name}[${index}]`,
            `no row of dataset ${dataset.id} has “${id}”.${suggestion(id, present)}`,
          );
      });
      rows = rows.filter((row) => ids.includes(text(row)));
    }
    return rows;
  }

  /** A drawing needs something to draw, and a scale that begins at zero needs nothing below it. */
  function checkNumbers(rows: readonly Row[]): void {
    for (const [name, channel] of Object.entries(type!.channels)) {
      const field = channels[name];
      if (field === undefined || !types(channel).includes("number")) continue;
      const numbers = rows.flatMap((row) => quantityOf(row, field) ?? []);
      if (numbers.length === 0)
        fault(
          `encodings.${name}`,
          `no row that the chart draws has a number in “${field}”: draw another field, or change the filter`,
        );
      if (
        ["bar", "column", "pack", "waffle"].includes(declaration.type) &&
        numbers.some((quantity) => centre(quantity) < 0)
      )
        fault(
          "type",
          `a ${declaration.type} chart cannot show the negative numbers of “${field}”: use a line or dots`,
        );
    }
  }

  /** A logarithm, and a share of a first figure, exist of numbers above zero only. */
  function checkScales(options: unknown): void {
    const { scales = [], reverse = false } = (options ?? {}) as { scales?: string[]; reverse?: boolean };
    const field = channels["y"];
    if (scales.length === 0 || field === undefined) return;
    if (reverse) fault("encodings.scales", "a rank has no other scale: leave “scales” out");
    const small = rows.find((row) => {
      const quantity = quantityOf(row, field);
      return quantity && (quantity.low ?? quantity.value!) <= 0;
    });
    if (small)
      fault(
        "encodings.scales",
        `“${field}” is not above zero in row “${small.key}”: a logarithmic scale or an index cannot show it, leave “scales” out`,
      );
  }

  function checkHighlight(options: unknown): void {
    const highlight = (options as { highlight?: string[] } | undefined)?.highlight ?? [];
    const field = channels["series"] === undefined ? undefined : dataset!.fields.get(channels["series"]);
    if (field?.type !== "category") return;
    highlight.forEach((id, index) => {
      if (!Object.hasOwn(field.categories, id))
        fault(
          `encodings.highlight[${index}]`,
          `“${id}” is no category of “${field.name}”.${suggestion(id, Object.keys(field.categories))}`,
        );
    });
  }

  /** The rows of the period asked for, by the first period that the chart draws. */
  function withinTime(all: Row[]): Row[] {
    if (!time) return all;
    const field = Object.values(channels).find(
      (name) => name && dataset!.fields.get(name)?.type === "period",
    );
    if (!field) {
      fault("time", "has no period to choose from: the chart draws none");
      return all;
    }
    const [from, to] = time.map((text) => parsePeriod(text)!) as [Period, Period];
    return all.filter(
      (row) => periodOf(row, field).start >= from.start && periodOf(row, field).end <= to.end,
    );
  }

  function checkAnnotations(rows: readonly Row[]): void {
    const keys = new Set(rows.map((row) => row.key));
    if (declaration.annotations.length > 0 && !type!.annotations)
      fault("annotations", `a ${declaration.type} chart draws none: say it in the note`);
    declaration.annotations.forEach(({ key }, index) => {
      // A view that says nothing of annotations keeps those of the chart whose rows it still draws.
      if (!keys.has(key) && !inherited)
        fault(
          `annotations[${index}].key`,
          `no row “${key}” among those that the chart draws.${suggestion(key, keys)}`,
        );
    });
  }
}

const types = (channel: Channel): readonly FieldType[] =>
  typeof channel.type === "string" ? [channel.type] : channel.type;
const typeWords = (channel: Channel): string => `a ${types(channel).join(" or ")}`;
const fitting = (dataset: Dataset, channel: Channel): string[] =>
  [...dataset.fields.values()]
    .filter((field) => types(channel).includes(field.type))
    .map((field) => field.name);
const oneOf = (names: readonly string[]): string =>
  names.length > 1
    ? ` Write one of: ${names.join(", ")}.`
    : names.length === 1
      ? ` Write “${names[0]}”.`
      : "";
