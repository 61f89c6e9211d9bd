import type { Library } from "../../content/library.ts";
import type { JsonFile } from "../../content/read-json.ts";
import type { ChartFile } from "../../model/chart.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Chart } from "../chart.ts";
import { checkDrawIt } from "./check-draw-it.ts";
import { readState } from "./read-state.ts";

/**
 * Checks a chart file and its views against chart type and dataset.
 * @returns the chart with its views; undefined, with diagnostics pushed, where anything of it cannot be drawn
 */
export function readChart(
  file: JsonFile<ChartFile>,
  library: Pick<Library, "datasets" | "invalid" | "site">,
  diagnostics: Diagnostic[],
): Chart | undefined {
  const { views = {}, ...declaration } = file.content;
  const before = diagnostics.length;
  const reporter =
    (at: string) =>
    (path: string, message: string): void => {
      diagnostics.push({ file: file.file, path: at + path, message });
    };
  const chart = readState(file, { declaration }, library, reporter(""));
  if (!chart) return undefined;
  if (Object.keys(views).length > 0 && !declaration.label)
    reporter("")("label", "is missing: a chart with views needs a few words for the tab of its own");
  const { drawIt } = declaration;
  const drawn =
    drawIt &&
    checkDrawIt(drawIt, chart.input, chart.type, chart.typeName, (path, message) =>
      reporter("drawIt")(path && `.${path}`, message),
    );
  const states = Object.entries(views).flatMap(([id, view]) => {
    const { label, time, encodings, ...words } = view;
    const state = {
      ...declaration,
      // What is said to those who cannot see the drawing is never said of another one.
      alt: undefined,
      drawIt: undefined,
      ...words,
      // Words for a currency speak of what is drawn, and so are never those of the whole chart.
      inCurrency: view.inCurrency,
      // Channels and options of one type are not those of another.
      encodings: view.type === undefined ? { ...declaration.encodings, ...encodings } : (encodings ?? {}),
    } as ChartFile;
    const read = readState(
      file,
      { declaration: state, time, inheritsAnnotations: view.annotations === undefined },
      library,
      reporter(`views.${id}.`),
    );
    return read ? [{ ...read, key: `${file.id}.${id}`, view: { id, label } }] : [];
  });
  return diagnostics.length > before
    ? undefined
    : { ...chart, views: states, ...(drawn && { drawIt: drawn }) };
}
