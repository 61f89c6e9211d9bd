import { linkHorizontal } from "d3";
import { element } from "../../../scene/svg.ts";
import { categoryOf } from "../../../values/dataset.ts";
import { accent } from "../../parts/colour.ts";
import { categoryWords } from "../../parts/measures.ts";
import { AREA, dotAt, rowAt, type DrawThumbnail } from "../frame.ts";

/** More names than these on a bank have dots that touch. */
const MOST = 8;

/** Two banks of dots and the ties between them; those with the most ties are drawn, and the one with most is named. */
const drawTies: DrawThumbnail = ({ input }, context) => {
  const { from, to } = input.fields;
  if (from?.type !== "category" || to?.type !== "category") return { words: "", marks: [] };
  const ties = input.rows.map((row) => ({ from: categoryOf(row, from.name), to: categoryOf(row, to.name) }));
  const bank = (
    side: "from" | "to",
  ): { id: string; count: number; category: (typeof ties)[number]["from"]["category"] }[] =>
    [...Map.groupBy(ties, (tie) => tie[side].id)]
      .map(([id, own]) => ({ id, count: own.length, category: own[0]![side].category }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST);
  const banks = { from: bank("from"), to: bank("to") };
  const edges = { from: AREA.left + 40, to: AREA.right - 40 };
  const placeOf = (side: "from" | "to", id: string): [number, number] | undefined => {
    const index = banks[side].findIndex((one) => one.id === id);
    return index < 0 ? undefined : [edges[side], rowAt(index, banks[side].length)];
  };
  const curve = linkHorizontal<{ source: [number, number]; target: [number, number] }, [number, number]>();
  const lines = ties.flatMap((tie) => {
    const [source, target] = [placeOf("from", tie.from.id), placeOf("to", tie.to.id)];
    if (!source || !target) return [];
    const d = curve({ source, target })!.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));
    return element(context, "path", {
      d,
      fill: "none",
      stroke: accent(tie.from.category.region, context),
      "stroke-width": 2.5,
      "stroke-opacity": 0.6,
    });
  });
  const dots = (["from", "to"] as const).flatMap((side) =>
    banks[side].map(({ category }, index) =>
      dotAt(context, edges[side], rowAt(index, banks[side].length), accent(category.region, context), 5),
    ),
  );
  const [hub] = [...banks.from, ...banks.to].sort((a, b) => b.count - a.count);
  return { words: hub ? categoryWords(hub.category, context) : "", marks: [...lines, ...dots] };
};

export default drawTies;
