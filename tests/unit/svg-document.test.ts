import { select } from "d3";
import { describe, expect, test } from "vitest";
import { serialize, SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";
import { parseXml } from "../support/xml.ts";

const document = new SvgDocument();
const make = (name: string, ...children: (SvgElement | string)[]): SvgElement => {
  const node = document.createElementNS("", name);
  node.append(...children);
  return node;
};
const childNames = (node: SvgElement): string => node.elements.map(({ tagName }) => tagName).join("");

describe("SVG text", () => {
  const NASTY = `a < b && "c" > 'd' </text> ]]> &amp; Việt 日本`;

  test("escapes what would end a text or an attribute, and gives it back when read", () => {
    const node = make("text", NASTY);
    node.setAttribute("data-k", NASTY);
    expect(parseXml(serialize(node))).toEqual({
      name: "text",
      attributes: [["data-k", NASTY]],
      children: [NASTY],
    });
  });

  test("leaves quotes in text as they are, which is shorter", () => {
    expect(serialize(make("text", `"'&`))).toBe(`<text>"'&amp;</text>`);
  });

  test("holds attributes in the order in which they were first set", () => {
    const node = make("rect");
    for (const [name, value] of [
      ["y", 1],
      ["x", 2],
      ["fill", "none"],
      ["y", 3],
    ] as const)
      node.setAttribute(name, value);
    expect(serialize(node)).toBe(`<rect y="3" x="2" fill="none"/>`);
    node.removeAttribute("y");
    node.setAttribute("y", 4);
    expect(serialize(node)).toBe(`<rect x="2" fill="none" y="4"/>`);
  });

  test("has nothing between elements, and closes empty ones at once", () => {
    expect(serialize(make("svg", make("g"), make("g", make("path"))))).toBe("<svg><g/><g><path/></g></svg>");
  });

  test("writes styles as attributes", () => {
    const node = make("text");
    select(node as unknown as Element)
      .style("fill", "red")
      .style("opacity", 0.5)
      .style("fill", null);
    expect(serialize(node)).toBe(`<text opacity="0.5"/>`);
  });
});

describe("the tree", () => {
  test("takes a node out of its old place when it is put into a new one", () => {
    const [a, b] = [make("a"), make("b")];
    const [first, second] = [make("g", a, b), make("g")];
    second.appendChild(a);
    expect([childNames(first), childNames(second), a.parentNode]).toEqual(["b", "a", second]);
  });

  test("inserts before a sibling, moves within one parent, and appends before nothing", () => {
    const [a, b, c] = [make("a"), make("b"), make("c")];
    const parent = make("g", a, b);
    parent.insertBefore(c, a);
    expect(childNames(parent)).toBe("cab");
    parent.insertBefore(b, c);
    expect(childNames(parent)).toBe("bca");
    parent.insertBefore(b, null);
    expect(childNames(parent)).toBe("cab");
    parent.insertBefore(b, b);
    parent.insertBefore(a, a);
    expect(childNames(parent)).toBe("cab");
  });

  test("refuses a place before a stranger", () => {
    expect(() => make("g", make("a")).insertBefore(make("b"), make("c"))).toThrow(RangeError);
  });

  test("can be emptied while its children move elsewhere, as Plot’s root is", () => {
    const [from, to] = [make("svg", make("a"), "text", make("b")), make("g")];
    for (const child of [...from.childNodes]) to.append(child);
    expect([serialize(from), serialize(to)]).toEqual(["<svg/>", "<g><a/>text<b/></g>"]);
  });

  test("is copied in depth without ties to the original", () => {
    const original = make("g", make("text", "x"));
    original.setAttribute("fill", "red");
    const copy = original.cloneNode(true);
    original.setAttribute("fill", "blue");
    original.textContent = "gone";
    expect(serialize(copy)).toBe(`<g fill="red"><text>x</text></g>`);
    expect(serialize(original.cloneNode())).toBe(`<g fill="blue"/>`);
  });

  test("answers D3: joins, order and text", () => {
    const svg = make("svg");
    const words = select(svg as unknown as SVGSVGElement)
      .append("g")
      .attr("class", "words");
    for (const name of ["b", "a"]) words.append("text").attr("id", name).text(name);
    words.insert("rect", () => svg.elements[0]!.firstChild as unknown as Element);
    expect(serialize(svg)).toBe(
      `<svg><g class="words"><rect/><text id="b">b</text><text id="a">a</text></g></svg>`,
    );
    expect(svg.querySelector("text")!.textContent).toBe("b");
    expect(svg.textContent).toBe("ba");
  });
});
