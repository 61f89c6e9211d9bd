import { describe, expect, test } from "vitest";
import { compact } from "../../src/render/compact.ts";
import { scopeIds } from "../../src/render/scope-ids.ts";
import { inside, svgTree } from "../support/svg-tree.ts";

function compacted(svg: string): string {
  const root = svgTree(svg);
  compact(root);
  return inside(root);
}

function scoped(svg: string, scope = "fdi-column"): string {
  const root = svgTree(svg);
  scopeIds(root, scope);
  return inside(root);
}

describe("a compact drawing", () => {
  test("loses groups that are empty or say nothing, with what is in them kept in place", () => {
    expect(compacted(`<path/><g transform="translate(0,0)"><rect/><g><g/></g><circle/></g><path/>`)).toBe(
      "<path/><rect/><circle/><path/>",
    );
  });

  test("has one path where it had the lines of a grid, and leaves lines that stand for rows", () => {
    expect(
      compacted(
        `<g stroke="red"><line x1="1" x2="1" y1="0" y2="9.96"/><line x1="0" x2="5" y1="2" y2="2"/></g>`,
      ),
    ).toBe(`<g stroke="red"><path d="M1,0V10M0,2H5"/></g>`);
    const rows = `<g><line x1="1" x2="1" y1="0" y2="9" data-k="a"/><line x1="2" x2="2" y1="0" y2="9" data-k="b"/></g>`;
    expect(compacted(rows)).toBe(rows.replace(/<\/?g>/g, ""));
  });

  test.each([
    ["transform", "translate(0.5,0.25)", "translate(0.5,0.3)"],
    ["d", "M10.04,0.96L-3.149,1e-7Z", "M10,1L-3.1,1e-7Z"],
    ["d", "M1,-0.04L.449,-.06", "M1,0L0.4,-0.1"],
    ["x", "12", "12"],
    ["y", "1.5e-8", "0"],
    ["dy", "0.325em", "0.33em"],
    ["cx", "99.95", "100"],
  ])("rounds %s=“%s” to “%s”", (name, value, rounded) => {
    expect(compacted(`<path ${name}="${value}"/>`)).toBe(`<path ${name}="${rounded}"/>`);
  });

  test("does not touch numbers that are no lengths", () => {
    expect(compacted(`<path stroke-opacity="0.45" data-k="x0.123"/>`)).toBe(
      `<path stroke-opacity="0.45" data-k="x0.123"/>`,
    );
  });

  test("does not change when it is made compact again", () => {
    const once = compacted(`<g transform="translate(0,0.04)"><g opacity="1"><path d="M1.26,2"/></g></g>`);
    expect(compacted(once)).toBe(once);
  });
});

describe("the ids of a drawing", () => {
  test("are named after its scope and counted there, whatever Plot’s counter said", () => {
    const drawing = (first: number): string =>
      `<clipPath id="plot-clip-${first}"><rect/></clipPath><pattern id="plot-waffle-${first}"/><g clip-path="url(#plot-clip-${first})"><path fill="url(#plot-waffle-${first})" stroke="#fff"/></g>`;
    const result = scoped(drawing(1));
    expect(result).toBe(
      `<clipPath id="fdi-column-0"><rect/></clipPath><pattern id="fdi-column-1"/><g clip-path="url(#fdi-column-0)"><path fill="url(#fdi-column-1)" stroke="#fff"/></g>`,
    );
    expect(scoped(drawing(71))).toBe(result);
    expect(scoped(drawing(1), "fdi-phone")).toBe(result.replaceAll("fdi-column", "fdi-phone"));
  });

  test("leave a reference to nowhere, and colours that look like ids, as they are", () => {
    expect(scoped(`<path id="fff" fill="url(#none)"/><path stroke="#abc"/>`)).toBe(
      `<path id="fdi-column-0" fill="url(#none)"/><path stroke="#abc"/>`,
    );
  });
});
