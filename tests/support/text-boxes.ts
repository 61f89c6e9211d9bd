import { SvgElement, SvgText } from "../../src/scene/svg-document.ts";
import { measureText } from "../../src/text/text-metrics.ts";

/** Where a line of text stands in a drawing, in px, by the metrics of the widest face of the font stack. */
export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Inherited {
  x: number;
  y: number;
  fontSize: number;
  anchor: string;
  weight: number;
}

/** Every line of text of a drawing. Capitals and descenders count; the air around them does not. */
export function textBoxes(root: SvgElement, fontSize: number): TextBox[] {
  const boxes: TextBox[] = [];
  walk(root, { x: 0, y: 0, fontSize, anchor: "start", weight: 400 });
  return boxes;

  function walk(node: SvgElement, from: Inherited): void {
    const [, dx = "0", dy = "0"] =
      /translate\(([-\d.]+),([-\d.]+)\)/.exec(node.getAttribute("transform") ?? "") ?? [];
    const here: Inherited = {
      x: from.x + Number(dx),
      y: from.y + Number(dy),
      fontSize: Number(node.getAttribute("font-size") ?? from.fontSize),
      anchor: node.getAttribute("text-anchor") ?? from.anchor,
      weight: Number(node.getAttribute("font-weight") ?? from.weight),
    };
    if (node.tagName !== "text") return node.elements.forEach((child) => walk(child, here));
    let y = length(node.getAttribute("y"), here.fontSize) + length(node.getAttribute("dy"), here.fontSize);
    const x = length(node.getAttribute("x"), here.fontSize);
    for (const child of node.childNodes) {
      if (child instanceof SvgText) add(child.data, here.x + x, here.y + y, here);
      else {
        y =
          (child.hasAttribute("y") ? length(child.getAttribute("y"), here.fontSize) : y) +
          length(child.getAttribute("dy"), here.fontSize);
        add(
          child.textContent,
          here.x + length(child.getAttribute("x") ?? node.getAttribute("x"), here.fontSize),
          here.y + y,
          here,
        );
      }
    }
  }

  function add(
    text: string,
    x: number,
    baseline: number,
    { fontSize: size, anchor, weight }: Inherited,
  ): void {
    if (text.trim() === "") return;
    const width = measureText(text, size, weight);
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    boxes.push({
      text,
      left,
      right: left + width,
      top: baseline - size * 0.78,
      bottom: baseline + size * 0.22,
    });
  }
}

function length(value: string | null, fontSize: number): number {
  if (value === null) return 0;
  return value.endsWith("em") ? Number.parseFloat(value) * fontSize : Number.parseFloat(value);
}

/** Pairs of texts that run into each other. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
      )
      .map((b) => `“${a.text}” and “${b.text}”`),
  );
}

/** Texts that leave the frame of a drawing. */
export function outside(boxes: readonly TextBox[], width: number, height: number): string[] {
  return boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || right > width + 0.5 || top < -0.5 || bottom > height + 0.5,
    )
    .map(
      ({ text, left, right, top, bottom }) =>
        `“${text}” (${[left, right, top, bottom].map(Math.round).join(", ")})`,
    );
}
