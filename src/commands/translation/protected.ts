import { without } from "../../content/without.ts";

/**
 * What a translation keeps as it is: the line under the head of a table, what leads to footnotes, values and other expressions in braces, tags (`<Value … />`, `<Claim …>`), and where
 * links and pictures lead, from the bracket that closes their words. Links to other sites may lead to what is there in the
 * language of the translation.
 */
export const PROTECTED =
  /^\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$|\[\^[^\]\s]+\]:?|\{[^{}]*\}|<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*>|\]\([^()\s]*\)/gm;

/** Whether anything is left to translate in a text. */
export const hasWords = (text: string): boolean => /\p{L}/u.test(text.replace(PROTECTED, ""));

/** What is protected in a text. What a claim must hold may be said of other words, so its tag counts without it. */
const protectedIn = (text: string): string[] =>
  [...text.matchAll(PROTECTED)]
    .map(([token]) =>
      token
        .replace(/^<Claim\b[^]*$/, "<Claim>")
        .replace(/^\]\(https?:[^]*\)$/, "](https://…)")
        .replace(/\s+/g, " ")
        .replace(/ ?\| ?/g, " | "),
    )
    // Braces with nothing in them are a pattern’s, which not every language needs.
    .filter((token) => token !== "{}");

/** Whether a translation can do without it: one language may claim in words what another only implies. */
export const isOptional = (token: string): boolean => /^<\/?Claim\b/.test(token);

/** Marks words of another language, which each translation has where it needs them. */
const isLanguageMark = (token: string): boolean => /^<span lang="[\w-]+">$|^<\/span>$/.test(token);

/** What a translation has lost and what it has gained, and what to write instead. */
export function protectedMessages(original: string, translated: string): string[] {
  const [expected, found] = [protectedIn(original), protectedIn(translated)];
  return [
    ...without(expected, found)
      .filter((token) => !isOptional(token))
      .map((token) => `has lost ${token}: write it as it stands in the original`),
    ...without(found, expected)
      .filter((token) => !isLanguageMark(token))
      .map((token) => `has ${token}, which the original has not: take it out`),
  ];
}
