import { describe, expect, test } from "vitest";
import { faultsIn, set, smallContent, story } from "../support/content-folder.ts";

/** The small content with a row that its chart leaves out. */
function withSpareRow(): ReturnType<typeof smallContent> {
  const files = smallContent();
  set(files["charts/fdi.json"], "filter", { country: ["japan"] });
  set(files["datasets/fdi.json"], "rows[2].capital", 12.5);
  return files;
}
const UNUSED =
  'content/datasets/fdi.json › rows[2].capital: is used by no chart, no words and no other cell: use it, take it out, or say why it stays, "unused": { "capital[korea,2025]": "…" }';

describe("a figure that nothing uses", () => {
  test("is told, with what to do about it", () => {
    expect(faultsIn(withSpareRow())).toEqual([UNUSED]);
  });

  test("is told once for a field of which none is used", () => {
    const files = smallContent();
    const fields = (files["datasets/fdi.json"] as { fields: object[] }).fields;
    fields.push({ name: "spare", type: "number", unit: "usd-billion", title: { en: "Spare", vi: "Dư" } });
    set(files["datasets/fdi.json"], "rows[0].spare", 1.5);
    set(files["datasets/fdi.json"], "rows[1].spare", 2.5);
    set(files["datasets/fdi.json"], "rows[2].spare", null);
    expect(faultsIn(files).filter((one) => one.includes("spare"))).toEqual([
      'content/datasets/fdi.json › fields.spare: none of its 2 figures is used by a chart, by words or another cell: use it, take it out, or say why it stays, "unused": { "spare": "…" }',
    ]);
  });

  test.each(["capital", "capital[korea,2025]"])("may stay with a reason for %s", (name) => {
    const files = withSpareRow();
    set(files["datasets/fdi.json"], "unused", { [name]: "For whoever compares the two." });
    expect(faultsIn(files)).toEqual([]);
  });

  test("is none where words use it, or another cell that is used", () => {
    const named = withSpareRow();
    named["stories/capital/en.mdx"] = story(
      'Korea has <Value of="fdi.capital[korea,2025]" /> there.\n\n<Chart id="fdi" />\n',
    );
    expect(faultsIn(named)).toEqual([]);
    const reckoned = withSpareRow();
    set(reckoned["datasets/fdi.json"], "rows[0].capital", {
      from: "fdi.capital[korea,2025] * 2",
      derived: { en: "Twice that of Korea." },
    });
    expect(faultsIn(reckoned)).toEqual([]);
  });

  test("is none where nothing is printed", () => {
    expect(faultsIn(smallContent())).toEqual([]);
  });
});

test("a reason for a figure that is used is told", () => {
  const files = smallContent();
  set(files["datasets/fdi.json"], "unused", { "capital[japan,2025]": "Once it was not used." });
  expect(faultsIn(files)).toEqual([
    "content/datasets/fdi.json › unused.capital[japan,2025]: names no figure that is unused: take it out",
  ]);
});
