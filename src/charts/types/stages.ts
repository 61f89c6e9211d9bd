import { bind } from "../../scene/mark.ts";
import { round1 } from "../../scene/draw-context.ts";
import { element, LINE_HEIGHT, root, textBlock } from "../../scene/svg.ts";
import { categoryOf, periodOf } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import {
  aboutLeft,
  placeCounts,
  placeStages,
  TO_TITLE,
  type PlacedCount,
  type PlacedStage,
  type Stage,
} from "../layouts/stage-rows.ts";
import { accent } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords } from "../parts/measures.ts";
import { legend, legendHeight } from "../parts/legend.ts";
import { nameLines } from "../parts/name-lines.ts";
import { inOrderOfRegions, regionItems } from "../parts/region-names.ts";
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
            const date = (page.period(periodOf(row, fields.date.name), "short") + mark).replaceAll(
              " ",
              "\u00a0",
            );
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
    const drawn = new Set(stages.flatMap(({ rows }) => rows.map(({ colour }) => colour)));
    const items = regionItems(drawn, context);
    const top = items.length > 0 ? legendHeight(items, context) + 4 : 0;
    const counts = placeCounts(stages, top, context);
    const { placed, height } = placeStages(stages, counts.height, context);
    const svg = root(context, height);
    if (items.length > 0) svg.append(legend(items, context)());
    svg.append(...counts.rows.flatMap((row) => countMarks(row, context)));
    for (const stage of placed) svg.append(...stageMarks(stage, context));
    return svg;
  },
});

/** A stage, a circle for each of its rows, and how many they are. */
function countMarks(
  { lines, stage: { reached, rows }, baseline: y, left, pitch, radius }: PlacedCount,
  context: ChartContext,
): SVGElement[] {
  const middle = y - context.size.fontSize * 0.35;
  const count = { x: left + rows.length * pitch + 4, y, lines: [String(rows.length)], weight: 600 };
  return [
    textBlock(context, { x: 0, y, lines, align: "top" }),
    ...inOrderOfRegions(rows, context).flatMap(({ colour }, index) =>
      circle({ colour, reached, cx: round1(left + radius + 1 + index * pitch), cy: middle, radius }, context),
    ),
    textBlock(context, { ...count, align: "top" }),
  ];
}

/** The name of a stage over its rows. */
function stageMarks({ lines, reached, rows, top }: PlacedStage, context: ChartContext): SVGElement[] {
  const { fontSize: size, narrow, width } = context.size;
  const line = size * LINE_HEIGHT;
  const left = narrow ? width : aboutLeft(context);
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
        x: row.isBelow ? TO_TITLE : left,
        y: row.isBelow ? row.top + row.lines.length * line : row.top,
        lines: row.aboutLines,
        anchor: narrow && !row.isBelow ? "end" : "start",
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
      ...inOrderOfRegions(rows, context)
        .slice(0, inRow)
        .flatMap(({ key, colour }, place) => {
          const cx = RADIUS + 2 + place * apart;
          return circle({ key, colour, reached, cx, cy: top + RADIUS + 8 }, context);
        }),
    );
  });
  return svg;
}

interface Circle {
  /** The row that it stands for, where readers can ask for it. */
  key?: string;
  colour: string;
  /** How far its stage is, from 0 to 1. */
  reached: number;
  cx: number;
  cy: number;
  radius?: number;
}

/** A circle, as much of it filled as is reached. */
function circle(
  { key, colour, reached, cx, cy, radius = RADIUS }: Circle,
  context: ChartContext,
): SVGElement[] {
  const y = Math.round(cy);
  const outline = element(context, "circle", {
    cx,
    cy: y,
    r: radius,
    fill: reached === 1 ? colour : "none",
    stroke: colour,
    "stroke-width": radius < RADIUS ? 1.5 : 2,
  });
  const mark = key === undefined ? outline : bind(outline, key);
  if (reached === 0 || reached === 1) return [mark];
  const angle = reached * 2 * Math.PI;
  const [x, end] = [round1(Math.sin(angle) * radius), round1((1 - Math.cos(angle)) * radius)];
  const d = `M${cx},${y}v${-radius}a${radius},${radius} 0 ${reached > 0.5 ? 1 : 0} 1 ${x},${end}z`;
  return [mark, element(context, "path", { d, fill: colour })];
}
