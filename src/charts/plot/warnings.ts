import { SvgText, type SvgElement } from "../../scene/svg-document.ts";

/**
 * Runs Plot, which warns on the console and prints a sign into the picture.
 * @throws Error with the warning: it is a mistake in a declaration or a chart type
 */
export function withoutWarnings(draw: () => SvgElement): SvgElement {
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]): void => void warnings.push(words.join(" "));
  let root: SvgElement;
  try {
    root = draw();
  } finally {
    console.warn = warn;
  }
  const sign = warningSign(root);
  if (warnings.length > 0 || sign)
    throw new Error(`Plot warns: ${warnings.join("; ") || "it has printed a sign into the picture"}`);
  return root;
}

/** The first warning sign in a picture, if any. */
export function warningSign(root: SvgElement): string | undefined {
  if (root.tagName === "text" && root.textContent.includes("\u26a0")) return root.textContent;
  for (const child of root.childNodes) {
    const found = child instanceof SvgText ? undefined : warningSign(child);
    if (found) return found;
  }
  return undefined;
}
