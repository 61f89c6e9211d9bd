import { z } from "zod";
import { categoryOf } from "../../values/dataset.ts";
import { accent, colours, sameColour } from "../parts/colour.ts";
import { legend, legendHeight } from "../parts/legend.ts";
import { categoryWords, points, rowWords, seriesOf } from "../parts/measures.ts";
import { dot, ruleY } from "../plot/marks.ts";
import { plotType } from "../plot/plot-type.ts";
import { isBefore, pairsOf, readings } from "../plot/readings.ts";
import { rowNames } from "../plot/row-names.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { words } from "../plot/words.ts";
import { amountFacts, pairFacts } from "../summary/amounts.ts";

/** Two readings of each row and the distance between them. */
export default plotType({
  shows: `Two readings of each row, at most ${MOST_ROWS}, and the distance between them.`,
  channels: { y: { type: ["period", "category"] }, x: { type: "number" }, ends: { type: "category" } },
  options: { reverse: z.boolean().default(false) },
  bothSides: true,
  check({ dataset, rows, fields }, report, regions) {
    const all = points(rows, fields.x.name);
    const pairs = pairsOf(all, fields.y.name);
    checkRows(pairs.length, "y", report);
    const ends = seriesOf(all, dataset, fields.ends.name);
    if (ends.length > 2)
      report(
        "ends",
        `makes ${ends.length} readings of a row, and a range has two ends: filter it to two of them`,
      );
    else if (pairs.every((pair) => pair.length < 2))
      report("ends", "leaves every row one reading, and a range has two ends: write the type “dot-plot”");
    const same = sameColour(
      ends.map(({ id, category }) => [id, category!]),
      { regions },
    );
    if (same)
      report("ends", `gives “${same[0]}” the colour of “${same[1]}”: give it a region of its own, or none`);
  },
  facts: ({ channels, fields, ...input }, writer) =>
    fields.y.type === "period"
      ? pairFacts(input, { time: channels.y, number: channels.x, ends: channels.ends }, writer)
      : {
          ...amountFacts(input, { category: channels.y, number: channels.x, panel: channels.ends }, writer),
          marks: pairsOf(points(input.rows, channels.x), channels.y).length,
        },
  plot({ dataset, rows, fields, options: { reverse } }, context) {
    const ends = seriesOf(points(rows, fields.x.name), dataset, fields.ends.name);
    const palette = colours(
      ends.map(({ id, category }) => [id, category!]),
      context,
    );
    const colourOf = ({ row }: (typeof all)[0]): string => palette.get(categoryOf(row, fields.ends.name).id)!;
    const items = ends.map(({ id, category }) => ({
      id,
      text: categoryWords(category!, context),
      colour: palette.get(id)!,
    }));
    const all = points(rows, fields.x.name);
    const pairs = pairsOf(all, fields.y.name);
    const { write, side, domain } = readings(all, fields.x, context);
    const { middles, frame, names } = rowNames(
      pairs.map(([first]) => ({ label: rowWords(first!.row, fields.y, context).label })),
      { right: side, inset: side, axis: false, top: legendHeight(items, context) },
      context,
    );
    const placed = middles.map((y, index) => pairs[index]!.map((point) => ({ ...point, y })));
    const marks = placed.flatMap((pair) =>
      pair.map((point) => ({
        ...point,
        colour: colourOf(point),
        isLeft: pair.some((other) => isBefore(point, other, reverse)),
      })),
    );
    return {
      ...frame,
      x: { domain, reverse, axis: null },
      marks: [
        ruleY(
          placed.filter((pair) => pair.length === 2),
          {
            y: ([a]) => a!.y,
            x1: ([a]) => a!.value,
            x2: ([, b]) => b!.value,
            stroke: accent(undefined, context),
            strokeWidth: 2,
          },
        ),
        dot(marks, {
          x: "value",
          y: "y",
          r: 6,
          fill: ({ hedged, colour }) => (hedged ? "var(--paper)" : colour),
          stroke: "colour",
          strokeWidth: 2,
        }),
        names,
        words(
          marks,
          {
            x: ({ value }) => value,
            y: ({ y }) => y,
            dx: ({ isLeft }) => (isLeft ? -12 : 12),
            anchor: ({ isLeft }) => (isLeft ? "end" : "start"),
            text: (mark) => write(mark),
            fill: ({ colour }) => colour,
          },
          context,
        ),
        legend(items, context),
      ],
    };
  },
});
