import { bind } from "../../scene/mark.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";
import { HOLLOW } from "../../scene/tint.ts";
import { categoryOf, periodOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { aboutLeft, placeStages, TO_TITLE, type PlacedStage, type Stage } from "../layouts/stage-rows.ts";
import { accent } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords } from "../parts/measures.ts";
import { nameLines } from "../parts/name-lines.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { eventFacts } from "../summary/links.ts";

/** Radius of the circle of a row, in px. */
const RADIUS = 7;
/** Room for the number of a stage's rows in a frame, in heights of letters. */
const COUNT = 2.4;

/**
 * How far each of several undertakings has come: those of a stage below its name, each with a circle that is the fuller, the
 * further the stage is, in the colour of whose it is. In a frame, which has no room for names, the circles alone.
 */
export default chartType({
  shows: `How far each of at most ${MOST_ROWS} undertakings has come, by stages; its circle is the fuller, the further its stage.`,
  channels: {
    title: { type: "category" },
    stage: { type: "category" },
    by: { type: "category" },
    date: { type: "period" },
  },
  check({ rows }, report) {
    checkRows(rows.length, "title", report);
  },
  facts: eventFacts({ date: "date", title: "title", kind: "stage" }),
  draw({ rows, fields }, page) {
    const context = listContext(page);
    const all = Object.entries(fields.stage.categories);
    const stages = all.flatMap(([id, category], index): Stage[] => {
      const own = rows.filter((row) => categoryOf(row, fields.stage.name).id === id);
      if (own.length === 0) return [];
      return [
        {
          title: page.words(category.title),
          reached: all.length > 1 ? index / (all.length - 1) : 1,
          rows: own.map((row) => {
            const { category: by } = categoryOf(row, fields.by.name);
            const cell = row.cells[fields.date.name];
            const mark = cell?.type === "period" && cell.inferred ? "*" : "";
            const date = page.period(periodOf(row, fields.date.name), "short") + mark;
            return {
              key: row.key,
              colour: accent(by.region, page),
              title: categoryWords(categoryOf(row, fields.title.name).category, context),
              about: `${page.words(by.short ?? by.title)} · ${date}`,
            };
          }),
        },
      ];
    });
    if (context.size.height !== undefined) return inFrame(stages, context);
    const { placed, height } = placeStages(stages, context);
    const svg = root(context, height);
    for (const stage of placed) svg.append(...stageMarks(stage, context));
    return svg;
  },
});

/** The name of a stage over its rows. */
function stageMarks({ lines, reached, rows, top }: PlacedStage, context: ChartContext): SVGElement[] {
  const { fontSize: size, narrow, width } = context.size;
  const line = size * LINE_HEIGHT;
  const left = aboutLeft(context);
  const rule = element(context, "path", {
    d: `M0,${Math.round(top + (lines.length - 1) * line + size * 0.5)}H${width}`,
    stroke: "var(--rule)",
  });
  return [
    textBlock(context, { x: 0, y: top, lines, align: "top", weight: 600 }),
    rule,
    ...rows.flatMap((row) => [
      ...circle({ ...row, reached, cx: RADIUS + 2, cy: row.top - size * 0.35 }, context),
      bind(textBlock(context, { x: TO_TITLE, y: row.top, lines: row.lines, align: "top" }), row.key),
      textBlock(context, {
        x: left,
        y: narrow ? row.top + row.lines.length * line : row.top,
        lines: row.aboutLines,
        align: "top",
        fill: "var(--muted)",
      }),
    ]),
  ];
}

/** Each stage as a line with its number of circles below. */
function inFrame(stages: readonly Stage[], context: ChartContext): SVGSVGElement {
  const { fontSize: size, width, height = 0 } = context.size;
  const step = height / Math.max(stages.length, 1);
  const apart = RADIUS * 2 + 6;
  const inRow = Math.floor((width + 6) / apart);
  const svg = root(context, height);
  stages.forEach(({ title, reached, rows }, index) => {
    const top = index * step + size;
    const lines = nameLines(title, width - size * COUNT, 1, context);
    svg.append(
      textBlock(context, { x: 0, y: top, lines, align: "top" }),
      textBlock(context, {
        x: width,
        y: top,
        lines: [String(rows.length)],
        anchor: "end",
        align: "top",
        weight: 600,
      }),
      ...rows.slice(0, inRow).flatMap(({ key, colour }, place) => {
        const cx = RADIUS + 2 + place * apart;
        return circle({ key, colour, reached, cx, cy: top + RADIUS + 8 }, context);
      }),
    );
  });
  return svg;
}

/** A circle, as much of it filled as is reached. */
function circle(
  { key, colour, reached, cx, cy }: { key: string; colour: string; reached: number; cx: number; cy: number },
  context: ChartContext,
): SVGElement[] {
  const outline = element(context, "circle", {
    cx,
    cy: Math.round(cy),
    r: RADIUS,
    fill: reached === 1 ? colour : HOLLOW,
    stroke: colour,
    "stroke-width": 2,
  });
  if (reached === 0 || reached === 1) return [bind(outline, key)];
  const angle = reached * 2 * Math.PI;
  const end = [Math.sin(angle), -Math.cos(angle)].map((part) => Math.round(part * RADIUS * 10) / 10);
  const d = `M${cx},${Math.round(cy)}v${-RADIUS}a${RADIUS},${RADIUS} 0 ${reached > 0.5 ? 1 : 0} 1 ${end[0]!},${Math.round((end[1]! + RADIUS) * 10) / 10}z`;
  return [bind(outline, key), element(context, "path", { d, fill: colour })];
}
