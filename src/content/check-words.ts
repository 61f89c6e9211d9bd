import type { ChartFile } from "../model/chart.ts";
import { authorMessage, type Diagnostic } from "../model/diagnostic.ts";
import { ENTRY_WORDS, LIST_WORDS, type ListFile } from "../model/list.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import { suggestion } from "../model/suggest.ts";
import { placeholders, UNIT, writeValue, type ValueRequest } from "../values/words.ts";
import type { KnownIds, Library } from "./library.ts";

/** Every value in braces, in charts, in the interface and in the front matter of stories, must be one that can be worked out. */
export function checkWords(library: Library, known: KnownIds, diagnostics: Diagnostic[]): void {
  const { charts, lists, stories, ui } = library;
  const check = (text: string | undefined, file: string, path: string): void => {
    diagnostics.push(...placeholderFaults(text ?? "", file, path, library));
  };
  for (const [language, { home }] of ui) {
    const file = `content/ui/${language}.json`;
    home.figures.forEach(({ value, label, chart, view }, index) => {
      const at = `home.figures[${index}]`;
      check(value, file, `${at}.value`);
      check(label, file, `${at}.label`);
      const views = Object.keys(charts.get(chart)?.content.views ?? {});
      if (view !== undefined && charts.has(chart) && !views.includes(view)) {
        const instead = views.length > 0 ? suggestion(view, views) : " It has none: take it out";
        const message = `no view “${view}” of the chart “${chart}”.${instead}`;
        diagnostics.push({ file, path: `${at}.view`, message });
      }
      if (known.charts.has(chart)) return;
      const message = `no chart “${chart}” in content/charts.${suggestion(chart, known.charts)}`;
      diagnostics.push({ file, path: `${at}.chart`, message });
    });
  }
  for (const { file, content } of charts.values())
    for (const [path, words] of wordsOf(content)) check(words, file, path);
  for (const { file, content } of lists.values())
    for (const [path, words] of wordsOfList(content)) check(words, file, path);
  for (const { file, meta } of [...stories.values()].flat()) {
    check(meta.title, file, "title");
    check(meta.description, file, "description");
  }
}

/** All words of a chart's file in which values may stand, with their paths. */
function wordsOf(chart: ChartFile): [path: string, words: string][] {
  const states: [at: string, state: Partial<ChartFile>][] = [
    ["", chart],
    ...Object.entries(chart.views ?? {}).map(([id, view]): [string, Partial<ChartFile>] => [
      `views.${id}.`,
      view as Partial<ChartFile>,
    ]),
  ];
  const texts = states.flatMap(([at, { label, title, subtitle, note, alt, inCurrency = {} }]) => [
    ...Object.entries({ label, title, subtitle, note, alt }).map(([name, text]) =>
      named(`${at}${name}`, text),
    ),
    ...Object.entries(inCurrency).flatMap(([currency, words]) =>
      (["title", "note", "alt"] as const).map((name) =>
        named(`${at}inCurrency.${currency}.${name}`, words?.[name]),
      ),
    ),
  ]);
  const game = Object.entries({ question: chart.drawIt?.question, answer: chart.drawIt?.answer }).map(
    ([name, text]) => named(`drawIt.${name}`, text),
  );
  const notes = chart.annotations.map(({ text }, index) => named(`annotations[${index}].text`, text));
  return [...texts, ...game, ...notes].flat();
}

/** All words of a list of rows in which values may stand. */
const wordsOfList = (list: ListFile): [path: string, words: string][] => [
  ...LIST_WORDS.flatMap((name) => named(name, list[name])),
  ...Object.entries(list.entries).flatMap(([key, entry]) =>
    ENTRY_WORDS.flatMap((name) => named(`entries.${key}.${name}`, entry[name])),
  ),
];

/** A localized text as its words, each with its path; `{unit}` is left out, which is written when the chart is known. */
const named = (path: string, text: LocalizedText | undefined): [path: string, words: string][] =>
  Object.entries(text ?? {}).flatMap(([language, words]): [string, string][] =>
    words === undefined ? [] : [[`${path}.${language}`, words.replaceAll(UNIT, "")]],
  );

function placeholderFaults(text: string, file: string, path: string, library: Library): Diagnostic[] {
  const faults = placeholders(text).flatMap((request) => valueFaults(request, file, path, library));
  return text.split("{").length === text.split("}").length
    ? faults
    : [
        {
          file,
          path,
          message: "has a brace that is not closed: a value is written {dataset.field[key]}",
        },
        ...faults,
      ];
}

/** What is wrong with a value; nothing where it rests on a dataset that has faults of its own. */
export function valueFaults(
  request: ValueRequest,
  file: string,
  path: string,
  library: Pick<Library, "datasets" | "site" | "invalid">,
): Diagnostic[] {
  if ([...library.invalid].some((id) => new RegExp(`(?<![\\w-])${id}\\.`).test(request.of))) return [];
  try {
    writeValue(request, library, library.site.sourceLanguage);
    return [];
  } catch (error) {
    return [{ file, path, message: authorMessage(error) }];
  }
}
