import { categoryOf, periodOf, type Row } from "../../data/dataset.ts";
import type { Category } from "../../model/dataset.ts";
import type { Chart } from "../content.ts";
import type { Speaker } from "./speaker.ts";

/** So many are named. */
const NAMED = 3;

/** The first and the last event, and which kinds there are most of. */
export function describeEvents(
  { rows }: Chart,
  { date, title, kind }: { date: string; title: string; kind: string },
  speaker: Speaker,
): string[] {
  const sorted = inTime(rows, date);
  const say = (name: "first" | "last", row: Row): string =>
    speaker.phrase(name, {
      title: speaker.text(categoryOf(row, title).category.title),
      period: speaker.period(periodOf(row, date)),
    });
  return [
    say("first", sorted[0]!),
    say("last", sorted.at(-1)!),
    speaker.phrase("kinds", {
      list: mostCounted(
        rows.map((row) => categoryOf(row, kind)),
        speaker,
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
  speaker: Speaker,
): string[] {
  const ends = rows.flatMap((row) => [categoryOf(row, from), categoryOf(row, to)]);
  return [speaker.phrase("tied", { list: mostCounted(ends, speaker) })];
}

/** How many categories stand at either end of the ties. */
export const pointsTied = (rows: readonly Row[], from: string, to: string): number =>
  new Set(rows.flatMap((row) => [categoryOf(row, from).id, categoryOf(row, to).id])).size;

/** The categories that occur most often, with their counts. */
function mostCounted(found: readonly { id: string; category: Category }[], speaker: Speaker): string {
  const counts = [...Map.groupBy(found, ({ id }) => id).values()].sort((a, b) => b.length - a.length);
  // What occurs once stands out where nothing occurs more often.
  const often = counts.filter((group) => group.length > 1);
  return speaker.list(
    (often.length > 0 ? often : counts).slice(0, NAMED).map((group) =>
      speaker.phrase("counted", {
        name: speaker.name(group[0]!.category.title),
        count: speaker.count(group.length),
      }),
    ),
  );
}
