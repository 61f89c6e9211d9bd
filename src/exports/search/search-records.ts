import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { publisherName } from "../../content/credit.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import { storyText } from "../../content/story-text.ts";
import { fillIn, writeValue } from "../../values/words.ts";
import { cellRecords, headingOf } from "../../charts/queries/cell-records.ts";
import { say } from "../../model/fill-template.ts";
import type { Language } from "../../model/language.ts";
import { textIn, type LocalizedText } from "../../model/localized-text.ts";
import { foldStroke, type SearchKind } from "../../model/search.ts";
import { address } from "../address.ts";
import { chartsIn } from "../../charts/queries/published.ts";
import { alsoFoundBy } from "./also-found-by.ts";

/** One thing that a search finds. */
export interface SearchRecord {
  url: string;
  kind: SearchKind;
  title: string;
  /** Everything that is searched besides the title, the best for a result's excerpt first. */
  text: string;
  /** Address of the page of the chart that stands for it, whose thumbnail the index of charts has. */
  picture?: string;
  /** Words that it is found by and does not show. */
  also: string;
}
type Words = Omit<SearchRecord, "also">;

/** Everything that readers of a language can search for. */
export const searchRecords = (language: Language, content: Content): SearchRecord[] =>
  [
    ...storyRecords(language, content),
    ...chartsIn(language, content).map((chart) => chartRecord(chart, language, content)),
    ...listRecords(language, content),
    ...datasetRecords(language, content),
    ...figureRecords(language, content),
    ...sourceRecords(language, content),
  ].map((record) => {
    const also = inParts(alsoFoundBy(`${record.title}\n${record.text}`, language, content), language);
    return {
      ...record,
      title: foldStroke(record.title),
      text: foldStroke(record.text),
      also: foldStroke(also),
    };
  });

/** Words, and where a language has no spaces also their parts: the index asks for those of a question. */
function inParts(words: readonly string[], language: Language): string {
  if (localeOf(language).separators.space) return words.join(" ");
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const parts = words.flatMap((word) => [...segmenter.segment(word)].map(({ segment }) => segment.trim()));
  return [...new Set([...words, ...parts])].join(" ").trim();
}

const storyRecords = (language: Language, content: Content): Words[] =>
  (content.stories.get(language) ?? []).map((story) => ({
    url: address.story(language, story.id),
    kind: "story",
    title: fillIn(story.meta.title, content, language),
    picture: address.chart(language, story.meta.chart),
    text: joined([fillIn(story.meta.description, content, language), storyText(story, content)], language),
  }));

/** A chart with its views, whose words differ from its own here and there. */
function chartRecord(chart: Chart, language: Language, content: Content): Words {
  const { title, subtitle, note, alt } = chartWords(chart, language, content);
  const { dataset, rows, fields } = chart;
  const names = fields.flatMap((name) => {
    const field = dataset.fields.get(name)!;
    if (field.type !== "category") return [];
    const used = new Set(
      rows.map((row) => row.cells[name]).map((cell) => cell?.type === "category" && cell.id),
    );
    return Object.entries(field.categories).flatMap(([id, category]) =>
      used.has(id) ? [textIn(category.title, language)] : [],
    );
  });
  const views = chart.views.flatMap((view) => {
    const words = chartWords(view, language, content);
    return [words.title, words.subtitle, words.note, words.alt];
  });
  return {
    url: address.chart(language, chart.id),
    kind: "chart",
    picture: address.chart(language, chart.id),
    title,
    text: joined(
      [
        subtitle,
        note,
        alt,
        ...views,
        ...names,
        textIn(dataset.title, language),
        content.ui.get(language)!.topics[chart.topic],
      ],
      language,
    ),
  };
}

/** The pages that tell the rows of a dataset, with all that they say of each. */
const listRecords = (language: Language, content: Content): Words[] =>
  [...content.lists.values()].map(({ id, content: list }) => {
    const write = (text: LocalizedText | undefined): string | undefined =>
      text && fillIn(textIn(text, language) ?? "", content, language);
    const { rows } = content.datasets.get(list.dataset)!;
    return {
      url: address.list(language, id),
      kind: "dataset",
      title: write(list.title)!,
      text: joined(
        [
          write(list.description),
          ...rows.flatMap(({ key, cells, provenance }) => {
            const heading = cells[list.heading];
            const { text, lesson } = list.entries[key] ?? {};
            const name = heading?.type === "category" ? textIn(heading.category.title, language) : undefined;
            return [name, write(text), write(lesson), provenance?.quote];
          }),
        ],
        language,
      ),
    };
  });

const datasetRecords = (language: Language, { datasets }: Content): Words[] =>
  [...datasets.values()].map(({ id, title, description, method, producer, fields }) => ({
    url: address.dataset(language, id),
    kind: "dataset",
    title: textIn(title, language) ?? "",
    text: joined(
      (
        [description, method, producer, ...[...fields.values()].map((field) => field.title)] as (
          LocalizedText | undefined
        )[]
      ).map((text) => text && textIn(text, language)),
      language,
    ),
  }));

/** The pages of figures, which are found by their numbers and by what sources print. */
const figureRecords = (language: Language, content: Content): Words[] =>
  [...Map.groupBy(cellRecords(content).values(), ({ dataset }) => dataset)].map(
    ([{ id, title }, records]) => ({
      url: address.figuresOf(language, id),
      kind: "dataset",
      title: say(content.ui.get(language)!.figures.ofDataset, { title: textIn(title, language) ?? "" }),
      text: joined(
        records.flatMap((record) => [
          `${headingOf(record, language)}${localeOf(language).separators.colon}${writeValue({ of: record.name }, content, language).text}`,
          ...record.cell.provenance.map(({ quote }) => quote),
        ]),
        language,
      ),
    }),
  );

const sourceRecords = (language: Language, content: Content): Words[] =>
  [...content.sources].map(([id, source]) => {
    const publisher = publisherName(source, language, content);
    return {
      url: address.source(language, id),
      kind: "source",
      title: source.title ?? publisher,
      text: joined(
        [
          source.title && publisher,
          source.author,
          source.published?.date.slice(0, 4),
          source.description && textIn(source.description, language),
          source.caution && textIn(source.caution, language),
        ],
        language,
      ),
    };
  });

/** Lines without repeats, as views share most words with their chart; each ends like a sentence, for excerpts. */
function joined(lines: readonly (string | undefined)[], language: Language): string {
  const { separators } = localeOf(language);
  const stop = separators.stop.trim();
  return [...new Set(lines.filter((line): line is string => Boolean(line)))]
    .flatMap((line) => line.split("\n"))
    .map((line) => (/[.。!?！？…:：]$/.test(line) ? line : line + stop))
    .join(separators.space && "\n");
}
