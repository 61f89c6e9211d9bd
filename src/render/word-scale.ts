import type { CellRecord } from "../charts/queries/cell-records.ts";
import { say } from "../model/fill-template.ts";
import type { Language } from "../model/language.ts";
import { periodPosition } from "../model/period.ts";
import { pathThrough, type Corner } from "../scene/corners.ts";
import { round1 } from "../scene/draw-context.ts";
import { bind } from "../scene/mark.ts";
import { element } from "../scene/svg.ts";
import { serialize, SvgDocument, type SvgElement } from "../scene/svg-document.ts";
import { periodOf, quantityOf, type Row } from "../values/dataset.ts";
import { formatPeriod, formatQuantity } from "../values/format.ts";
import { centre } from "../values/quantity.ts";

/** A word-scale drawing is as high as a line of text and a word long, in px; the dot has room at its edges. */
const [WIDTH, HEIGHT, EDGE] = [100, 24, 4];
/** Fewer figures are no series. */
const FEWEST = 3;

/**
 * The series that a cell stands in, as small as a word, with the cell marked: the figures of the same field and the same
 * categories, in order of time. Its height is that of its own figures, lowest to highest; of ranks, the best is on top.
 * @param words what is said of it to those who cannot see it, with `{count}`, `{first}`, `{last}`, `{low}`, `{high}`, `{period}`
 * @returns an `svg`; undefined where there are fewer than three figures
 */
export function wordScale(
  { dataset, field, row }: Pick<CellRecord, "dataset" | "field" | "row">,
  words: string,
  language: Language,
): string | undefined {
  const time = dataset.primaryKey.find((name) => dataset.fields.get(name)?.type === "period");
  if (!time) return undefined;
  const others = dataset.primaryKey.filter((name) => name !== time);
  const partsOf = ({ cells }: Row): string => JSON.stringify(others.map((name) => cells[name]));
  const members = dataset.rows
    .filter((other) => partsOf(other) === partsOf(row))
    .flatMap((member) => {
      const quantity = quantityOf(member, field.name);
      const period = periodOf(member, time);
      return quantity
        ? [{ member, quantity, period, date: periodPosition(period).getTime(), value: centre(quantity) }]
        : [];
    })
    .sort((a, b) => a.date - b.date);
  const marked = members.findIndex(({ member }) => member === row);
  if (members.length < FEWEST || marked < 0) return undefined;
  const sorted = members.toSorted((a, b) => a.value - b.value);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const [first, last] = [members[0]!, members.at(-1)!];
  const along = (value: number, from: number, to: number): number =>
    to === from ? 0.5 : (value - from) / (to - from);
  const corners = members.map(({ date, value }): Corner => {
    const up = along(value, low.value, high.value);
    const x = EDGE + along(date, first.date, last.date) * (WIDTH - 2 * EDGE);
    const y = EDGE + (field.unit.kind === "rank" ? up : 1 - up) * (HEIGHT - 2 * EDGE);
    return [round1(x), round1(y)];
  });
  const context = { document: new SvgDocument() as unknown as Document };
  const [cx, cy] = corners[marked]!;
  const said = say(words, {
    count: members.length,
    first: formatPeriod(first.period, language, "short"),
    last: formatPeriod(last.period, language, "short"),
    low: formatQuantity(low.quantity, language, "label", field.decimals),
    high: formatQuantity(high.quantity, language, "label", field.decimals),
    period: formatPeriod(members[marked]!.period, language, "short"),
  });
  const svg = element(
    context,
    "svg",
    { class: "spark", width: WIDTH, height: HEIGHT, role: "img", "aria-label": said },
    element(context, "path", {
      d: pathThrough(corners),
      fill: "none",
      stroke: "var(--muted)",
      "stroke-width": 1.5,
    }),
    bind(element(context, "circle", { cx, cy, r: 3.5, fill: "var(--ink)" }), row.key),
  );
  return serialize(svg as unknown as SvgElement);
}
