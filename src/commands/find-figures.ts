import type { Content } from "../charts/chart.ts";
import { cellRecords, headingOf, type CellRecord } from "../charts/queries/cell-records.ts";
import { usesOfCells } from "../charts/queries/uses.ts";
import { textIn } from "../model/localized-text.ts";
import { memoize } from "../model/memoize.ts";
import { formatQuantity } from "../values/format.ts";
import type { Quantity } from "../values/quantity.ts";
import { placeholders, UNIT, writeValue, type ValueRequest } from "../values/words.ts";

/** What is found for a text: a cell, or a figure that words work out from cells. */
export type Found = { kind: "cell"; record: CellRecord } | { kind: "worked-out"; request: ValueRequest };

interface Written {
  found: Found;
  quantity: Quantity;
  /** How it is written in all languages and currencies. */
  forms: readonly string[];
}

/**
 * What a text asks for: the cell of that name, else what has that number or is written so in any language and currency,
 * else cells whose quotation, note or names hold the text.
 */
export function findFigures(query: string, content: Content): Found[] {
  const wanted = normal(query);
  const named = cellRecords(content).get(query.trim().replace(/\s*,\s*/g, ","));
  if (named) return [{ kind: "cell", record: named }];
  const number = numberIn(wanted);
  const all = allWritten(content);
  const asNumber = all.filter(
    ({ quantity, forms }) =>
      (number !== undefined && [quantity.value, quantity.low, quantity.high].includes(number)) ||
      forms.some((form) => holds(form, wanted)),
  );
  if (asNumber.length > 0) return asNumber.map(({ found }) => found);
  return number === undefined
    ? [...cellRecords(content).values()]
        .filter((record) => wordsOf(record, content).some((words) => normal(words).includes(wanted)))
        .map((record): Found => ({ kind: "cell", record }))
    : [];
}

/** Cells whose numbers lie nearest to one that none has, the nearest first. */
export function nearestFigures(query: string, content: Content, count = 5): CellRecord[] {
  const number = numberIn(normal(query));
  if (number === undefined) return [];
  const distance = ({ cell: { quantity } }: CellRecord): number =>
    Math.min(
      ...[quantity.value, quantity.low, quantity.high].flatMap((one) =>
        one === undefined ? [] : Math.abs(one - number),
      ),
    );
  return [...cellRecords(content).values()].sort((a, b) => distance(a) - distance(b)).slice(0, count);
}

/** Spaces that do not break, and letters of either case, are found by those that people type. */
const normal = (text: string): string =>
  text.normalize("NFKC").replace(/[−‒–]/g, "-").replace(/\s+/g, " ").trim().toLowerCase();

/** A text that is only a number, in whatever language: `78.6`, `78,6`, `178,000`, `178.000`. */
function numberIn(text: string): number | undefined {
  if (!/^-?\d[\d.,]*$/.test(text)) return undefined;
  const grouped = /^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(text);
  const plain = grouped ? text.replace(/[.,]/g, "") : text.replace(",", ".");
  const number = Number(plain);
  return Number.isNaN(number) ? undefined : number;
}

/** Whether a form has the words in it, and not as a part of a longer number or word. */
function holds(form: string, wanted: string): boolean {
  const at = form.indexOf(wanted);
  if (at < 0) return false;
  const [before, after] = [form.slice(0, at), form.slice(at + wanted.length)];
  const first = /^\d/.test(wanted) ? /\d[.,]?$/ : /[a-zà-ỹ]$/u;
  const last = /\d$/.test(wanted) ? /^[.,]?\d/ : /^[a-zà-ỹ]/u;
  return !first.test(before) && !last.test(after);
}

const allWritten = memoize((content: Content): Written[] => [
  ...[...cellRecords(content).values()].map((record): Written => ({
    found: { kind: "cell", record },
    quantity: record.cell.quantity,
    forms: [
      ...formsOf({ of: record.name }, content),
      ...content.languages.flatMap((language) => {
        const { field, cell } = record;
        return (["label", "table"] as const).map((style) =>
          normal(formatQuantity(cell.quantity, language, style, field.decimals)),
        );
      }),
    ],
  })),
  ...requestsInWords(content).map((request): Written => ({
    found: { kind: "worked-out", request },
    quantity: writeValue(request, content, content.languages[0]!).quantity,
    forms: formsOf(request, content),
  })),
]);

const formsOf = (request: ValueRequest, content: Content): string[] =>
  content.languages.flatMap((language) => {
    const { text, money } = writeValue(request, content, language);
    return [text, ...money.map((amount) => amount.text)].map(normal);
  });

/** Figures of stories and in the words of charts that are no cells, each once. */
function requestsInWords(content: Content): ValueRequest[] {
  const states = [...content.charts.values()].flatMap((chart) => [chart, ...chart.views]);
  const inCharts = states.flatMap(({ declaration: { title, subtitle, note, alt, annotations } }) =>
    [title, subtitle, note, alt, ...annotations.map(({ text }) => text)].flatMap((text) =>
      Object.values(text ?? {}).flatMap((words = "") => placeholders(words.replaceAll(UNIT, ""))),
    ),
  );
  const inStories = content.languages.flatMap((language) => [
    ...[...usesOfCells(content, language).values()].flatMap((uses) =>
      uses.flatMap((use) => (use.kind === "value" ? use.request : [])),
    ),
    ...(content.stories.get(language) ?? []).flatMap(({ meta }) =>
      placeholders(`${meta.title} ${meta.description}`),
    ),
  ]);
  const requests = [...inStories, ...inCharts];
  const records = cellRecords(content);
  return [
    ...new Map(
      requests
        .filter(({ of }) => !records.has(of.trim()))
        .map((request) => [JSON.stringify(request), request]),
    ).values(),
  ];
}

const wordsOf = (record: CellRecord, content: Content): string[] =>
  [
    record.name,
    ...record.cell.provenance.flatMap(({ quote, source }) => [quote, content.sources.get(source)?.title]),
    ...content.languages.flatMap((language) => [
      headingOf(record, language),
      ...[record.dataset.title, record.cell.note, record.row.note].map(
        (text) => text && textIn(text, language),
      ),
    ]),
  ].filter((words) => words !== undefined);
