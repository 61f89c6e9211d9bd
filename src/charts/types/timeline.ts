import { extent, scaleLinear, select } from "d3";
import type { CategoryField } from "../../model/dataset.ts";
import { categoryOf, periodOf } from "../../data/dataset.ts";
import { chartType } from "../chart-type.ts";
import { YEAR } from "../../drawing/time-chart.ts";
import { LINE_HEIGHT, root, textBlock } from "../../drawing/svg.ts";

/** Shapes tell the kinds of event apart where colour does not. */
const MARKS = ["filled", "hollow", "small"] as const;

/**
 * Events one below the other in order of time. The distance between them grows with the time between them, though
 * not in proportion: decades and days share the page. Time that has not come yet is dashed.
 */
export default chartType({
  channels: {
    date: { type: "period" },
    title: { type: "category" },
    kind: { type: "category" },
    description: { type: "text", optional: true },
  },
  draw({ dataset, rows, channels }, context) {
    const { fontSize: size, width, narrow } = context.size;
    const kinds = Object.keys((dataset.fields.get(channels.kind) as CategoryField).categories);
    const events = rows
      .map((row) => {
        const period = periodOf(row, channels.date);
        const cell = row.cells[channels.date];
        const kind = categoryOf(row, channels.kind);
        return {
          key: row.key,
          row,
          period,
          inferred: cell?.type === "period" && cell.inferred,
          kind,
          title: categoryOf(row, channels.title).category,
        };
      })
      .sort(
        (a, b) =>
          a.period.start.getTime() - b.period.start.getTime() ||
          a.period.end.getTime() - b.period.end.getTime() ||
          (a.key < b.key ? -1 : 1),
      );
    const dateTexts = events.map(
      ({ period, inferred }) => `${context.period(period, "short")}${inferred ? "*" : ""}`,
    );
    const axis = narrow
      ? 10
      : Math.ceil(
          Math.max(
            ...[...dateTexts, ...events.map(({ kind }) => context.words(kind.category.title))].map((text) =>
              context.measure(text, size),
            ),
          ),
        ) + 22;
    const textLeft = axis + 20;
    const textWidth = width - textLeft - 4;
    const line = size * LINE_HEIGHT;

    // The square root keeps a gap of half a century from pushing everything else off the page.
    const gaps = events
      .slice(1)
      .map(
        ({ period }, index) =>
          Math.max(0, period.start.getTime() - events[index]!.period.start.getTime()) / YEAR,
      );
    const [, widest] = extent(gaps) as [number, number];
    // A frame holds few events: they stand closer, and their descriptions are left out.
    const framed = context.size.height !== undefined;
    const air = scaleLinear([0, Math.sqrt(widest)], framed ? [6, 20] : [12, narrow ? 58 : 70]);
    let y = size;
    const placed = events.map((event, index) => {
      if (index > 0) y += air(Math.sqrt(gaps[index - 1]!));
      const title = context.wrap(context.words(event.title.title), textWidth, size, 600);
      const cell = channels.description === undefined ? undefined : event.row.cells[channels.description];
      const description =
        cell?.type === "text" && !framed ? context.wrap(context.words(cell.text), textWidth, size) : [];
      const top = y;
      y +=
        (narrow ? 1 + title.length + description.length : Math.max(2, title.length + description.length)) *
        line;
      return { ...event, title, description, top, date: dateTexts[index]! };
    });

    const svg = root(context, y + 4);
    const drawing = select(svg);
    const future = placed.slice(1).find(({ kind }) => kind.id === "target");
    const end = placed.at(-1)!.top;
    drawing
      .append("path")
      .attr(
        "d",
        `M${axis},${placed[0]!.top - 4}V${future ? (placed[placed.indexOf(future) - 1]?.top ?? end) : end}`,
      )
      .attr("stroke", "var(--muted)");
    if (future)
      drawing
        .append("path")
        .attr("d", `M${axis},${placed[placed.indexOf(future) - 1]!.top}V${end}`)
        .attr("stroke", "var(--muted)")
        .attr("stroke-dasharray", "2 4");
    for (const { key, kind, title, description, top, date } of placed) {
      const style = MARKS[kind.id === "target" ? 1 : kind.id === "background" ? 2 : 0];
      const colour = kindColour(kinds.indexOf(kind.id));
      drawing
        .append("circle")
        .attr("cx", axis)
        .attr("cy", top - size * 0.35)
        .attr("r", style === "small" ? 4 : 6)
        .attr("fill", style === "hollow" ? "var(--paper)" : colour)
        .attr("stroke", colour)
        .attr("stroke-width", 2)
        .attr("data-k", key);
      const kindWords = context.words(kind.category.title);
      let baseline = top;
      if (narrow) {
        svg.append(
          textBlock(context, {
            x: textLeft,
            y: baseline,
            lines: [`${date} · ${kindWords}`],
            align: "top",
            fill: "var(--muted)",
          }),
        );
        baseline += line;
      } else {
        svg.append(
          textBlock(context, {
            x: axis - 16,
            y: baseline,
            lines: [date, kindWords],
            anchor: "end",
            align: "top",
            fill: "var(--muted)",
          }),
        );
      }
      svg.append(textBlock(context, { x: textLeft, y: baseline, lines: title, align: "top", weight: 600 }));
      baseline += title.length * line;
      if (description.length > 0)
        svg.append(textBlock(context, { x: textLeft, y: baseline, lines: description, align: "top" }));
    }
    return svg;
  },
});

const KIND_COLOURS = [
  "var(--muted)",
  "var(--gold)",
  "var(--jp)",
  "var(--vn)",
  "var(--both)",
  "var(--both)",
  "var(--gold)",
];
const kindColour = (index: number): string => KIND_COLOURS[index % KIND_COLOURS.length]!;
