import type { SizeName } from "../charts/chart-context.ts";
import type { Chart, Content } from "../charts/chart.ts";
import type { Qualifier } from "../model/cell.ts";
import type { Language } from "../model/language.ts";
import { say } from "../model/fill-template.ts";
import { keyOf } from "../scene/mark-key.ts";
import type { SvgElement } from "../scene/svg-document.ts";
import { hedgedLook, type HedgedLook } from "../scene/tint.ts";
import { quantityOf, type Row } from "../values/dataset.ts";
import { localeOf } from "../values/locales/locale-of.ts";
import type { Quantity } from "../values/quantity.ts";
import { drawnRoot } from "./render-chart.ts";

/** Why a figure is not drawn as an exact one, in the order in which reasons are told. */
const REASONS = ["approximate", "range", "target", "claim", "derived", "planned"] as const;
type Reason = (typeof REASONS)[number];

const QUALIFIED: Partial<Record<Qualifier, Reason>> = { target: "target", claim: "claim" };

interface Drawn {
  chart: Chart;
  sizes: readonly SizeName[];
  /** Whether readers can draw other rows of it than are drawn now. */
  explored?: boolean;
}

/**
 * What hollow, striped and pale marks mean, for a line under the drawings that have such: “○ approximate in the source, or
 * worked out here”: each such mark has one of the reasons at the least. Only reasons of marks that are drawn are told.
 * @param drawings in one place: the sizes between which the page chooses, the steps of a story
 * @returns a text for each look; none where all marks are full
 */
export function hedgeKey(
  drawings: readonly Drawn[],
  language: Language,
  content: Pick<Content, "datasets" | "site" | "ui">,
): string[] {
  const words = content.ui.get(language)!.chart.key;
  const { comma } = localeOf(language).separators;
  const found = new Map<HedgedLook, Set<Reason>>();
  for (const { look, reasons } of drawings.flatMap((drawn) => looksOf(drawn, language, content)))
    found.set(look, new Set([...(found.get(look) ?? []), ...reasons]));
  return (["hollow", "striped", "pale"] as const).flatMap((look) => {
    const reasons = REASONS.filter((reason) => found.get(look)?.has(reason));
    if (reasons.length === 0) return [];
    const [last = "", ...others] = reasons.map((reason) => words[reason]).reverse();
    const first = others.reverse().join(comma);
    return [say(words[look], { reasons: first ? say(words.either, { first, last }) : last })];
  });
}

interface Look {
  look: HedgedLook;
  reasons: Reason[];
}

function looksOf(
  { chart, sizes, explored = false }: Drawn,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
): Look[] {
  const rows = new Map(chart.rows.map((row) => [row.key, row]));
  const marks = sizes.flatMap((size) => rowMarks(drawnRoot(chart, size, language, content)));
  const looks = marks.flatMap(({ look, key }): Look[] => {
    if (!look) return [];
    const all = reasonsOf(rows.get(key)!, chart);
    // Of a range only what lies between its ends is striped, whatever else is said of it.
    const reasons: Reason[] = look === "striped" && all.includes("range") ? ["range"] : all;
    // What is hollow for no figure's sake is an event that is still to come.
    return [{ look, reasons: reasons.length > 0 ? reasons : ["planned"] }];
  });
  if (!explored || !chart.type.overTime) return looks;
  // A long line shows dots of rows that have none now when a reader chooses a part of it.
  const marked = new Set(marks.map(({ key }) => key));
  const unmarked = chart.rows.filter(({ key }) => !marked.has(key));
  return [
    ...looks,
    { look: looks[0]?.look ?? "hollow", reasons: unmarked.flatMap((row) => reasonsOf(row, chart)) },
  ];
}

/** The marks of rows, with the look of those that are hollow, striped or pale. */
function rowMarks(node: SvgElement): { look: HedgedLook | undefined; key: string }[] {
  const key = keyOf(node as unknown as Element);
  const isMark = key?.kind === "row" && node.tagName !== "text";
  return [...(isMark ? [{ look: hedgedLook(node), key: key.id }] : []), ...node.elements.flatMap(rowMarks)];
}

/** Why figures of a row that a chart draws are hedged. */
function reasonsOf(row: Row, { input }: Chart): Reason[] {
  return Object.values(input.fields).flatMap((field) => {
    const quantity = field?.type === "number" ? quantityOf(row, field.name) : undefined;
    return quantity ? reasonsFor(quantity) : [];
  });
}

const reasonsFor = ({ value, qualifier, derived }: Quantity): Reason[] => [
  ...(value === undefined ? (["range"] as const) : []),
  ...(qualifier ? [QUALIFIED[qualifier] ?? ("approximate" as const)] : []),
  ...(derived ? (["derived"] as const) : []),
];
