import type { Diagnostic } from "../../model/diagnostic.ts";
import { relationMessages } from "./compare-relations.ts";
import { parityMessages, type Pair } from "./parity.ts";
import { FOOTNOTES, type Passage } from "./passages.ts";

/** A text of many passages in one language. */
export interface Prose {
  file: string;
  passages: readonly Passage[];
}

/**
 * Where a translation does not say alike what its source says. Passages are compared by their place in their section; a
 * section that has more or fewer of them is compared as a whole.
 */
export function passageFaults(source: Prose, translation: Prose, pair: Pair): Diagnostic[] {
  const sections = new Set([...source.passages, ...translation.passages].map(({ section }) => section));
  return [...sections].flatMap((section) => {
    const [expected, found] = [source, translation].map(({ passages }) =>
      passages.filter((passage) => passage.section === section),
    ) as [Passage[], Passage[]];
    // A section that is not there is told where headings are counted.
    if (expected.length === 0 || found.length === 0) return [];
    const compare = (original: Passage, translated: Passage): Diagnostic[] =>
      [
        ...parityMessages(original.text, translated.text, pair),
        ...relationMessages(original, translated, pair),
      ].map((message) => ({
        file: translation.file,
        path: `line ${translated.line}`,
        message: `${message} (${source.file}, line ${original.line})`,
      }));
    if (expected.length === found.length)
      return expected.flatMap((original, index) => compare(original, found[index]!));
    const message = `has ${found.length} paragraphs and items of lists ${section === FOOTNOTES ? "in its footnotes" : "under this heading"}, and ${source.file} has ${expected.length}: write the same, in the same order`;
    return [
      { file: translation.file, path: `line ${found[0]!.line}`, message },
      ...compare(joined(expected), joined(found)),
    ];
  });
}

function joined(passages: readonly Passage[]): Passage {
  let text = "";
  const claims = passages.flatMap((passage, index) => {
    if (index > 0) text += "\n";
    const before = text.length;
    text += passage.text;
    return passage.claims.map(({ start, end, holds }) => ({
      start: before + start,
      end: before + end,
      holds,
    }));
  });
  return { ...passages[0]!, text, claims };
}
