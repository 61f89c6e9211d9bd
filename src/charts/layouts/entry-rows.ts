import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** A line of a table of words. */
export interface Entry {
  key: string;
  title: string;
  about: string;
  isHighlighted: boolean;
}

/** Those who have entries, with their entries. */
export interface EntryGroup {
  name: string;
  entries: Entry[];
}

interface Words {
  x: number;
  /** First baseline in px. */
  y: number;
  lines: string[];
}

export interface PlacedEntry {
  key: string;
  isHighlighted: boolean;
  title: Words;
  about: Words | undefined;
  /** What is shaded where it is highlighted, in px. */
  box: { x: number; y: number; width: number; height: number };
}

export interface PlacedEntries {
  heads: Words[];
  names: Words[];
  entries: PlacedEntry[];
  /** Lines above the groups, in px. */
  rules: number[];
  height: number;
  leftOut: number;
}

/** Where titles and words begin in a wide drawing, as parts of the width. */
const [TITLE, ABOUT] = [0.23, 0.5];
/** Room within a row, above and below, and at the left of its words, in px. */
const [ABOVE, INSET] = [6, 8];

/**
 * A table of words: on a wide drawing in three columns below their heads, on a narrow one each name above its entries.
 * @param heads of the three columns
 */
export function placeEntries(
  groups: readonly EntryGroup[],
  heads: readonly string[],
  context: ChartContext,
): PlacedEntries {
  const { fontSize: size, width, narrow, height: frame } = context.size;
  const line = blockHeight(1, size);
  const titleX = narrow ? INSET : Math.round(width * TITLE);
  const aboutX = narrow ? INSET : Math.round(width * ABOUT);
  const titleRoom = (narrow ? width : aboutX - INSET) - titleX - 4;
  const placed: PlacedEntries = { heads: [], names: [], entries: [], rules: [], height: 0, leftOut: 0 };
  if (!narrow) {
    const xs = [0, titleX, aboutX];
    const ends = [titleX, aboutX, width];
    placed.heads = heads.map((head, index) => {
      const room = ends[index]! - xs[index]! - INSET;
      return { x: xs[index]!, y: size, lines: nameLines(head, room, 1, context) };
    });
    placed.height = line + 6;
  }
  const most = frame === undefined ? undefined : 1;
  for (const [index, group] of groups.entries()) {
    const top = placed.height;
    const names = nameLines(group.name, (narrow ? width : titleX - INSET) - 4, most, context);
    const heads: Words = { x: 0, y: top + ABOVE + size, lines: names };
    let y = narrow ? top + ABOVE + names.length * line + 4 : top;
    const entries = group.entries.map((entry): PlacedEntry => {
      const title = nameLines(entry.title, titleRoom, most, context);
      const about = frame === undefined ? context.wrap(entry.about, width - aboutX - 6, size) : [];
      const baseline = y + ABOVE + size;
      const below = narrow ? title.length * line : 0;
      const tall = narrow ? title.length + about.length : Math.max(title.length, about.length);
      const box = { x: titleX - INSET, y, width: width - titleX + INSET, height: tall * line + 2 * ABOVE };
      y += box.height;
      return {
        key: entry.key,
        isHighlighted: entry.isHighlighted,
        title: { x: titleX, y: baseline, lines: title },
        about: about.length > 0 ? { x: aboutX, y: baseline + below, lines: about } : undefined,
        box,
      };
    });
    const bottom = Math.max(y, top + 2 * ABOVE + names.length * line);
    const last = index === groups.length - 1 ? 0 : line;
    if (frame !== undefined && index > 0 && bottom + last > frame)
      return { ...placed, height: top + line, leftOut: groups.length - index };
    placed.rules.push(top);
    placed.names.push(heads);
    placed.entries.push(...entries);
    placed.height = bottom + (narrow ? 4 : 0);
  }
  return placed;
}
