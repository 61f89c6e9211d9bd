import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * What ends a text, an attribute, an element, a comment, a section of CDATA, a group of TeX and a pattern of
 * `String.replace`, and begins code: no more than content may hold.
 */
export const POISON = `"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)>]]>-->&lt;b&gt;&#60;i&#62;\\input%x$&$'\`;,`;

/** Keys of sources and of the site whose strings are words without a language. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  sources: ["title", "publisher", "author"],
  "site.json": ["name", "author"],
};

/** Words of the interface that are no words: ids, and names of sheets, which are short. */
const FIXED = /^(?:home\.figures\.\d+\.(?:chart|value)|downloads\.(?:data|about)Sheet)$/;

export interface PoisonedContent {
  root: string;
  /** How many strings hold the poison. */
  strings: number;
}

/** A copy of a content folder, with the same after every string that readers see. */
export function poisonedContent(from: string, poison = POISON): PoisonedContent {
  const root = mkdtempSync(join(tmpdir(), "poisoned-"));
  cpSync(from, root, { recursive: true });
  let strings = 0;
  const spoil = (text: string): string => {
    strings += 1;
    return text + poison;
  };
  const { languages } = JSON.parse(readFileSync(join(root, "site.json"), "utf8")) as {
    languages: { id: string }[];
  };
  const ids = languages.map(({ id }) => id);

  /** Words by language, locators, and what a folder has of plain words. */
  const words = (value: unknown, plain: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => words(one, []));
    if (typeof value !== "object" || value === null) return value;
    const keys = Object.keys(value);
    const isText = keys.length > 0 && keys.every((key) => ids.includes(key));
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        typeof inner === "string" && (isText || key === "locator" || plain.includes(key))
          ? spoil(inner)
          : words(inner, key === "licence" ? ["name"] : []),
      ]),
    );
  };
  const everyString = (value: unknown, path: string): unknown => {
    if (typeof value === "string") return FIXED.test(path) ? value : spoil(value);
    if (Array.isArray(value)) return value.map((one, index) => everyString(one, `${path}.${index}`));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, everyString(inner, path ? `${path}.${key}` : key)]),
    );
  };

  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" })) {
    const path = join(root, name);
    const [folder = ""] = name.split(/[/\\]/);
    if (/^(?:charts|datasets|sources|ui)[/\\].*\.json$|^site\.json$/.test(name)) {
      const json: unknown = JSON.parse(readFileSync(path, "utf8"));
      const spoiled = folder === "ui" ? everyString(json, "") : words(json, PLAIN[folder] ?? []);
      writeFileSync(path, JSON.stringify(spoiled));
    } else if (name.endsWith(".mdx") && folder === "stories") {
      const text = readFileSync(path, "utf8").replace(
        /^(title|description): "(.*)"$/gm,
        (_, key: string, written: string) => `${key}: ${JSON.stringify(spoil(written))}`,
      );
      writeFileSync(path, text);
    }
  }
  return { root, strings };
}
