import type { Library } from "../../content/library.ts";
import type { Language } from "../../model/language.ts";
import { periodOf } from "../../values/dataset.ts";
import type { Chart } from "../chart.ts";
import { summaryWriter } from "./summary-writer.ts";

/**
 * What a reader who cannot see the drawing should know, for charts whose author wrote no such text: type, range, trend
 * and extremes, from the figures. The chart type tells the facts; its name and what it counts are words of the interface.
 */
export function chartSummary(
  { type, typeName, input, dataset }: Chart,
  language: Language,
  content: Pick<Library, "datasets" | "site" | "ui">,
): string {
  const writer = summaryWriter(dataset, language, content);
  const { words, phrase, sentences, count, period } = writer;
  const names = words.types[typeName];
  const { marks, measure, extra, time, sentences: facts } = type.facts(input, writer);
  const range =
    time !== undefined && time.rows.length > 1
      ? phrase("range", {
          from: period(periodOf(time.rows[0]!, time.field)),
          to: period(periodOf(time.rows.at(-1)!, time.field)),
        })
      : undefined;
  const named = { type: names?.name ?? words.chart, subject: writer.text(dataset.title) };
  const opening = writer.opening([
    measure ? phrase("measured", { ...named, measure: writer.text(measure) }) : phrase("subject", named),
    range,
    names && marks > 1 ? names.marks.replace("{count}", count(marks)) : undefined,
    extra,
  ]);
  return sentences([opening, ...facts]);
}
