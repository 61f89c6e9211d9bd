import type { Language } from "../../model/language.ts";
import type { LocalizedText } from "../../model/localized-text.ts";
import { periodOf } from "../../values/dataset.ts";
import type { Chart, Content } from "../chart.ts";
import { describeAmounts, describePairs, describeParts, pairsOf } from "./amounts.ts";
import { describeOverTime, onlyCategory, overTime } from "./over-time.ts";
import { summaryWriter } from "./summary-writer.ts";
import { describeEvents, describeTies, inTime, pointsTied } from "./links.ts";

/**
 * What a reader who cannot see the drawing should know, for charts whose author wrote no such text: type, range, trend
 * and extremes, from the figures. What is told follows from the fields that the chart draws, so that a new chart type
 * needs no more than a name in `content/ui`.
 */
export function chartSummary(
  chart: Chart,
  language: Language,
  content: Pick<Content, "datasets" | "ui">,
): string {
  const voice = summaryWriter(chart, language, content);
  const { words, phrase, sentences, count } = voice;
  const type = words.types[chart.typeName];
  const { marks, measure, extra, time, rows, facts } = shapeOf(chart, voice);
  const range =
    time !== undefined && rows.length > 1
      ? phrase("range", {
          from: voice.period(periodOf(rows[0]!, time)),
          to: voice.period(periodOf(rows.at(-1)!, time)),
        })
      : undefined;
  const named = { type: type?.name ?? words.chart, subject: voice.text(chart.dataset.title) };
  const opening = voice.opening([
    measure ? phrase("measured", { ...named, measure: voice.text(measure) }) : phrase("subject", named),
    range,
    type && marks > 1 ? type.marks.replace("{count}", count(marks)) : undefined,
    extra,
  ]);
  return sentences([opening, ...facts]);
}

interface Shape {
  /** How many marks the type counts. */
  marks: number;
  /** What is measured, where the facts name categories instead. */
  measure?: LocalizedText | undefined;
  extra?: string;
  /** The field and the rows, in order, between which time runs. */
  time?: string;
  rows: readonly Chart["rows"][number][];
  facts: string[];
}

/** What a chart shows, as its channels tell. */
function shapeOf(chart: Chart, voice: ReturnType<typeof summaryWriter>): Shape {
  const { rows, dataset, typeName } = chart;
  const channels = chart.input.channels as Partial<Record<string, string>>;
  const of = (kind: string): string[] =>
    Object.values(channels).filter(
      (name) => name !== undefined && dataset.fields.get(name)?.type === kind,
    ) as string[];
  const [number] = of("number");
  const [time] = of("period");
  const [category, second] = of("category");
  if (number === undefined) {
    if (time !== undefined && category !== undefined) {
      const named = { date: time, title: channels["title"] ?? category, kind: channels["kind"] ?? category };
      return {
        marks: rows.length,
        time,
        rows: inTime(rows, time),
        facts: describeEvents(chart, named, voice),
      };
    }
    const ends = { from: category!, to: second ?? category! };
    return {
      marks: pointsTied(rows, ends.from, ends.to),
      extra: voice.phrase("ties", { count: voice.count(rows.length) }),
      rows,
      facts: describeTies(chart, ends, voice),
    };
  }
  const measure = dataset.fields.get(number)!.title;
  if (time !== undefined && channels["ends"] !== undefined) {
    const fields = { time, number, ends: channels["ends"] };
    const pairs = pairsOf(chart, fields);
    return {
      marks: pairs.length,
      measure,
      time,
      rows: pairs.map(([a]) => a!.row),
      facts: describePairs(chart, fields, voice),
    };
  }
  if (time !== undefined) {
    const fields = { time, number, series: category };
    const series = overTime(chart, fields);
    const drawn = series.flatMap(({ points }) => points).map(({ row }) => row);
    // A figure that stands apart from a series is of another time.
    const long = series.filter(({ points }) => points.length > 1).flatMap(({ points }) => points);
    const single = typeName === "dots" || typeName === "column";
    return {
      marks: single ? drawn.length : series.length,
      measure: category !== undefined || onlyCategory(chart) ? measure : undefined,
      time,
      rows: inTime(
        long.map(({ row }) => row),
        time,
      ),
      facts: describeOverTime(chart, fields, voice),
    };
  }
  const drawn = rows.filter((row) => row.cells[number]?.type === "number" && row.cells[number].quantity);
  return {
    marks: drawn.length,
    measure,
    rows: drawn,
    facts:
      channels["value"] === undefined
        ? describeAmounts(chart, { category: category!, number, panel: channels["panel"] }, voice)
        : describeParts(
            chart,
            { category: category!, number },
            voice,
            "squares" in (chart.input.options as object),
          ),
  };
}
