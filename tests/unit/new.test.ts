import { describe, expect, test } from "vitest";
import { checkFile } from "../../src/charts/check-file.ts";
import { scaffold } from "../../src/commands/new.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import { FULL } from "../support/full.ts";

const { library } = readLibrary("content");
const dataset = library.datasets.keys().next().value!;
const chart = library.charts.keys().next().value!;
const source = library.sources.keys().next().value!;

/** Of the datasets that a chart can be made from, those tried: all, or one in eight. */
const drawable = [...library.datasets.keys()].filter((id) => fits(id));
const REQUESTS = [
  ["source", "a-new-one"],
  ["dataset", "a-new-one", source],
  ...drawable.filter((_, index) => FULL || index % 8 === 0).map((id) => ["chart", "a-new-one", id]),
  ["story", "a-new-one", chart],
];

/** What the loader says of one more file beside the content. */
const faultsWith = (file: string, text: string): string[] =>
  checkFile(file, text, library).map((fault) => `${fault.file} › ${fault.path}`);

function fits(id: string): boolean {
  try {
    return Boolean(scaffold(["chart", "a-new-one", id], library, "content"));
  } catch {
    return false;
  }
}

describe("a new file", () => {
  test.each(REQUESTS)(
    "for a %s “%s” %s asks the author for what is empty, and is right in the rest",
    (...request) => {
      const { file, text } = scaffold(request, library, "content");
      const diagnostics = faultsWith(file, text);
      expect(diagnostics.length).toBeGreaterThan(0);
      expect(diagnostics.filter((fault) => !fault.startsWith(`${file} › `))).toEqual([]);
      expect(
        diagnostics.filter((fault) =>
          /encodings|type|dataset|primaryKey|order|licence|kind$/.test(fault.replace(file, "")),
        ),
      ).toEqual([]);
    },
  );

  test("for a chart can be drawn as soon as its words are written", () => {
    const { file, text } = scaffold(["chart", "a-new-one", "fdi-capital"], library, "content");
    const written = text.replaceAll('"en": ""', '"en": "Words"').replace('"topic": ""', '"topic": "capital"');
    expect(faultsWith(file, written)).toEqual([]);
  });
});

describe("a request that cannot be met", () => {
  test.each([
    [[], /^Say what to write:\n {2}npm run new source <id>\n/],
    [["poem", "a-new-one"], /^Say what to write:/],
    [["source", "Fdi_Capital"], /^“Fdi_Capital” is not a kebab-case id/],
    [
      ["dataset", "a-new-one", "no-such-source-at-all"],
      /^no source “no-such-source-at-all” in content\/sources\./,
    ],
    [
      ["chart", "a-new-one"],
      /^A chart is drawn from a dataset\.\n {2}npm run new chart a-new-one <dataset> \[type\]\nDatasets: /,
    ],
    [
      ["chart", "a-new-one", "fdi-captial"],
      /^no dataset “fdi-captial” in content\/datasets\. Did you mean “fdi-capital”\?/,
    ],
    [["chart", "a-new-one", dataset, "lien"], /^no chart type “lien”\. Did you mean “line”\?/],
    [
      ["chart", "a-new-one", "ecosystem", "line"],
      /^dataset ecosystem has not the fields that “line” needs\. These types fit: /,
    ],
    [["story", "a-new-one"], /^A story is led by a chart\./],
  ])("%j is refused with words that help", (request, words) => {
    expect(() => scaffold(request, library, "content")).toThrow(words);
  });
});
