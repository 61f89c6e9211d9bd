import type { Language } from "../../model/language.ts";
import { question, toWrite } from "../../model/to-write.ts";
import type { LeftOver } from "./place-figures.ts";
import { figureText, type Table, type TableRow } from "./tables.ts";

/** A dataset as a part of a story: its figures, its chart, and what the author has to answer of them. */
export interface StoryPart {
  /** Of the dataset, and of the chart where there is one. */
  id: string;
  table: Table | undefined;
  hasChart: boolean;
  /** Relations that hold. */
  claims: readonly string[];
  /** What an editor asks. */
  questions: readonly string[];
}

/** What the front matter of a story says in every language. */
export interface StoryHead {
  order: number;
  topic: string;
  article: string;
  chart: string;
  published: string;
}

/**
 * The outline of a story: a section for each dataset, with its figures bound, its chart placed and the editor's questions
 * as comments. What is to be written is marked.
 * @param leftOver statements that no dataset has
 */
export function storyText(
  head: StoryHead,
  parts: readonly StoryPart[],
  leftOver: readonly LeftOver[],
): string {
  const sections = parts.map(sectionText);
  const rest = leftOver.map(({ statement, why }) =>
    question(`¶${statement.paragraph}, ${figureText(statement)}: ${why}. Add it by hand, or leave it out`),
  );
  return [
    front(head, { title: "the finding, as a headline", description: "one or two sentences" }),
    toWrite("why it matters"),
    question(`is “${head.topic}” the topic, and “${head.chart}” the chart that stands for the story?`),
    ...sections,
    `## ${toWrite("a heading for what these figures cannot tell")}`,
    toWrite("what these figures cannot tell"),
    ...rest,
  ]
    .join("\n\n")
    .concat("\n");
}

/** The same outline in another language, to be written from the one that comes first. */
export function skeletonText(head: StoryHead, parts: readonly StoryPart[], from: Language): string {
  const sections = parts.map(({ id, table, hasChart }) =>
    [
      `## ${toWrite(`the heading, as in ${from}`)}`,
      ...(table
        ? [table.rows.map((row) => `- ${value(id, row)} ${toWrite(`as in ${from}`)}`).join("\n")]
        : []),
      ...(hasChart ? [`<Chart id="${id}" />`] : []),
    ].join("\n\n"),
  );
  return [
    front(head, { title: `the headline, as in ${from}`, description: `the sentences, as in ${from}` }),
    toWrite(`the opening, as in ${from}`),
    ...sections,
    `## ${toWrite(`the heading, as in ${from}`)}`,
    toWrite(`the end, as in ${from}`),
  ]
    .join("\n\n")
    .concat("\n");
}

function front(
  { order, topic, article, chart, published }: StoryHead,
  words: Record<string, string>,
): string {
  const texts = Object.entries(words).map(([key, what]) => `${key}: "${toWrite(what)}"`);
  const rest = { order, topic, article, chart, published };
  const lines = Object.entries(rest).map(([key, value]) => `${key}: ${value}`);
  return ["---", "draft: true", ...texts, ...lines, "---"].join("\n");
}

const value = (id: string, { key, column }: TableRow): string =>
  `<Value of="${id}.${column.field}[${key}]" />`;

/** Words of a name that a comment shows: more of an article in a row stands in quotes only. */
const NAME_WORDS = 6;

const shortened = (name: string | null): string | undefined =>
  name !== null && name.split(" ").length > NAME_WORDS
    ? `${name.split(" ").slice(0, NAME_WORDS).join(" ")} …`
    : (name ?? undefined);

function sectionText({ id, table, hasChart, claims, questions }: StoryPart): string {
  const figures = table?.rows.map((row) => {
    const {
      title,
      figure: { statement },
    } = row;
    const said = [`¶${statement.paragraph}`, statement.period, shortened(statement.speaker)]
      .filter(Boolean)
      .join(" · ");
    return `- ${value(id, row)} ${title} {/* ${said.replaceAll("*/", "")} */}`;
  });
  return [
    `## ${toWrite(`a heading for ${id}`)}`,
    ...(figures ? [figures.join("\n")] : []),
    ...(claims.length > 0 ? [`{/* holds: ${claims.join("; ")} */}`] : []),
    ...(hasChart ? [`<Chart id="${id}" />`] : []),
    ...questions.map(question),
  ].join("\n\n");
}
