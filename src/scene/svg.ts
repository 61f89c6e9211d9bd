import { round1, type DrawContext } from "./draw-context.ts";

const NAMESPACE = "http://www.w3.org/2000/svg";

/** Makes an SVG element; attributes that are undefined are left out. */
export function element(
  context: Pick<DrawContext, "document">,
  name: string,
  attributes: Record<string, string | number | undefined>,
  ...children: (Element | string)[]
): SVGElement {
  const node = context.document.createElementNS(NAMESPACE, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) node.setAttribute(key, String(value));
  for (const child of children) node.append(child);
  return node;
}

export interface TextBlock {
  x: number;
  /** Middle of the block for `align: "middle"`, baseline of the first line for `"top"`, of the last for `"bottom"`. */
  y: number;
  lines: readonly string[];
  anchor?: "start" | "middle" | "end";
  align?: "top" | "middle" | "bottom";
  fill?: string | undefined;
  weight?: number | undefined;
  fontSize?: number;
  /** Height of a line relative to its size, where it is not `LINE_HEIGHT`. */
  leading?: number;
  /** A ring in the paper's colour, so that words stay legible over lines. */
  halo?: boolean;
}

/** Height of a line of text relative to its size; roomy enough for stacked diacritics. */
export const LINE_HEIGHT = 1.25;

/** Height in px that a block of lines takes. */
export const blockHeight = (lines: number, size: number): number => lines * size * LINE_HEIGHT;

/** Words at a point of the drawing, on one line or several. They stand on whole pixels: half of one cannot be seen in them. */
export function textBlock(context: DrawContext, block: TextBlock): SVGElement {
  const { y, lines, anchor = "start", align = "middle", leading = LINE_HEIGHT, fill, weight, halo } = block;
  const size = block.fontSize ?? context.size.fontSize;
  const height = (lines.length - 1) * size * leading;
  const x = Math.round(block.x);
  // Half of the height of capitals puts a single line's optical middle on y.
  const first = align === "top" ? y : align === "bottom" ? y - height : y - height / 2 + size * 0.35;
  const node = element(context, "text", {
    x,
    y: Math.round(first),
    "text-anchor": anchor === "start" ? undefined : anchor,
    fill,
    "font-weight": weight,
    "font-size": block.fontSize,
    class: halo ? "halo" : undefined,
  });
  lines.forEach((line, index) => {
    if (lines.length === 1) node.append(line);
    else
      node.append(
        element(context, "tspan", { x, dy: index === 0 ? undefined : round1(size * leading) }, line),
      );
  });
  return node;
}

/** The empty root of a drawing that is not Plot's. */
export function root(context: DrawContext, height: number): SVGSVGElement {
  return element(context, "svg", { width: context.size.width, height: Math.ceil(height) }) as SVGSVGElement;
}
