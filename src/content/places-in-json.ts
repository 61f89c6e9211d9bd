import { pathText } from "./zod-diagnostics.ts";

/** Where something begins in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

/** An object or a list that is being read, with the key or index of what is read in it. */
interface Open {
  at: string | number;
  list: boolean;
}

/** Where each key of a valid JSON text stands, and each object and list in a list, by its path: `rows[3].capital`. */
export function placesInJson(json: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const open: Open[] = [];
  let [line, lineStart, counted] = [1, 0, 0];
  let expectsKey = false;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    for (let at = json.indexOf("\n", counted); at >= 0 && at < index; at = json.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = at + 1;
    }
    counted = index;
    const inside = open.at(-1);
    const note = (): void => {
      const path = pathText(open.map(({ at }) => at));
      if (!places.has(path)) places.set(path, { line, column: index - lineStart + 1 });
    };
    if (token === "{" || token === "[") {
      if (inside?.list) note();
      open.push({ at: token === "[" ? 0 : "", list: token === "[" });
      expectsKey = token === "{";
    } else if (token === "}" || token === "]") open.pop();
    else if (token === "," && inside?.list) inside.at = Number(inside.at) + 1;
    else if (token === ",") expectsKey = true;
    else if (token !== ":" && inside && !inside.list && expectsKey) {
      inside.at = JSON.parse(token) as string;
      expectsKey = false;
      note();
    }
  }
  return places;
}

/** The place of a path, or of the nearest part around it that has one. */
export function placeOf(path: string, places: ReadonlyMap<string, Place>): Place | undefined {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf("."), at.lastIndexOf("["))))
    if (places.has(at)) return places.get(at);
  return undefined;
}
