import { expect, test } from "vitest";
import { find, pagesOf, stylesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

/** Widths of frames in px. */
const FRAMES = [240, 288, 320, 360, 400, 420, 480, 540, 560, 600, 640, 700, 1000, 1600];
/** Sizes of text in px that a reader may be shown. */
const [SMALLEST, LARGEST] = [12, 16];

const site = await builtSite();
const embeds = pagesOf(site).filter(({ type }) => type === "embed");

interface Rule {
  /** Least and most width of the container in px. */
  from: number;
  to: number;
  selector: string;
  declarations: string;
}

/** The rules of a style sheet in their order, those for widths of a container among them. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const [, condition, block, selector, declarations] of css.matchAll(
    /@container\s*\(([^)]*)\)\s*\{((?:[^{}]*\{[^{}]*\})*)\}|([^{}@]+)\{([^{}]*)\}/g,
  )) {
    if (selector !== undefined) rules.push({ from: 0, to: Infinity, selector, declarations: declarations! });
    else
      for (const inner of rulesOf(block!)) {
        const px = Number(/([\d.]+)px/.exec(condition!)![1]);
        const isLeast = /width>=|min-width/.test(condition!.replaceAll(" ", ""));
        rules.push({ ...inner, ...(isLeast ? { from: px } : { to: px }) });
      }
  }
  return rules;
}

/** What the rules say for a container of a width, the last word of all: of elements whose selector fits. */
function said(rules: readonly Rule[], width: number, selector: RegExp, property: RegExp): string | undefined {
  return rules
    .filter((rule) => width >= rule.from && width <= rule.to)
    .filter((rule) => rule.selector.split(",").some((one) => selector.test(one)))
    .flatMap(({ declarations }) => property.exec(declarations)?.[1] ?? [])
    .at(-1);
}

interface Shown {
  name: string;
  /** Smallest and largest text in px. */
  smallest: number;
  largest: number;
}

/** The text of the drawings that a frame shows, reckoned from the styles of the page. */
function shownIn(page: SitePage, frame: number): Shown[] {
  const rules = rulesOf(stylesOf(page));
  const px = (width: number, selector: RegExp, property: RegExp): number | undefined => {
    const found = said(rules, width, selector, property);
    return found === undefined ? undefined : Number(found);
  };
  // Half of the frame, less half of what the drawing needs.
  const half = px(frame, /^body$/, /padding-inline:clamp\(0px, ?50cqi - (\d+)px/)!;
  const padding = Math.min(16, Math.max(0, frame / 2 - half));
  const place = Math.min(px(frame, /^main$/, /max-width:(\d+)px/)!, frame - 2 * padding);
  const own = [...page.html.matchAll(/<(?:text|tspan|g)\b[^>]* font-size="?([\d.]+)/g)].map(([, size]) =>
    Number(size),
  );
  const drawings = find(page, "svg");
  const among = drawings.some(({ attributes }) => attributes.class === "middle") ? "(?:\\.m )?" : "";
  return drawings.flatMap(({ attributes }) => {
    const name = attributes.class!.split(" ")[0]!;
    const drawing = new RegExp(`^${among}\\.${name}$`);
    if (said(rules, place, drawing, /display:(\w+)/) === "none") return [];
    const width = Number((attributes.viewBox ?? attributes.viewbox)!.split(" ")[2]);
    const fixed = px(place, /^\.drawing svg$/, /width:(\d+)px/) ?? place;
    const scale = Math.min(fixed, px(place, drawing, /max-width:(\d+)px/) ?? fixed) / width;
    const size = px(place, drawing, /font-size:([\d.]+)px/)!;
    return [{ name, smallest: Math.min(size, ...own) * scale, largest: Math.max(size, ...own) * scale }];
  });
}

test.each(FRAMES)("in a frame of %i px an embed shows one drawing, whose text is of 12 to 16 px", (frame) => {
  const wrong = embeds.flatMap((page) => {
    const shown = shownIn(page, frame);
    const right =
      shown.length === 1 && shown[0]!.smallest > SMALLEST - 0.05 && shown[0]!.largest < LARGEST + 0.05;
    return right ? [] : [{ path: page.path, shown }];
  });
  expect(embeds.length).toBeGreaterThan(0);
  expect(wrong).toEqual([]);
});
