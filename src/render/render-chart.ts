import type { SizeName } from "../charts/chart-context.ts";
import type { Chart, Content } from "../charts/chart.ts";
import { memoize } from "../model/memoize.ts";
import type { Language } from "../model/language.ts";
import { chartContext } from "./chart-context.ts";
import { compact } from "./compact.ts";
import { keepBack } from "./keep-back.ts";
import { scopeIds } from "./scope-ids.ts";
import { serialize, SvgDocument, SvgElement } from "../scene/svg-document.ts";

/** Room in px above a drawing on a page: some faces reach higher than their letters look. */
export const AIR_ABOVE = 3;

/** The class of a sheet's drawing in a wide figure: that of the page of a chart is taken. */
const BROAD = "broad";

/** What the ids inside a drawing begin with. */
const drawingId = ({ key, currency }: Chart): string =>
  `${key.replace(".", "-")}${currency ? `-${currency}` : ""}`;

export interface Drawing {
  /** The tree, cleaned, its root bare of everything but `viewBox` and `font-size`. */
  root: SvgElement;
  width: number;
  height: number;
}

/**
 * Draws a chart.
 * @throws Error naming the chart where Plot warns: a warning is a mistake in the declaration or the chart type, and
 * Plot would otherwise print it into the picture.
 */
export function drawChart(
  chart: Chart,
  size: SizeName,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
): Drawing {
  const drawing = drawn(chart, size, language, content);
  return { ...drawing, root: drawing.root.cloneNode(true) };
}

/**
 * How large a chart's drawing is, in px, for those who only reckon with it: its tree is not copied.
 * @throws Error as `drawChart` does
 */
export function drawingSize(
  chart: Chart,
  size: SizeName,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
): Pick<Drawing, "width" | "height"> {
  const { width, height } = drawn(chart, size, language, content);
  return { width, height };
}

/**
 * The tree of a chart's drawing, for those who only read it: it is not copied.
 * @throws Error as `drawChart` does
 */
export const drawnRoot = (
  chart: Chart,
  size: SizeName,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
): SvgElement => drawn(chart, size, language, content).root;

/** More than a hundred charts and views have in three languages. A drawing takes 100 kB: those of a thousand stories, gigabytes. */
const MOST_DRAWINGS = 2000;

/** Pages, embeds, pictures, lists and heights all ask for the same drawings. */
const drawn = memoize(draw, (size, language) => `${size} ${language}`, MOST_DRAWINGS);

function draw(
  chart: Chart,
  size: SizeName,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
): Drawing {
  let root: SvgElement;
  try {
    root = chart.type.draw(chart.input, chartContext(size, language, content)) as unknown as SvgElement;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${chart.file}: cannot be drawn (${size}, ${language}): ${reason}`, { cause: error });
  }
  compact(root);
  scopeIds(root, `${drawingId(chart)}-${size}`);
  const [width, height] = ["width", "height"].map((name) => Number(root.getAttribute(name))) as [
    number,
    number,
  ];
  for (const name of [...root.attributes.keys()]) root.removeAttribute(name);
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return { root, width, height };
}

/**
 * A drawing for a page: it takes its colours from the page's custom properties, and names itself to assistive
 * technology. A page holds both drawings of a chart, one of them hidden: the phone's carries title and description,
 * and the column's refers to them, so that the words cross the wire once.
 * @param words what assistive technology says of it
 * @param currency by whose name style sheets choose it, where the page has several
 * @param isAsked whether its reader is to go on with it before it is shown
 */
export function renderChart(
  chart: Chart,
  size: SizeName,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
  { title, alt }: { title: string; alt: string },
  currency?: string,
  isAsked = false,
): { svg: string; width: number; height: number } {
  const { root, width, height } = drawChart(chart, size, language, content);
  if (isAsked) keepBack(root, chart.drawIt!, -AIR_ABOVE, height + AIR_ABOVE);
  const named = new SvgDocument().createElementNS("", "svg");
  const attributes = {
    class: [size === "sheet" ? BROAD : size, currency].filter(Boolean).join(" "),
    viewBox: `0 ${-AIR_ABOVE} ${width} ${height + AIR_ABOVE}`,
    role: "img",
    "aria-labelledby": `${drawingId(chart)}-t`,
    "aria-describedby": `${drawingId(chart)}-d`,
  };
  for (const [name, value] of Object.entries(attributes)) named.setAttribute(name, value);
  if (size === "phone")
    for (const [tag, suffix, text] of [
      ["title", "t", title],
      ["desc", "d", alt],
    ] as const) {
      const node = named.ownerDocument.createElementNS("", tag);
      node.setAttribute("id", `${drawingId(chart)}-${suffix}`);
      node.textContent = text;
      named.appendChild(node);
    }
  for (const child of [...root.childNodes]) named.appendChild(child);
  return { svg: serialize(named), width, height: height + AIR_ABOVE };
}
