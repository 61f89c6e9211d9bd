import type { Marks } from "../../model/contract/marks.ts";
import type { Facts } from "./facts.ts";

/** Sentences one after the other, each with its stop. */
export function joinSentences(sentences: readonly string[], { stop }: Marks): string {
  const space = stop.slice(stop.trimEnd().length);
  return sentences
    .map((words) => words + (/\p{Sentence_Terminal}$/u.test(words) ? space : stop))
    .join("")
    .trimEnd();
}

/** A point as it is said aloud, without a stop: its figure, or all words of a row that has none. */
export function sentenceOf({ title, lines }: Facts, marks: Marks): string {
  const main = lines.find((line) => line.main);
  return main
    ? (main.series ? main.name + marks.comma : "") + title + marks.colon + main.value
    : joinSentences([title, ...lines.map(({ value }) => value)], marks);
}

/** Everything that is known of a point. */
export const detailOf = ({ title, lines, notes }: Facts, marks: Marks): string =>
  joinSentences([title, ...lines.map(({ name, value }) => name + marks.colon + value), ...notes], marks);
