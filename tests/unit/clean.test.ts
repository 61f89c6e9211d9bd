import { describe, expect, test } from "vitest";
import { clean, plotWarning } from "../../src/render/clean.ts";
import { serialize, SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";
import { parseXml, type XmlElement } from "../support/xml.ts";

const document = new SvgDocument();

function tree({ name, attributes, children }: XmlElement): SvgElement {
  const node = document.createElementNS("", name);
  for (const [key, value] of attributes) node.setAttribute(key, value);
  node.append(...children.map((child) => (typeof child === "string" ? child : tree(child))));
  return node;
}

function cleaned(inside: string, scope = "fdi-column"): string {
  const root = tree(parseXml(`<svg>${inside}</svg>`));
  clean(root, scope, 14);
  return serialize(root).replace(/^<svg>|<\/svg>$|^<svg\/>$/g, "");
}

describe("a cleaned drawing", () => {
  test("names ids after its scope and counts them there, whatever Plot’s counter said", () => {
    const drawing = (first: number): string =>
      `<clipPath id="plot-clip-${first}"><rect/></clipPath><pattern id="plot-waffle-${first}"/><g clip-path="url(#plot-clip-${first})"><path fill="url(#plot-waffle-${first})" stroke="#fff"/></g>`;
    const result = cleaned(drawing(1));
    expect(result).toBe(
      `<clipPath id="fdi-column-0"><rect/></clipPath><pattern id="fdi-column-1"/><g clip-path="url(#fdi-column-0)"><path fill="url(#fdi-column-1)" stroke="#fff"/></g>`,
    );
    expect(cleaned(drawing(71))).toBe(result);
    expect(cleaned(drawing(1), "fdi-phone")).toBe(result.replaceAll("fdi-column", "fdi-phone"));
  });

  test("leaves a reference to nowhere, and colours that look like ids, as they are", () => {
    expect(cleaned(`<path id="fff" fill="url(#none)"/><path stroke="#abc"/>`)).toBe(
      `<path id="fdi-column-0" fill="url(#none)"/><path stroke="#abc"/>`,
    );
  });

  test("carries row keys where Plot has labels of marks, and no labels of groups", () => {
    expect(
      cleaned(
        `<g aria-label="dot" fill="red"><circle aria-label="japan,2025" r="3"/><circle aria-label="" r="3"/></g>`,
      ),
    ).toBe(`<g fill="red"><circle r="3" data-k="japan,2025"/><circle r="3"/></g>`);
  });

  test("has neither a style sheet nor Plot’s classes and hints, and keeps classes of its own", () => {
    expect(
      cleaned(
        `<style>.plot-d6a7b5 { color: red }</style><text class="plot-d6a7b5" font-variant="tabular-nums">a</text><text class="halo">b</text>`,
      ),
    ).toBe(`<text>a</text><text class="halo">b</text>`);
  });

  test("loses groups that are empty or say nothing, with what is in them kept in place", () => {
    expect(
      cleaned(
        `<path/><g aria-label="rule" transform="translate(0,0)"><rect/><g><g/></g><circle/></g><path/>`,
      ),
    ).toBe("<path/><rect/><circle/><path/>");
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
    expect(cleaned(`<path ${name}="${value}"/>`)).toBe(`<path ${name}="${rounded}"/>`);
  });

  test("does not touch numbers that are no lengths", () => {
    expect(cleaned(`<path stroke-opacity="0.45" data-k="x0.123"/>`)).toBe(
      `<path stroke-opacity="0.45" data-k="x0.123"/>`,
    );
  });

  test("does not change when it is cleaned again", () => {
    const once = cleaned(
      `<g transform="translate(0,0.04)"><g aria-label="a"><path d="M1.26,2" aria-label="k"/></g></g>`,
    );
    expect(cleaned(once)).toBe(once);
  });
});

describe("Plot’s warning sign", () => {
  test("is found wherever it stands, and only in text", () => {
    expect(
      plotWarning(tree(parseXml("<svg><g><text><title>1 warning</title>\u26a0</text></g></svg>"))),
    ).toContain("\u26a0");
    expect(
      plotWarning(tree(parseXml("<svg><g><desc>\u26a0</desc><text>fine</text></g></svg>"))),
    ).toBeUndefined();
  });
});
