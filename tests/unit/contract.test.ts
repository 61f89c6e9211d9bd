import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as classes from "../../src/model/contract/classes.ts";
import * as elements from "../../src/model/contract/elements.ts";
import * as ids from "../../src/model/contract/ids.ts";

const ATTRIBUTES = "src/model/contract/data-attributes.ts";
const read = (file: string): string => readFileSync(file, "utf8");
/** Names that the contract declares, as they stand in `dataset`. */
const declared = new Set([...read(ATTRIBUTES).matchAll(/^ {2}(\w+)\?:/gm)].map(([, name]) => name!));
for (const [, name] of read("src/model/share-action.ts").matchAll(/^ {2}(\w+): string;/gm))
  declared.add(name!);

const components = globSync("src/{components,pages}/**/*.astro");
const scripts = globSync("src/browser/**/*.ts").concat("public/embed.js");
const all = globSync("src/**/*.{ts,astro,css}")
  .filter((file) => file !== ATTRIBUTES)
  .concat("public/embed.js");

/** `file: what`, for each match of a pattern whose first group `isKnown` refuses. */
const unknown = (files: readonly string[], pattern: RegExp, isKnown: (name: string) => boolean): string[] =>
  files.flatMap((file) =>
    [...read(file).matchAll(pattern)].flatMap(([, name]) => (isKnown(name!) ? [] : `${file}: ${name}`)),
  );

const inDataset = (attribute: string): string =>
  attribute.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

describe("what pages and browser scripts share", () => {
  test("has every data-* attribute that a component, a drawing, a style or a script names", () => {
    // Not the names of files: `./data-table.ts`.
    expect(
      unknown(all, /(?<![\w/-])data-([a-z][a-z-]*)(?!\S*\.(?:ts|css|json|astro)\b)/g, (name) =>
        declared.has(inDataset(name)),
      ),
    ).toEqual([]);
  });

  test("has every name that a script reads of a dataset", () => {
    const isDeclared = (name: string): boolean => declared.has(name);
    expect(unknown(scripts, /\bdataset(?:!|\?)?(?:\.|\[["'])(\w+)/g, isDeclared)).toEqual([]);
    const parts = scripts.flatMap((file) =>
      [...read(file).matchAll(/\{([^{}=]*)\} = [^;=]*\.dataset\b/g)].flatMap(([, names]) =>
        names!.split(",").map((name) => `${file}: ${name.split(":")[0]!.trim()}`),
      ),
    );
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => !/: \.{3}/.test(part) && !declared.has(part.split(": ")[1]!))).toEqual([]);
  });

  test("has no data-* attribute that nobody names", () => {
    const text = all.map(read).join("\n");
    const named = (name: string): boolean =>
      new RegExp(
        `data-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}\\b|dataset(\\.|\\[")${name}\\b`,
      ).test(text);
    expect([...declared].filter((name) => !named(name))).toEqual([]);
  });

  test("has every custom element that a component writes or a script defines", () => {
    const known = new Set<string>(Object.values(elements));
    expect(unknown(components, /<([a-z]+-[a-z-]+)/g, (name) => known.has(name))).toEqual([]);
    expect(unknown(scripts, /customElements\.define\("([^"]+)"/g, () => false)).toEqual([]);
  });

  test("has the classes and ids of components by which scripts find elements", () => {
    const text = components.map(read).join("\n");
    const written = new Set([
      ...[...text.matchAll(/\b(?:class|id)="([^"]+)"/g)].flatMap(([, names]) => names!.split(" ")),
      ...[...text.matchAll(/class:list=\{\[([^\]]+)\]/g)].flatMap(([, list]) =>
        [...list!.matchAll(/"([^"]+)"/g)].map(([, name]) => name!),
      ),
      ...Object.values(classes),
      ...Object.values(ids).filter((id) => typeof id === "string"),
    ]);
    const looked = scripts.flatMap((file) =>
      [
        ...read(file).matchAll(/(?:querySelector(?:All)?|closest|matches)(?:<[^(]*>)?\(\s*["'`]([^"'`]+)/g),
      ].flatMap(([, selector]) =>
        [...selector!.matchAll(/[.#]([a-z][\w-]*)/g)].map(([, name]) => `${file}: ${name}`),
      ),
    );
    expect(looked.filter((line) => written.has(line.split(": ")[1]!))).toEqual([]);
  });
});
