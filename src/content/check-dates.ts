import type { Diagnostic } from "../model/diagnostic.ts";
import { parsePeriod } from "../model/period.ts";
import type { Library } from "./library.ts";

const DAY = 86_400_000;

/** Days of sources that cannot be: read in the future, or before they were published. */
export function dateFaults({ sources, stories }: Pick<Library, "sources" | "stories">): Diagnostic[] {
  const latest = latestDay(stories);
  return [...sources].flatMap(([id, { accessed, published }]) => {
    const file = `content/sources/${id}.json`;
    const read = parsePeriod(accessed);
    const printed = published && parsePeriod(published.date);
    if (!read) return [];
    if (read.start.getTime() > latest)
      return [
        {
          file,
          path: "accessed",
          message: `is ${accessed}, which is yet to come: write the day you read it`,
        },
      ];
    if (!printed || printed.start <= read.end) return [];
    const message = `is ${published.date}, after it was read (${accessed}): mend one of the two`;
    return [{ file, path: "published.date", message }];
  });
}

/**
 * The last day on which something can have been read: today, or of a machine whose clock is behind, a month after the
 * newest story. Where a day begins first, it is tomorrow already.
 */
function latestDay(stories: Library["stories"]): number {
  const published = [...stories.values()].flat().flatMap(({ meta }) => {
    const day = parsePeriod(meta.updated ?? meta.published);
    return day ? [day.end.getTime() + 31 * DAY] : [];
  });
  return Math.max(Date.now() + DAY / 2, ...published);
}
