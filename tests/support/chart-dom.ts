import { chartWords } from "../../src/charts/chart-words.ts";
import { parseHTML } from "linkedom";
import { vi } from "vitest";
import type { Chart, Content } from "../../src/charts/chart.ts";
import { chartTable, type DataTable } from "../../src/exports/files/data-table.ts";
import { cellData, extremesOf, headData, tableData, unitData } from "../../src/exports/files/table-data.ts";
import type { Language } from "../../src/model/language.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { cornersOf, type Corner } from "../../src/scene/corners.ts";
import type { PageSize } from "../../src/scene/explorable.ts";
import { escapeXml } from "../../src/model/escape-xml.ts";

/** A chart as a page has it, in a document that the browser's own code can read: one drawing, and its table. */
export interface ChartDom {
  svg: SVGSVGElement;
  table: HTMLTableElement;
}

/** @returns the chart as it stands in a page, in a document that takes the global one's place */
export function chartDom(chart: Chart, size: PageSize, language: Language, content: Content): ChartDom {
  const { svg } = renderChart(chart, size, language, content, chartWords(chart, language, content));
  return parsed(
    `<figure class="chart"><div class="drawing">${svg}</div>${tableHtml(chartTable(chart, language, content))}</figure>`,
    language,
  );
}

/** A table alone, in a document that takes the global one's place. */
export const parseTable = (table: DataTable, language: Language): HTMLTableElement =>
  parsed(tableHtml(table), language).table;

/** A table as `DataTable.astro` writes it, in one currency and without links to sources. */
function tableHtml(table: DataTable): string {
  const { columns, rows, notes } = table;
  const valued = new Set(extremesOf(table));
  const head = columns.map((column) => {
    const { title, unit, pattern, numeric } = column;
    const words = unit ? `<span${attributes(unitData(pattern))}>${unit}</span>` : "";
    return `<th class="${numeric ? "n" : ""}"${attributes(headData(column))}>${escapeXml(title)}${words}</th>`;
  });
  const body = rows.map(({ key, cells }) => {
    const written = cells.map((cell, index) => {
      const name = index === 0 ? "th" : "td";
      const data = cellData(cell, valued.has(cell));
      const marks = cell.notes.map((note) => `<sup>${String.fromCharCode(97 + note)}</sup>`).join("");
      return `<${name} class="${columns[index]!.numeric ? "n" : ""}"${attributes(data)}>${escapeXml(cell.text)}${marks}</${name}>`;
    });
    return `<tr data-k="${key}">${written.join("")}</tr>`;
  });
  return `<div class="scroll"><table${attributes(tableData(table))}><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div><ol>${notes.map((note) => `<li>${escapeXml(note)}</li>`).join("")}</ol>`;
}

const attributes = (data: Record<string, string | number | undefined>): string =>
  Object.entries(data)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(String(value))}"`))
    .join("");

/** The first drawing and table of a piece of a page. */
function parsed(html: string, language: Language): ChartDom {
  const { document, Element } = parseHTML(
    `<!doctype html><html lang="${language}"><body>${html}</body></html>`,
  );
  extend(Element.prototype as object);
  vi.stubGlobal("document", document);
  vi.stubGlobal("Element", Element);
  vi.stubGlobal("getComputedStyle", (element: Element) => ({
    display: "block",
    fill: element.closest("[fill]")?.getAttribute("fill"),
  }));
  vi.stubGlobal("DOMPoint", Point);
  return {
    svg: document.querySelector<SVGSVGElement>("svg")!,
    table: document.querySelector<HTMLTableElement>("table")!,
  };
}

/** Takes what `parsed` has put in place of the browser's globals away. */
export const forgetDom = (): void => void vi.unstubAllGlobals();

class Point {
  readonly x: number;
  readonly y: number;
  constructor(x: number, y: number) {
    [this.x, this.y] = [x, y];
  }
  matrixTransform([dx, dy]: Corner): Point {
    return new Point(this.x + dx, this.y + dy);
  }
}

/** Gives linkedom's elements what it lacks of tables and of geometry; drawings are as large as they say. */
function extend(prototype: object): void {
  const getters: Record<string, (this: Element) => unknown> = {
    tHead() {
      const head = this.querySelector("thead")!;
      return { rows: [...head.querySelectorAll("tr")] };
    },
    tBodies() {
      return [{ rows: [...this.querySelectorAll("tbody tr")] }];
    },
    cells() {
      return [...this.children];
    },
    cellIndex() {
      return [...this.parentElement!.children].indexOf(this);
    },
  };
  for (const [name, get] of Object.entries(getters))
    Object.defineProperty(prototype, name, { get, configurable: true });
  Object.assign(prototype, {
    getScreenCTM(this: Element): Corner {
      return offsetOf(this);
    },
    getBoundingClientRect(this: Element) {
      const [dx, dy] = offsetOf(this);
      const [xs, ys] = [0, 1].map((axis) => spanOf(this).map((corner) => corner[axis]!)) as [
        number[],
        number[],
      ];
      const [left, top] = [Math.min(...xs) + dx, Math.min(...ys) + dy];
      const [right, bottom] = [Math.max(...xs) + dx, Math.max(...ys) + dy];
      return { left, top, x: left, y: top, right, bottom, width: right - left, height: bottom - top };
    },
    getTotalLength: () => 24,
    // Through the ends and control points of a curve, in equal steps: near enough to tell strokes apart.
    getPointAtLength(this: Element, length: number): Point {
      const corners = spanOf(this);
      const at = (length / 24) * (corners.length - 1);
      const [a, b] = [corners[Math.floor(at)]!, corners[Math.ceil(at)]!];
      const way = at - Math.floor(at);
      return new Point(a[0] + (b[0] - a[0]) * way, a[1] + (b[1] - a[1]) * way);
    },
  });
}

/** How far the groups around an element, and its own `transform`, move it. */
function offsetOf(element: Element | null): Corner {
  if (!element) return [0, 0];
  const [, dx = "0", dy = "0"] =
    /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(element.getAttribute("transform") ?? "") ?? [];
  const [x, y] = offsetOf(element.parentElement);
  return [x + Number(dx), y + Number(dy)];
}

/** Points that span an element; the page begins at the corner of the drawing. */
function spanOf(element: Element): Corner[] {
  const number = (name: string): number => Number(element.getAttribute(name) ?? 0);
  switch (element.localName) {
    case "circle": {
      const [x, y, r] = [number("cx"), number("cy"), number("r")];
      return [
        [x - r, y - r],
        [x + r, y + r],
      ];
    }
    case "rect":
      return [
        [number("x"), number("y")],
        [number("x") + number("width"), number("y") + number("height")],
      ];
    case "line":
      return [
        [number("x1"), number("y1")],
        [number("x2"), number("y2")],
      ];
    case "path":
      return cornersOf(element.getAttribute("d")!);
    default:
      return [[0, 0]];
  }
}
