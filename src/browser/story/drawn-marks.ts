import { SUBTITLE } from "../../model/contract/classes.ts";
import { cornersOf } from "../../scene/corners.ts";
import { keyOf } from "../../scene/mark-key.ts";
import { placeOf, rowsFrom, type Place, type Table } from "../chart/table.ts";
import type { Line } from "./match-lines.ts";

export type Ink = SVGElement | HTMLElement;

/** Something drawn, or written, in a frame. */
export interface DrawnMark {
  ink: Ink;
  /** Where the row that it draws stands, if it draws one. */
  place?: Place;
  /** The line, if it is one. */
  line?: Line;
}

export const isWords = ({ tagName }: Ink): boolean => tagName === "text" || tagName === "P";

/** Everything that is drawn in a frame at its size now, by what it stands for: a row, a line, some words, or only itself. */
export function drawnMarks(frame: Element, table: Table): Map<string, DrawnMark> {
  const svg = [...frame.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width)!;
  const inks = [
    frame.querySelector<Ink>(`.${SUBTITLE}`)!,
    ...svg.querySelectorAll<Ink>("circle,rect,path,line,text"),
  ];
  const all = inks.map((ink) => markOf(ink, table));
  const marks = new Map<string, DrawnMark>();
  for (const mark of all) {
    const { ink, place, line } = mark;
    // A line in one piece is no way to the same line in several.
    const pieces = line && all.filter((other) => other.line?.series === line.series).length;
    let key = line
      ? `line ${line.series} ${pieces}`
      : place
        ? `${ink.tagName} ${place.series} ${place.row}`
        : isWords(ink)
          ? `${ink.textContent} ${ink.getAttribute("font-weight")}`
          : ink.outerHTML;
    while (marks.has(key)) key += "+";
    marks.set(key, mark);
  }
  return marks;
}

function markOf(ink: Ink, table: Table): DrawnMark {
  const key = isWords(ink) ? undefined : keyOf(ink);
  if (key?.kind !== "row" && key?.kind !== "run") return { ink };
  const place = placeOf(key.id, table);
  if (key.kind === "row") return { ink, place };
  const corners = cornersOf(ink.getAttribute("d")!);
  return {
    ink,
    line: { series: place.series, rows: rowsFrom(place, table).slice(0, corners.length), corners },
  };
}
