import type { SvgElement } from "../scene/svg-document.ts";
import { resolveColour, type Colours, type ThemeName } from "./theme.ts";

/** What the class `halo` stands for: a ring in the paper's colour around words. */
const HALO = {
  stroke: "var(--paper)",
  "stroke-width": "4",
  "stroke-linejoin": "round",
  "paint-order": "stroke",
};

/** Replaces custom properties by colours, and classes by attributes, in place: a file has no page around it. */
export function resolveTreeColours(node: SvgElement, colours: Colours, theme: ThemeName): void {
  if (node.getAttribute("class") === "halo") {
    node.removeAttribute("class");
    for (const [name, value] of Object.entries(HALO)) node.setAttribute(name, value);
  }
  for (const [name, value] of node.attributes)
    if (value.startsWith("var(")) node.setAttribute(name, resolveColour(value, colours, theme));
  for (const child of node.elements) resolveTreeColours(child, colours, theme);
}

const HALO_TEXT = Object.entries(HALO)
  .map(([name, value]) => `${name}="${value}"`)
  .join(" ");

/** The same for a drawing that is written already. */
export const resolveColours = (svg: string, colours: Colours, theme: ThemeName): string =>
  svg
    .replaceAll('class="halo"', HALO_TEXT)
    .replace(
      /"(var\(--[a-z0-9-]+\))"/g,
      (_, property: string) => `"${resolveColour(property, colours, theme)}"`,
    );
