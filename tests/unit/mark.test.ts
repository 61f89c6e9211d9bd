import { describe, expect, test } from "vitest";
import { boundsOf, inkBoundsOf } from "../../src/scene/bounds.ts";
import { cornersOf, lineThrough, pathThrough } from "../../src/scene/corners.ts";
import { bind, bindRun, explain, nameSeries, runKey } from "../../src/scene/mark.ts";
import { keyOf, unbind } from "../../src/scene/mark-key.ts";
import { serialize, SvgDocument, type SvgElement } from "../../src/scene/svg-document.ts";

const make = (name: string, attributes: Record<string, string | number> = {}): SvgElement => {
  const node = new SvgDocument().createElementNS("", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
};

describe("a mark", () => {
  test("says its row", () => {
    const dot = bind(make("circle"), "north,2015");
    expect(serialize(dot)).toBe(`<circle data-k="north,2015"/>`);
    expect(keyOf(dot)).toEqual({ kind: "row", id: "north,2015" });
  });

  test("of many corners says the row of the first, and that others follow", () => {
    const line = bindRun(make("path"), ["north,2015", "north,2016", "north,2018"]);
    expect(serialize(line)).toBe(`<path data-k="north,2015+"/>`);
    expect(keyOf(line)).toEqual({ kind: "run", id: "north,2015" });
    expect(runKey(["2015"])).toBe("2015");
  });

  test("of words says the series that they name, where there are several", () => {
    const label = nameSeries(make("text"), "north");
    expect(serialize(label)).toBe(`<text data-k="north*"/>`);
    expect(keyOf(label)).toEqual({ kind: "series", id: "north" });
    expect(serialize(nameSeries(make("text"), ""))).toBe("<text/>");
  });

  test("of words that explain a figure says its row", () => {
    const words = explain(make("text"), "north,2015");
    expect(serialize(words)).toBe(`<text data-k="north,2015!"/>`);
    expect(keyOf(words)).toEqual({ kind: "note", id: "north,2015" });
  });

  test("takes no room for what only leads to words", () => {
    const leader = explain(make("path", { d: "M0,0L900,900" }), "north,2015");
    const dot = bind(make("circle", { cx: 5, cy: 5, r: 1 }), "north,2015");
    const root = make("g");
    root.append(leader, dot);
    expect(boundsOf(root)).toEqual({ left: 4, top: 4, right: 6, bottom: 6 });
  });

  test("says nothing where it stands for nothing, or its key was taken off", () => {
    expect(keyOf(make("path"))).toBeUndefined();
    const dot = bind(make("circle"), "2015");
    unbind(dot);
    expect(keyOf(dot)).toBeUndefined();
  });
});

describe("the corners of a path", () => {
  test("are what it was made of", () => {
    const corners = [
      [35.9, 161.7],
      [47.5, 157.6],
      [59, -3],
    ] as const;
    expect(cornersOf(pathThrough(corners))).toEqual(corners);
    expect(cornersOf("M35.9,161.7L47.5,157.6M70,0.5L71,-1e-7")).toEqual([
      [35.9, 161.7],
      [47.5, 157.6],
      [70, 0.5],
      [71, -1e-7],
    ]);
  });

  test("are those of a line in steps, on half pixels", () => {
    const corners = [
      [35.9, 161.7],
      [47.4, 157.6],
      [59, -3],
    ] as const;
    expect(lineThrough(corners)).toBe("M36,161.5l11.5,-4,11.5,-160.5");
    expect(cornersOf(`${lineThrough(corners)}M1,2l3,4`)).toEqual([
      [36, 161.5],
      [47.5, 157.5],
      [59, -3],
      [1, 2],
      [4, 6],
    ]);
    expect(lineThrough([[1, 2]])).toBe("M1,2");
  });

  test("are refused where a command takes no points", () => {
    const path = (d: string): SvgElement => bind(make("path", { d }), "a");
    expect(() => boundsOf(path("M0,0H5"))).toThrow("not a path through points: M0,0H5");
    expect(() => boundsOf(path("M0,0h5"))).toThrow(RangeError);
  });
});

describe("the bounds of a drawing", () => {
  const dot = bind(make("circle", { cx: 10, cy: 20, r: 3 }), "a");

  test("hold every mark that draws a row, wherever its group has been moved", () => {
    const group = make("g", { transform: "translate(100,5)" });
    group.append(
      bind(make("path", { d: "M0,0L7,-2" }), "b"),
      bind(make("rect", { x: 1, y: 2, width: 3, height: 9 }), "c"),
    );
    const root = make("svg");
    root.append(dot.cloneNode(), group, bind(make("line", { x1: 2, x2: 50, y1: 8, y2: 8 }), "d"));
    expect(boundsOf(root)).toEqual({ left: 2, top: 3, right: 107, bottom: 23 });
  });

  test("leave out words, axes and grid", () => {
    const root = make("svg");
    root.append(
      make("path", { d: "M0,500H900" }),
      bind(make("text", { x: 300, y: 1 }), "a"),
      dot.cloneNode(),
    );
    expect(boundsOf(root)).toEqual({ left: 7, top: 17, right: 13, bottom: 23 });
    expect(boundsOf(make("svg"))).toBeUndefined();
  });

  test("with the grid and the ticks around them reach as far as those, and words count in neither", () => {
    const root = make("svg");
    const grid = make("path");
    grid.setAttribute("d", "M2,30H50M10,30v5");
    const word = make("text");
    word.setAttribute("x", "400");
    root.append(grid, word);
    expect(boundsOf(root)).toBeUndefined();
    expect(inkBoundsOf(root)).toEqual({ left: 2, top: 30, right: 50, bottom: 35 });
  });
});
