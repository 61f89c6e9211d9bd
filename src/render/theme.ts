import { memoize } from "../model/memoize.ts";
import type { Site } from "../model/site.ts";

/** A colour in the light theme and in the dark one. */
export type Pair = readonly [light: string, dark: string];
/** What a page does with a colour of a region. */
type Role = "accent" | "first" | "second";
/** Colours by the name of their custom property. */
export type Colours = Readonly<Record<string, Pair>> & Readonly<Record<keyof typeof COLOURS | Role, Pair>>;
export type ThemeName = "light" | "dark";

/** Colours that pages of every site have. Gold is dark enough to set text: 4.5:1 on paper and on raised ground. */
export const COLOURS = {
  paper: ["#fbf9f4", "#12161d"],
  raised: ["#f3efe6", "#1a2029"],
  ink: ["#1b1d22", "#e9e6df"],
  muted: ["#62615d", "#a9adb6"],
  rule: ["#ddd8cc", "#2f3641"],
  gold: ["#8f5f14", "#e2b04a"],
  "gold-soft": ["#bda174", "#6b5830"],
  // What is left of a whole, and so less than any part of it, but there.
  rest: ["#c5c1b9", "#3f434b"],
} as const satisfies Record<string, Pair>;

/** What of a site the colours are made of. */
export type SiteColours = Pick<Site, "regions" | "accent">;

/**
 * The colours of a site: those of every page, of its regions, and of the roles that these play in pages. Links and
 * buttons have the accent; the two banks of the logo have the colours of the first two regions that are one country.
 */
export const coloursOf = memoize(({ regions, accent }: SiteColours): Colours => {
  const all = [...regions.values()];
  const [first = accent, second = first] = all.filter(({ members, shared }) => !members && !shared);
  const pair = ({ colour }: typeof accent): Pair => [colour.light, colour.dark];
  return {
    ...COLOURS,
    accent: pair(accent),
    first: pair(first),
    second: pair(second),
    ...Object.fromEntries(
      all.flatMap((region) => [
        [region.property, pair(region)],
        [`${region.property}-soft`, [region.colour.lightSoft, region.colour.darkSoft] as const],
      ]),
    ),
  };
});

/**
 * Colours of the page's own styles; the others are for drawings, and a page declares those that it draws with. What is left
 * of a whole stands in most: each set of colours is a style whose hash hosts must be told, in lines that they cut.
 */
const STYLED = new Set([
  "paper",
  "raised",
  "ink",
  "muted",
  "rule",
  "gold",
  "rest",
  "accent",
  "first",
  "second",
]);

/**
 * Style rules that declare the colours of a page: the reader's scheme chooses, `data-theme` can overrule it, and paper
 * is light. They say in plain values what `light-dark()` would say: where a browser does not know that function,
 * lines have no colour at all and shapes are black.
 * @param html the page's markup; without it, all colours are declared
 */
export function colourRules(colours: Colours, html?: string): string {
  const used = Object.entries(colours).filter(
    ([name]) => html === undefined || STYLED.has(name) || html.includes(`var(--${name})`),
  );
  const [light, dark] = ([0, 1] as const).map((theme) =>
    used.map(([name, pair]) => `--${name}:${pair[theme]}`).join(";"),
  );
  // Chosen so that a reader's own palette (forced colours) still comes after both.
  return (
    `:root{${light}}@media screen{html[data-theme=dark]{${dark}}}` +
    `@media screen and (prefers-color-scheme:dark){html:not([data-theme=light]){${dark}}}`
  );
}

/** `var(--ink)` as a colour. @throws RangeError for a property that has none. */
export function resolveColour(value: string, colours: Colours, theme: ThemeName = "light"): string {
  const name = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1];
  const pair = colours[name ?? ""];
  if (!pair) throw new RangeError(`“${value}” is no colour of the theme`);
  return pair[theme === "light" ? 0 : 1];
}
