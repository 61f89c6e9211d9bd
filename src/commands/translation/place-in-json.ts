import { walkJson } from "../../content/walk-json.ts";
import { pathText } from "../../content/zod-diagnostics.ts";
import type { Language } from "../../model/language.ts";

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
/** A key and its text, from the key on. */
const MEMBER = new RegExp(`(${STRING}\\s*:\\s*)(${STRING})`, "y");

/**
 * Puts translations into a JSON text, which stays as it is otherwise.
 * @param translations by the path of the localized text, such as `fields[0].title`
 */
export function placeInJson(
  json: string,
  translations: ReadonlyMap<string, string>,
  language: Language,
  sourceLanguage: Language,
): string {
  const lineStarts = [0, ...[...json.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const places = new Map(
    [...walkJson(json)].map(({ path, line, column }) => [pathText(path), lineStarts[line - 1]! + column - 1]),
  );
  const edits = [...translations].map(([path, translation]) => {
    const own = places.get(`${path}.${language}`);
    MEMBER.lastIndex = own ?? places.get(`${path}.${sourceLanguage}`)!;
    const [member = "", key = ""] = MEMBER.exec(json) ?? [];
    const end = MEMBER.lastIndex;
    const text = JSON.stringify(translation);
    return own === undefined
      ? { start: end, end, text: `, ${JSON.stringify(language)}: ${text}` }
      : { start: end - member.length + key.length, end, text };
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), json);
}

/**
 * The interface of a language, in the order of the source’s: translations, else what was there. What is a text of neither
 * is left out, and a list that would have gaps with it.
 * @param isText whether a string at a path is translated; others, such as ids, are the same in every language
 */
export function interfaceWith(
  source: unknown,
  before: unknown,
  translations: ReadonlyMap<string, string>,
  isText: (path: string) => boolean,
  path = "",
): unknown {
  if (typeof source === "string")
    return (
      translations.get(path) ?? (typeof before === "string" ? before : isText(path) ? undefined : source)
    );
  if (typeof source !== "object" || source === null) return before ?? source;
  const inner = (key: string | number, at: string): unknown =>
    interfaceWith(
      (source as Record<string, unknown>)[key],
      (before as Record<string, unknown> | undefined)?.[key],
      translations,
      isText,
      at,
    );
  if (Array.isArray(source)) {
    const list = source.map((_, index) => inner(index, `${path}[${index}]`));
    return list.includes(undefined) ? before : list;
  }
  const entries = Object.keys(source).map((key) => [key, inner(key, path ? `${path}.${key}` : key)] as const);
  const kept = entries.filter(([, value]) => value !== undefined);
  return kept.length === 0 && entries.length > 0 ? undefined : Object.fromEntries(kept);
}
