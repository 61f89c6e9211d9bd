import {
  between,
  betweenColours,
  betweenLines,
  matchCorners,
  type InBetween,
  type Point,
} from "./interpolate.ts";

/** The way from one drawing to another. */
export interface Glide {
  /** Shows what lies between them, from 0 to 1; both must be painted, the second over the first. */
  to(t: number): void;
  /** Leaves both exactly as they were. */
  end(): void;
}

const GEOMETRY = ["cx", "cy", "r", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "d"];
const PAINT = ["fill", "stroke", "stroke-width", "stroke-opacity"];

type Mark = SVGElement | HTMLElement;
/** An attribute, or a property of style, and its values on the way. */
type Way = [name: string, value: InBetween, isStyle?: boolean];
/** A line on the move: its corners before and after. */
type Ride = readonly [from: Point[], to: Point[]];

/**
 * Marks that stand for the same row, and words that say the same, glide from their place in the first frame to that in
 * the second; what only one has fades. They are drawn by the second frame's elements.
 */
export function glide(first: Element, second: Element): Glide {
  const [before, after] = [marksOf(first), marksOf(second)];
  const all = [...before.values(), ...after.values()];
  const rides: Ride[] = [];
  const bars: (readonly [before: Mark, after: Mark])[] = [];
  const setters: ((t: number) => void)[] = [];
  const geometry: [Mark, string, string][] = [];

  function move(mark: Mark, ways: readonly Way[]): void {
    for (const [name, value, isStyle] of ways)
      if (isStyle) setters.push((t) => mark.style.setProperty(name, value(t)));
      else {
        geometry.push([mark, name, mark.getAttribute(name)!]);
        setters.push((t) => mark.setAttribute(name, value(t)));
      }
  }
  /** Lines pass over each other; words would be unreadable, so one has nearly gone when the other comes. */
  function fade(mark: Mark, side: 0 | 1): void {
    const strength = (t: number): number => (isWords(mark) ? t * 1.7 - 0.7 : t * 1.3);
    move(mark, [["opacity", (t) => String(Math.min(Math.max(strength(side ? t : 1 - t), 0), 1)), true]]);
    // Columns that leave or come do so behind the nearest that stays, as the years of a line do; a dot stays on its line.
    const [near] = bars
      .filter((pair) => mark.tagName === "rect" && seriesOf(pair[side]) === seriesOf(mark))
      .sort(
        (a, b) =>
          Math.abs(numberOf(a[side], "x") - numberOf(mark, "x")) -
          Math.abs(numberOf(b[side], "x") - numberOf(mark, "x")),
      );
    if (near) {
      const [from, to] = side ? [near[0], mark] : [mark, near[1]];
      move(
        mark,
        ["x", "width"].map((name) => [name, between(from.getAttribute(name)!, to.getAttribute(name)!)!]),
      );
    }
    for (const ride of mark.tagName === "circle" ? rides : []) {
      const [x, y] = [numberOf(mark, "cx"), numberOf(mark, "cy")];
      const corner = ride[side].findIndex((at) => Math.abs(at[0] - x) + Math.abs(at[1] - y) < 0.3);
      if (corner < 0) continue;
      const [from, to] = ride.map((line) => line[corner]!) as [Point, Point];
      return move(mark, [
        ["cx", between(String(from[0]), String(to[0]))!],
        ["cy", between(String(from[1]), String(to[1]))!],
      ]);
    }
  }

  const coming: Mark[] = [];
  for (const [key, mark] of after) {
    const old = before.get(key);
    const ways = old && waysBetween(old, mark, rides);
    if (!ways) {
      coming.push(mark);
      continue;
    }
    before.delete(key);
    move(old, [["opacity", () => "0", true]]);
    move(mark, ways);
    if (mark.tagName === "rect") bars.push([old, mark]);
  }
  for (const mark of before.values()) fade(mark, 0);
  for (const mark of coming) fade(mark, 1);

  return {
    to: (t) => setters.forEach((set) => set(t)),
    end() {
      for (const [mark, name, value] of geometry) mark.setAttribute(name, value);
      for (const mark of all) {
        // Chromium leaves an empty attribute where one that it has not yet written out is removed.
        mark.setAttribute("style", "");
        mark.removeAttribute("style");
      }
    },
  };
}

const numberOf = (mark: Mark, name: string): number => Number(mark.getAttribute(name));

/** The series of a row, where its key begins with one. */
const seriesOf = ({ dataset }: Mark): string | undefined => /^(.+?),/.exec(dataset.k ?? "")?.[1];

const isWords = ({ tagName }: Mark): boolean => tagName === "text" || tagName === "P";

/** Everything that is drawn in a frame at its size now, by what it stands for: a row, some words, or only itself. */
function marksOf(frame: Element): Map<string, Mark> {
  const svg = [...frame.querySelectorAll("svg")].find((one) => one.getBoundingClientRect().width)!;
  const marks = new Map<string, Mark>();
  for (const mark of [
    frame.querySelector<Mark>(".sub")!,
    ...svg.querySelectorAll<Mark>("circle,rect,path,line,text"),
  ]) {
    const { k } = mark.dataset;
    // A line in one piece is no way to the same line in several.
    let key = k
      ? `${mark.tagName} ${k} ${svg.querySelectorAll(`path[data-k="${k}"]`).length}`
      : isWords(mark)
        ? `${mark.textContent} ${mark.getAttribute("font-weight")}`
        : mark.outerHTML;
    while (marks.has(key)) key += "+";
    marks.set(key, mark);
  }
  return marks;
}

/** How the second mark comes from the first; undefined where there is no way. Lines that move are added to `rides`. */
function waysBetween(a: Mark, b: Mark, rides: Ride[]): Way[] | undefined {
  const ways: Way[] = [];
  if (isWords(b)) {
    const [dx, dy] = ["x", "y"].map((name) => numberOf(a, name) - numberOf(b, name));
    if (dx || dy)
      ways.push(["transform", between(`translate(${dx}px,${dy}px)`, "translate(0px,0px)")!, true]);
  } else
    for (const name of GEOMETRY) {
      const [from, to] = [a.getAttribute(name), b.getAttribute(name)];
      if (from === to || from === null || to === null) continue;
      const ride = name === "d" ? matchCorners(from, to) : undefined;
      const way = ride
        ? betweenLines(ride)
        : name === "d" && /^M[^A-Z]+L/.test(to)
          ? undefined
          : between(from, to);
      if (!way) return undefined;
      if (ride) rides.push(ride);
      ways.push([name, way]);
    }
  for (const name of PAINT) {
    const [from, to] = [a, b].map((mark) => mark.closest(`[${name}]`)?.getAttribute(name));
    if (from && to && from !== to) ways.push([name, between(from, to) ?? betweenColours(from, to), true]);
  }
  return ways;
}
