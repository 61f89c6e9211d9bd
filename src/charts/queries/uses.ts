import { valuesInStory, type StoryClaim, type StoryValue } from "../../content/story-values.ts";
import type { JsonFile } from "../../content/read-json.ts";
import type { Story } from "../../content/story.ts";
import { CLAIMED_WORDS } from "../../model/chart.ts";
import { DRAWN_WORDS } from "../../model/draw-it.ts";
import type { Claims } from "../../model/claims.ts";
import type { Language } from "../../model/language.ts";
import { ENTRY_WORDS, LIST_WORDS, type ListFile } from "../../model/list.ts";
import { memoize } from "../../model/memoize.ts";
import { textIn, type LocalizedText } from "../../model/localized-text.ts";
import { cellsInClaim } from "../../values/claims/cells-in-claim.ts";
import { cellName } from "../../values/evaluate.ts";
import { cellsIn, parseExpression } from "../../values/expression.ts";
import { placeholders, UNIT } from "../../values/words.ts";
import type { Chart, Content } from "../chart.ts";
import { chartsIn } from "./published.ts";

/** The texts of a chart that can hold figures, or rest on them. */
export type ChartText = (typeof CLAIMED_WORDS)[number] | "annotation" | "drawIt";

/** A place of the site that a cell is used in. */
export type Use =
  | ({ kind: "value"; story: string } & StoryValue)
  /** Words of a story without the figure, which would be false with another. */
  | ({ kind: "claim"; story: string } & StoryClaim)
  | { kind: "story"; story: string; text: "title" | "description" }
  /** A chart, or a view of one: it draws the cell, and some of its words name it or rest on it. */
  | { kind: "chart"; chart: string; view?: string; drawn: boolean; texts: readonly ChartText[] }
  /** An entry of a list of rows, or its title or description. */
  | { kind: "list"; list: string; entry?: string }
  | { kind: "home"; words: string }
  /** Another cell is worked out from it. */
  | { kind: "cell"; cell: string }
  /** Amounts are put into other currencies at this rate. */
  | { kind: "rate" };

type Found = [cell: string, use: Use];

/** Every place of the site in a language that a cell is used in, by the cell's name. */
export const usesOfCells = memoize(findUses, (language) => language);

function findUses(content: Content, language: Language): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const [cell, use] of [
    ...(content.stories.get(language) ?? []).flatMap((story) => inStory(story, content)),
    ...chartsIn(language, content).flatMap((chart) =>
      [chart, ...chart.views].flatMap((state) => inChart(state, chart, language, content)),
    ),
    ...[...content.lists.values()].flatMap((list) => inList(list, language, content)),
    ...onHomePage(language, content),
    ...inCells(content),
  ]) {
    const known = uses.get(cell);
    if (known) known.push(use);
    else uses.set(cell, [use]);
  }
  return uses;
}

/** The names of the cells that an expression is made of, each once. */
export const cellsOfExpression = (expression: string): string[] => [
  ...new Set(cellsIn(parseExpression(expression)).map(cellName)),
];

const cellsOfText = (text: string): string[] =>
  placeholders(text.replaceAll(UNIT, "")).flatMap(({ of }) => (of === "" ? [] : cellsOfExpression(of)));

const cellsOfClaims = (claims: Claims | undefined, content: Content): string[] =>
  Array.isArray(claims) ? claims.flatMap((claim: string) => cellsInClaim(claim, content)) : [];

function inStory(story: Story, content: Content): Found[] {
  const { values, claims } = valuesInStory(story, content);
  const { id, meta } = story;
  // The claims of titles stand in the file of the source language, and hold for all.
  const first = content.stories.get(content.site.sourceLanguage as Language) ?? [];
  const titleClaims = first.find((other) => other.id === id)?.meta.claims;
  return [
    ...(["title", "description"] as const).flatMap((text) =>
      each([...cellsOfText(meta[text]), ...cellsOfClaims(titleClaims?.[text], content)], {
        kind: "story",
        story: id,
        text,
      }),
    ),
    ...values.flatMap((value) =>
      each(cellsOfExpression(value.request.of), { kind: "value", story: id, ...value }),
    ),
    ...claims.flatMap((claim) =>
      each(cellsOfClaims([...claim.holds], content), { kind: "claim", story: id, ...claim }),
    ),
  ];
}

const each = (cells: readonly string[], use: Use): Found[] =>
  [...new Set(cells)].map((cell): Found => [cell, use]);

/** @param whole the chart, of which the state may be a view; a view is named for what is its own */
function inChart(state: Chart, whole: Chart, language: Language, content: Content): Found[] {
  const texts = new Map<string, ChartText[]>();
  for (const text of [...CLAIMED_WORDS, "annotation", "drawIt"] as const) {
    const cells = cellsOfChartText(text, state, language, content);
    const inherited = state === whole ? [] : cellsOfChartText(text, whole, language, content);
    for (const cell of new Set(cells))
      if (!inherited.includes(cell)) texts.set(cell, [...(texts.get(cell) ?? []), text]);
  }
  const drawn = new Set(cellsDrawn(state));
  return [...new Set([...drawn, ...texts.keys()])].map((cell): Found => [
    cell,
    {
      kind: "chart",
      chart: state.id,
      ...(state.view && { view: state.view.id }),
      drawn: drawn.has(cell),
      texts: texts.get(cell) ?? [],
    },
  ]);
}

/** The names of the cells that a chart draws a number of. */
export const cellsDrawn = ({ dataset, rows, fields }: Chart): string[] =>
  rows.flatMap(({ key, cells }) =>
    fields.flatMap((field) => {
      const cell = cells[field];
      return cell?.type === "number" && cell.quantity ? [cellName({ dataset: dataset.id, field, key })] : [];
    }),
  );

function cellsOfChartText(
  text: ChartText,
  { declaration, input }: Chart,
  language: Language,
  content: Content,
): string[] {
  const cells = (words: LocalizedText | undefined, claims: Claims | undefined): string[] => [
    ...cellsOfText((words && textIn(words, language)) ?? ""),
    ...cellsOfClaims(claims, content),
  ];
  if (text === "annotation")
    return input.annotations.flatMap(({ text: words, claims }) => cells(words, claims));
  if (text === "drawIt")
    return DRAWN_WORDS.flatMap((name) =>
      cells(declaration.drawIt?.[name], declaration.drawIt?.claims?.[name]),
    );
  const others = Object.values(declaration.inCurrency ?? {}).flatMap((other) =>
    text !== "subtitle" && text !== "label" && other ? cells(other[text], other.claims?.[text]) : [],
  );
  return [...cells(declaration[text], declaration.claims?.[text]), ...others];
}

function inList({ id, content: list }: JsonFile<ListFile>, language: Language, content: Content): Found[] {
  const cells = (words: LocalizedText | undefined, claims: Claims | undefined): string[] => [
    ...cellsOfText((words && textIn(words, language)) ?? ""),
    ...cellsOfClaims(claims, content),
  ];
  const rows = content.datasets.get(list.dataset)!.rows;
  return [
    ...each(
      LIST_WORDS.flatMap((name) => cells(list[name], list.claims?.[name])),
      { kind: "list", list: id },
    ),
    ...rows.flatMap((row) => {
      const entry = list.entries[row.key];
      const words = ENTRY_WORDS.flatMap((name) => cells(entry?.[name], entry?.claims?.[name]));
      return each(words, { kind: "list", list: id, entry: row.key });
    }),
  ];
}

const onHomePage = (language: Language, { ui }: Content): Found[] =>
  ui
    .get(language)!
    .home.figures.flatMap(({ value, label }) =>
      each([...cellsOfText(value), ...cellsOfText(label)], { kind: "home", words: label }),
    );

/** Cells that are worked out from others, and the rates of the site's currencies. */
function inCells({ datasets, site: { conversion } }: Content): Found[] {
  return [...datasets.values()].flatMap(({ id, rows }) =>
    rows.flatMap(({ key, cells }) =>
      Object.entries(cells).flatMap(([field, cell]): Found[] => {
        if (cell.type !== "number") return [];
        const name = cellName({ dataset: id, field, key });
        return [
          ...(cell.from === undefined
            ? []
            : each(cellsOfExpression(cell.from), { kind: "cell", cell: name })),
          ...(id === conversion?.rates.dataset && field === conversion.rates.rate
            ? each([name], { kind: "rate" })
            : []),
        ];
      }),
    ),
  );
}
