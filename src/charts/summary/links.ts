import type { Category } from "../../model/dataset.ts";
import { categoryOf, periodOf, type Row } from "../../values/dataset.ts";
import { partsPlayed, type TellFacts } from "./told.ts";
import { inOrder } from "./over-time.ts";
import type { SummaryWriter } from "./summary-writer.ts";

/** So many are named. */
const NAMED = 3;

/** Tells the first and the last event, and which kinds there are most of. */
export const eventFacts =
  (channels: { date: string; title: string; kind: string }): TellFacts =>
  (input, writer) => {
    const { rows } = input;
    const { date, title, kind } = partsPlayed(channels, input);
    const sorted = inOrder(rows, date);
    const say = (name: "first" | "last", row: Row): string =>
      writer.phrase(name, {
        title: writer.text(categoryOf(row, title).category.title),
        period: writer.period(periodOf(row, date)),
      });
    const kinds = rows.map((row) => categoryOf(row, kind));
    return {
      marks: rows.length,
      time: { field: date, rows: sorted },
      sentences: [
        say("first", sorted[0]!),
        say("last", sorted.at(-1)!),
        writer.phrase("kinds", { list: mostCounted(kinds, writer) }),
      ],
    };
  };

/** Tells how many categories are linked, how often, and which have most links. */
export const linkFacts =
  (channels: { from: string; to: string }): TellFacts =>
  (input, writer) => {
    const { rows } = input;
    const { from, to } = partsPlayed(channels, input);
    const ends = rows.flatMap((row) => [categoryOf(row, from), categoryOf(row, to)]);
    return {
      marks: new Set(ends.map(({ id }) => id)).size,
      extra: writer.phrase("ties", { count: writer.count(rows.length) }),
      sentences: [writer.phrase("tied", { list: mostCounted(ends, writer) })],
    };
  };

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
