import type { Facts } from "./facts.ts";

/** Sentences one after the other, each with its stop. */
export function joinSentences(sentences: readonly string[], language: string): string {
  const [stop, space] = language === "ja" ? ["。", ""] : [".", " "];
  return sentences.map((words) => (/[.。!?]$/.test(words) ? words : words + stop)).join(space);
}

/** A point as it is said aloud, without a stop: its figure, or all words of a row that has none. */
export function sentenceOf({ title, lines }: Facts, language: string): string {
  const [comma, colon] = language === "ja" ? ["、", "："] : [", ", ": "];
  const main = lines.find((line) => line.main);
  return main
    ? (main.series ? main.name + comma : "") + title + colon + main.value
    : joinSentences([title, ...lines.map(({ value }) => value)], language);
}

/** Everything that is known of a point. */
export function detailOf({ title, lines, notes }: Facts, language: string): string {
  const colon = language === "ja" ? "：" : ": ";
  return joinSentences([title, ...lines.map(({ name, value }) => name + colon + value), ...notes], language);
}
