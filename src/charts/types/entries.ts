import { z } from "zod";
import { bind } from "../../scene/mark.ts";
import { element, root, textBlock } from "../../scene/svg.ts";
import { categoryOf } from "../../values/dataset.ts";
import { chartType } from "../chart-type.ts";
import { placeEntries } from "../layouts/entry-rows.ts";
import { HIGHLIGHT } from "../parts/colour.ts";
import { listContext } from "../parts/list-context.ts";
import { categoryWords } from "../parts/measures.ts";
import { checkRows, MOST_ROWS } from "../read/check-rows.ts";
import { linkFacts } from "../summary/links.ts";

/** How dark the box of a highlighted entry is. */
const SHADE = 0.16;

/** Who has which entries, and what each says: a table of words, whose colours say nothing but which entries are meant. */
export default chartType({
  shows: `A table of words, at most ${MOST_ROWS} rows: whose each entry is, its name, and what it says; some can be highlighted.`,
  channels: {
    of: { type: "category" },
    title: { type: "category" },
    description: { type: "text" },
  },
  options: {
    highlight: z.array(z.string()).default([]).describe("The titles whose rows are shaded."),
  },
  check({ rows, fields, options }, report) {
    checkRows(rows.length, "title", report);
    options.highlight.forEach((id, index) => {
      if (!rows.some((row) => categoryOf(row, fields.title.name).id === id))
        report(`highlight[${index}]`, `no row has the title “${id}”`);
    });
  },
  facts: linkFacts({ from: "of", to: "title" }),
  draw({ rows, fields, options: { highlight } }, page) {
    const context = listContext(page);
    const { width, fontSize: size } = context.size;
    const groups = [...Map.groupBy(rows, (row) => categoryOf(row, fields.of.name).id).values()].map(
      (own) => ({
        name: categoryWords(categoryOf(own[0]!, fields.of.name).category, context),
        entries: own.map((row) => {
          const { id, category } = categoryOf(row, fields.title.name);
          const cell = row.cells[fields.description.name];
          return {
            key: row.key,
            title: context.words(category.title),
            about: cell?.type === "text" ? context.words(cell.text) : "",
            isHighlighted: highlight.includes(id),
          };
        }),
      }),
    );
    const heads = [fields.of, fields.title, fields.description].map(({ title }) => context.words(title));
    const placed = placeEntries(groups, heads, context);
    const svg = root(context, placed.height + 2);
    const muted = { align: "top", fill: "var(--muted)" } as const;
    for (const head of placed.heads) svg.append(textBlock(context, { ...head, ...muted }));
    for (const { key, isHighlighted, box } of placed.entries) {
      // What is not shaded has a box too: it is what pointers and keys reach.
      const shade = { ...box, fill: HIGHLIGHT, "fill-opacity": isHighlighted ? SHADE : 0 };
      svg.append(bind(element(context, "rect", shade), key));
      if (isHighlighted) svg.append(element(context, "rect", { ...box, width: 3, fill: HIGHLIGHT }));
    }
    const d = placed.rules.map((y) => `M0,${Math.round(y)}H${width}`).join("");
    svg.append(element(context, "path", { d, stroke: "var(--rule)" }));
    for (const name of placed.names) svg.append(textBlock(context, { ...name, align: "top", weight: 600 }));
    for (const { key, title, about } of placed.entries) {
      svg.append(bind(textBlock(context, { ...title, align: "top", weight: 600 }), key));
      if (about) svg.append(bind(textBlock(context, { ...about, ...muted }), key));
    }
    if (placed.leftOut > 0) {
      const more = { x: 0, y: placed.height - size * 0.3, lines: [`+${placed.leftOut}`] };
      svg.append(textBlock(context, { ...more, ...muted }));
    }
    return svg;
  },
});
