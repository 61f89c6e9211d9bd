import type { Table } from "../chart/table.ts";
import { drawnMarks, isWords, type DrawnMark, type Ink } from "./drawn-marks.ts";
import { between, betweenColours, type Interpolator } from "./interpolate.ts";
import { betweenLines, matchLines, type Line, type MatchedLine } from "./match-lines.ts";

const GEOMETRY = ["cx", "cy", "r", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "d"];
const PAINT = ["fill", "stroke", "stroke-width", "stroke-opacity"];

/** An attribute, or a property of style, and its values on the way. */
type Way = [name: string, value: Interpolator, isStyle?: boolean];
/** The frame that a mark belongs to: the first, which it leaves, or the second, into which it comes. */
type Side = "from" | "to";

/**
 * The way from one drawing to another. Marks that stand for the same row, and words that say the same, move from their
 * place in the first frame to that in the second; what only one has fades. They are drawn by the second frame's
 * elements: both must be painted, the second over the first.
 */
export class Morph {
  readonly #lines: MatchedLine[] = [];
  readonly #bars: Record<Side, DrawnMark>[] = [];
  readonly #inks: Ink[];
  readonly #setters: ((t: number) => void)[] = [];
  /** Attributes as they were. */
  readonly #before: [ink: Ink, name: string, value: string][] = [];

  constructor(first: Element, second: Element, table: Table) {
    const [leaving, after] = [drawnMarks(first, table), drawnMarks(second, table)];
    this.#inks = [...leaving.values(), ...after.values()].map(({ ink }) => ink);
    const coming: DrawnMark[] = [];
    for (const [key, mark] of after) {
      const old = leaving.get(key);
      const ways = old && this.#waysBetween(old, mark);
      if (!ways) {
        coming.push(mark);
        continue;
      }
      leaving.delete(key);
      this.#move(old.ink, [["opacity", () => "0", true]]);
      this.#move(mark.ink, ways);
      if (mark.ink.tagName === "rect") this.#bars.push({ from: old, to: mark });
    }
    for (const mark of leaving.values()) this.#fade(mark, "from");
    for (const mark of coming) this.#fade(mark, "to");
  }

  /** Shows what lies between the drawings, from 0 to 1. */
  to(t: number): void {
    for (const set of this.#setters) set(t);
  }

  /** Leaves both drawings exactly as they were. */
  end(): void {
    for (const [ink, name, value] of this.#before) ink.setAttribute(name, value);
    for (const ink of this.#inks) {
      // Chromium leaves an empty attribute where one that it has not yet written out is removed.
      ink.setAttribute("style", "");
      ink.removeAttribute("style");
    }
  }

  #move(ink: Ink, ways: readonly Way[]): void {
    for (const [name, value, isStyle] of ways)
      if (isStyle) this.#setters.push((t) => ink.style.setProperty(name, value(t)));
      else {
        this.#before.push([ink, name, ink.getAttribute(name)!]);
        this.#setters.push((t) => ink.setAttribute(name, value(t)));
      }
  }

  /** Lines pass over each other; words would be unreadable, so one has nearly gone when the other comes. */
  #fade(mark: DrawnMark, side: Side): void {
    const { ink } = mark;
    const strength = (t: number): number => (isWords(ink) ? t * 1.7 - 0.7 : t * 1.3);
    const shown = (t: number): number => strength(side === "to" ? t : 1 - t);
    this.#move(ink, [["opacity", (t) => String(Math.min(Math.max(shown(t), 0), 1)), true]]);
    if (ink.tagName === "rect") this.#followColumn(mark, side);
    if (ink.tagName === "circle") this.#followLine(mark);
  }

  /** A column that leaves or comes does so behind the nearest of its series that stays, as the years of a line do. */
  #followColumn({ ink, place }: DrawnMark, side: Side): void {
    const far = (pair: Record<Side, DrawnMark>): number =>
      Math.abs(numberOf(pair[side].ink, "x") - numberOf(ink, "x"));
    const [near] = this.#bars
      .filter((pair) => pair[side].place?.series === place?.series)
      .sort((a, b) => far(a) - far(b));
    if (!near) return;
    const [from, to] = side === "to" ? [near.from.ink, ink] : [ink, near.to.ink];
    this.#move(
      ink,
      ["x", "width"].map((name) => [name, between(from.getAttribute(name)!, to.getAttribute(name)!)!]),
    );
  }

  /** A dot that leaves or comes stays on its line. */
  #followLine({ ink, place }: DrawnMark): void {
    for (const { series, rows, from, to } of this.#lines) {
      const corner = series === place?.series ? rows.indexOf(place.row) : -1;
      if (corner < 0) continue;
      const [a, b] = [from[corner]!, to[corner]!];
      return this.#move(
        ink,
        ["cx", "cy"].map((name, axis) => [name, between(String(a[axis]), String(b[axis]))!]),
      );
    }
  }

  /** How the second mark comes from the first; undefined where there is no way. */
  #waysBetween(a: DrawnMark, b: DrawnMark): Way[] | undefined {
    const shape = isWords(b.ink)
      ? waysOfWords(a.ink, b.ink)
      : a.line && b.line
        ? this.#wayOfLine(a.line, b.line)
        : waysOfShape(a.ink, b.ink);
    return shape && [...shape, ...waysOfPaint(a.ink, b.ink)];
  }

  #wayOfLine(a: Line, b: Line): Way[] | undefined {
    const matched = matchLines(a, b);
    if (!matched) return undefined;
    this.#lines.push(matched);
    return [["d", betweenLines(matched)]];
  }
}

const numberOf = (ink: Ink, name: string): number => Number(ink.getAttribute(name));

function waysOfWords(a: Ink, b: Ink): Way[] {
  const [dx, dy] = ["x", "y"].map((name) => numberOf(a, name) - numberOf(b, name));
  return dx || dy ? [["transform", between(`translate(${dx}px,${dy}px)`, "translate(0px,0px)")!, true]] : [];
}

function waysOfShape(a: Ink, b: Ink): Way[] | undefined {
  const ways: Way[] = [];
  for (const name of GEOMETRY) {
    const [from, to] = [a.getAttribute(name), b.getAttribute(name)];
    if (from === to || from === null || to === null) continue;
    const way = between(from, to);
    if (!way) return undefined;
    ways.push([name, way]);
  }
  return ways;
}

const waysOfPaint = (a: Ink, b: Ink): Way[] =>
  PAINT.flatMap((name): Way[] => {
    const [from, to] = [a, b].map((ink) => ink.closest(`[${name}]`)?.getAttribute(name));
    return from && to && from !== to ? [[name, between(from, to) ?? betweenColours(from, to), true]] : [];
  });
