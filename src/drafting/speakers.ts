import { memoize } from "../model/memoize.ts";
import type { StatementGrammar } from "../values/locales/statements/statement-grammar.ts";

const formsOf = memoize((grammar: StatementGrammar) => ({
  named: grammar.speakers.map((form) => new RegExp(form, "gu")),
  same: new RegExp(grammar.sameSpeaker, "iu"),
}));

/**
 * Who says a sentence: the name that it gives, or the one given last where it says “he said”.
 * @param before who was named last in the paragraphs before
 * @returns undefined where the article itself says it
 */
export function speakerOf(
  sentence: string,
  before: string | undefined,
  grammar: StatementGrammar,
  names?: FullNames,
): string | undefined {
  const { named, same } = formsOf(grammar);
  const again = same.exec(sentence);
  // “The institute expects”: of all that were named, the one that has the word in its name.
  if (again) return names?.last(again.groups?.["body"]) ?? before;
  // What stands before the end of a quotation that began in an earlier sentence is said, and names no one who says it.
  const said = /^[^「]*」/u.exec(sentence)?.[0].length ?? 0;
  for (const form of named)
    for (const { groups, index } of sentence.matchAll(form)) {
      if (index < said - 1) continue;
      const name = groups?.["name"]?.trim().replace(/[.,]+$/u, "");
      if (name && /\p{L}{2}|\p{Script=Han}/u.test(name)) return name;
    }
  return undefined;
}

/** Names as they were first printed whole: “Khoa” is “Nguyen Van Khoa” of an earlier sentence. */
export class FullNames {
  readonly #names: string[] = [];

  /** The name that was printed last with a word in it. */
  last(word: string | undefined): string | undefined {
    return word && this.#names.findLast((name) => name.toLowerCase().includes(word.toLowerCase()));
  }

  full(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    const whole = this.#names.find((one) => one !== name && one.split(/[\s()]+/).includes(name)) ?? name;
    if (!this.#names.includes(whole)) this.#names.push(whole);
    return whole;
  }
}
