import type { Language } from "../model/language.ts";
import { textIn } from "../model/localized-text.ts";
import { fillIn } from "../values/words.ts";
import type { Chart, Content } from "./chart.ts";

/** What the reader of a chart is asked to draw, and what is said of it then; undefined where nothing is drawn. */
export function drawItWords(
  { declaration: { drawIt } }: Chart,
  language: Language,
  content: Pick<Content, "datasets" | "site">,
): { question: string; answer: string } | undefined {
  if (!drawIt) return undefined;
  const write = (text: typeof drawIt.question): string =>
    fillIn(textIn(text, language) ?? "", content, language);
  return { question: write(drawIt.question), answer: write(drawIt.answer) };
}
