import { walkJson, type Place } from "./walk-json.ts";
import { pathText } from "./zod-diagnostics.ts";

/** Where each key of a valid JSON text stands, and each object and list in a list, by its path: `rows[3].capital`. */
export function placesInJson(json: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const { path, line, column } of walkJson(json)) {
    const name = pathText(path);
    if (!places.has(name)) places.set(name, { line, column });
  }
  return places;
}

/** The place of a path, or of the nearest part around it that has one. */
export function placeOf(path: string, places: ReadonlyMap<string, Place>): Place | undefined {
  for (let at = path; at; at = at.slice(0, Math.max(0, at.lastIndexOf("."), at.lastIndexOf("["))))
    if (places.has(at)) return places.get(at);
  return undefined;
}
