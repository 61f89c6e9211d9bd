import { z } from "zod";
import type { Category } from "../../model/dataset.ts";
import { bind } from "../../scene/mark.ts";
import { element, root, textBlock } from "../../scene/svg.ts";
import { categoryOf, type Row } from "../../values/dataset.ts";
import type { ChartContext } from "../chart-context.ts";
import { chartType } from "../chart-type.ts";
import { placeTies, placeTiesInFrame, tiesOf, type TieRow } from "../layouts/tie-rows.ts";
import { accent } from "../parts/colour.ts";
import { legend, legendHeight } from "../parts/legend.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords } from "../parts/measures.ts";
import { inOrderOfRegions, regionItems } from "../parts/region-names.ts";
import { checkRegion } from "../read/check-region.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { linkFacts } from "../summary/links.ts";

/** A tie seen from the one that has a row. */
interface Seen {
  row: Row;
  own: { id: string; category: Category };
  other: { id: string; category: Category };
}

/** Who has most ties, and to whom: a row for each, with a square for each tie and the partners by name. */
export default chartType({
  shows: `Who has most ties, and to whom: at most ${MOST_ROWS} rows, the longest first, with a square for each tie and the partners by name.`,
  channels: {
    from: { type: "category" },
    to: { type: "category" },
    description: { type: "text", optional: true },
  },
  options: {
    rows: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        "Regions whose categories have rows, the first of them where both ends of a tie have one; left out, all that ties start from.",
      ),
  },
  check({ rows, channels, options }, report, allRegions) {
    options.rows?.forEach((id, index) => checkRegion(`rows[${index}]`, id, allRegions, report));
    const seen = rows.map((row) => seenFrom(row, channels, options.rows));
    checkRows(new Set(seen.flatMap((tie) => tie?.own.id ?? [])).size, "from", report);
    rows.forEach((row, index) => {
      if (!seen[index])
        report(
          "rows",
          `has no region of either end of row “${row.key}”: add one, or leave the row out by a filter`,
        );
    });
  },
  facts: linkFacts({ from: "from", to: "to" }),
  draw({ rows, channels, options }, page) {
    const context = listContext(page);
    const ties = rows.flatMap((row) => seenFrom(row, channels, options.rows) ?? []);
    const all = rowsOf(ties, channels.description, context);
    const isFramed = context.size.height !== undefined;
    const drawn = new Set(all.flatMap(({ partners }) => partners.map(({ colour }) => colour)));
    const items = isFramed ? [] : regionItems(drawn, context).map((item) => ({ ...item, square: true }));
    const top = items.length > 0 ? legendHeight(items, context) + 6 : 0;
    const placed = isFramed ? placeTiesInFrame(all, context) : placeTies(all, top, context);
    const { squares, words, side, height } = placed;
    const svg = root(context, height);
    if (items.length > 0) svg.append(legend(items, context)());
    for (const { x, y, key, colour } of squares)
      svg.append(
        bind(element(context, "rect", { x, y: Math.round(y), width: side, height: side, fill: colour }), key),
      );
    for (const { colour, key, ...block } of words) {
      const text = textBlock(context, { ...block, align: "top", fill: colour });
      svg.append(key === undefined ? text : bind(text, key));
    }
    return svg;
  },
});

/** A tie seen from its end in the first region that one of its ends is in; from its start where no regions are named. */
function seenFrom(
  row: Row,
  { from, to }: { from: string; to: string },
  regions: readonly string[] | undefined,
): Seen | undefined {
  const [start, end] = [categoryOf(row, from), categoryOf(row, to)];
  if (!regions) return { row, own: start, other: end };
  for (const region of regions) {
    if (start.category.region === region) return { row, own: start, other: end };
    if (end.category.region === region) return { row, own: end, other: start };
  }
  return undefined;
}

/** Ties by row, and in it by partner: those of a region together, the most first; in the order of the dataset where they are as many. */
function rowsOf(ties: readonly Seen[], description: string | undefined, context: ChartContext): TieRow[] {
  return [...Map.groupBy(ties, ({ own }) => own.id).values()]
    .map((members): TieRow => {
      const { category } = members[0]!.own;
      const colour = accent(category.region, context);
      const partners = [...Map.groupBy(members, ({ other }) => other.id).values()]
        .map((own) => {
          const partner = own[0]!.other.category;
          return {
            title: context.words(partner.short ?? partner.title),
            colour: partner.region ? accent(partner.region, context) : colour,
            ties: own.map(({ row }) => {
              const cell = description === undefined ? undefined : row.cells[description];
              return { key: row.key, about: cell?.type === "text" ? context.words(cell.text) : undefined };
            }),
          };
        })
        .toSorted((a, b) => b.ties.length - a.ties.length);
      return {
        title: categoryWords(category, context),
        colour,
        partners: inOrderOfRegions(partners, context),
      };
    })
    .toSorted((a, b) => tiesOf(b) - tiesOf(a));
}
