import { categoryOf, periodOf, type Row } from "../../values/dataset.ts";
import type { Category } from "../../model/dataset.ts";
import type { Chart } from "../chart.ts";
import type { SummaryWriter } from "./summary-writer.ts";

/** So many are named. */
const NAMED = 3;

/** The first and the last event, and which kinds there are most of. */
export function describeEvents(
  { rows }: Chart,
  { date, title, kind }: { date: string; title: string; kind: string },
  writer: SummaryWriter,
): string[] {
  const sorted = inTime(rows, date);
  const say = (name: "first" | "last", row: Row): string =>
    writer.phrase(name, {
      title: writer.text(categoryOf(row, title).category.title),
      period: writer.period(periodOf(row, date)),
    });
  return [
    say("first", sorted[0]!),
    say("last", sorted.at(-1)!),
    writer.phrase("kinds", {
      list: mostCounted(
        rows.map((row) => categoryOf(row, kind)),
        writer,
      ),
    }),
  ];
}

export const inTime = (rows: readonly Row[], date: string): Row[] =>
  rows.toSorted((a, b) => periodOf(a, date).start.getTime() - periodOf(b, date).start.getTime());

/** Who has most ties. */
export function describeTies(
  { rows }: Chart,
  { from, to }: { from: string; to: string },
  writer: SummaryWriter,
): string[] {
  const ends = rows.flatMap((row) => [categoryOf(row, from), categoryOf(row, to)]);
  return [writer.phrase("tied", { list: mostCounted(ends, writer) })];
}

/** How many categories stand at either end of the ties. */
export const pointsTied = (rows: readonly Row[], from: string, to: string): number =>
  new Set(rows.flatMap((row) => [categoryOf(row, from).id, categoryOf(row, to).id])).size;

/** The categories that occur most often, with their counts. */
function mostCounted(found: readonly { id: string; category: Category }[], writer: SummaryWriter): string {
  const counts = [...Map.groupBy(found, ({ id }) => id).values()].sort((a, b) => b.length - a.length);
  // What occurs once stands out where nothing occurs more often.
  const often = counts.filter((group) => group.length > 1);
  return writer.list(
    (often.length > 0 ? often : counts).slice(0, NAMED).map((group) =>
      writer.phrase("counted", {
        name: writer.name(group[0]!.category.title),
        count: writer.count(group.length),
      }),
    ),
  );
}
