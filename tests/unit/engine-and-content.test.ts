import { describe, expect, test } from "vitest";
import { nameOf, read, sourceFiles } from "../support/source-files.ts";

/** Words of the content that this engine was born with: its countries, languages, currencies and name. */
const OF_CONTENT = /vietnam|japan|\bvi\b|\bja\b|jpy|vnd(?!\.)|Bridgelines/i;
/** What code must know of a language stands in the module of that language. */
const LOCALES = /^values\/locales\//;

describe("the engine", () => {
  test("knows no country, language, currency or name of its content, but in the modules of languages", () => {
    const lines = sourceFiles("ts", "mjs", "astro", "css", "md", "json")
      .filter((file) => !LOCALES.test(nameOf(file)))
      .flatMap((file) =>
        read(file)
          .split("\n")
          .flatMap((line, index) =>
            OF_CONTENT.test(line) ? [`${nameOf(file)}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
          ),
      );
    expect(lines).toEqual([]);
  });
});
