/**
 * The colours of the site, once: [light, dark] for each custom property. Pages declare them from here, and files
 * that stand alone take the light ones.
 *
 * Vermilion and gold are a shade deeper than design's #d9480f and #b7791f, because they also set text: 4.5:1 on paper and on raised ground.
 */
export const COLOURS = {
  paper: ["#fbf9f4", "#12161d"],
  raised: ["#f3efe6", "#1a2029"],
  ink: ["#1b1d22", "#e9e6df"],
  muted: ["#62615d", "#a9adb6"],
  rule: ["#ddd8cc", "#2f3641"],
  vn: ["#c03f0c", "#ff8a5c"],
  "vn-soft": ["#f6d9cb", "#4f2c1e"],
  jp: ["#1d4e89", "#8ab4ee"],
  "jp-soft": ["#d3deeb", "#22354f"],
  both: ["#7a4a6d", "#d0a3c3"],
  "both-soft": ["#e6d8e2", "#43303e"],
  other: ["#6a6c6a", "#9a9ea8"],
  "other-soft": ["#e2e0da", "#30353d"],
  gold: ["#8f5f14", "#e2b04a"],
  "gold-soft": ["#efdfbf", "#48391a"],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

export type ThemeName = "light" | "dark";

/** Colours of the page's own styles; the others are for drawings, and a page declares those that it draws with. */
const STYLED = new Set(["paper", "raised", "ink", "muted", "rule", "vn", "jp", "gold"]);

/**
 * Declarations of the colours for a page: the reader's scheme chooses, `color-scheme` can overrule it.
 * @param html the page's markup; without it, all colours are declared
 */
export function colourDeclarations(html?: string): string {
  return Object.entries(COLOURS)
    .filter(([name]) => html === undefined || STYLED.has(name) || html.includes(`var(--${name})`))
    .map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark})`)
    .join(";");
}

/** `var(--vn)` as a colour. @throws RangeError for a property that has none. */
export function resolveColour(value: string, theme: ThemeName = "light"): string {
  const name = /^var\(--([a-z-]+)\)$/.exec(value)?.[1];
  const pair = COLOURS[name as keyof typeof COLOURS];
  if (!pair) throw new RangeError(`“${value}” is no colour of the theme`);
  return pair[theme === "light" ? 0 : 1];
}
