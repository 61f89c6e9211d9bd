import { codePoint } from "./code-point.ts";

/** Where a text stands, as far as that decides what it may hold. */
export interface TextPlace {
  /** Paragraphs, in which line breaks and tabs are white space; all other texts are one line. */
  paragraphs?: boolean;
  /** Its letters stand in pictures, whose typeface does not have all there are. */
  drawn?: boolean;
  /** It may begin a cell of a CSV file. */
  cell?: boolean;
  /** Most characters. */
  longest: number;
}

/** What a text cannot hold. */
interface TextRule {
  /** Leaves out the places that the rule does not hold for. */
  where?: (place: TextPlace) => boolean;
  /** Finds the characters that cannot stand. */
  found: RegExp;
  /** What is wrong, `{}` for the number of the character, and what to write instead. */
  says: string;
}

const RETYPE = "retype the text, which was probably pasted";

/** What a text of the content may hold: the one table, for each string of each file. The first that is found is told. */
const TEXT_RULES: readonly TextRule[] = [
  { found: /(?![\t\n\r])\p{Cc}/u, says: `has a control character ({}): ${RETYPE}` },
  {
    where: ({ paragraphs }) => !paragraphs,
    // A block of YAML ends in a line break, which is no part of the text.
    found: /[\t\n\r](?!\s*$)|^[\t\n\r]/u,
    says: "has a line break or a tab ({}): write it as one line",
  },
  { found: /[\p{Zl}\p{Zp}]/u, says: "has a line break that few programs know ({}): write a space" },
  {
    found: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
    says: "has a mark that turns the direction of writing ({}): take it out: readers would see other words than machines read",
  },
  { found: /\p{Cs}/u, says: "has half a character ({}): write the whole one, or take it out" },
  {
    found: /\p{Co}/u,
    says: "has a character of private use ({}): write one that every typeface can have",
  },
  { found: /\p{Noncharacter_Code_Point}/u, says: "has a number that is no character ({}): take it out" },
  {
    found: /\ufffd/u,
    says: "has the mark of a character that was lost ({}): retype it, and save the file as UTF-8",
  },
  {
    // A soft hyphen shows where a word may be parted. Joiners belong to scripts that join their letters, and
    // selectors to the characters before them.
    found:
      /(?![\u00ad\u200c\u200d\p{Variation_Selector}])\p{Default_Ignorable_Code_Point}|(?<![\p{Script=Arabic}\p{M}])[\u200c\u200d]/u,
    says: "has a character that does not show ({}): take it out, for searches would not find the word",
  },
  {
    where: ({ drawn }) => drawn === true,
    found: /\p{Variation_Selector}/u,
    says: "has a mark that chooses between forms of a letter ({}): take it out: the typeface of the pictures has one form",
  },
  {
    where: ({ cell }) => cell === true,
    // Some spreadsheets take full-width signs for the plain ones. A pattern may begin with a sign before its number.
    found: /(?<=^\s*)[=+@\uff1d\uff0b\uff0d\uff20-](?!\{)/u,
    says: "begins as formulas do ({}), which spreadsheets work out: begin with a word, and write a minus as “−”",
  },
];

/**
 * What a text holds that it cannot, and what to write instead; undefined where it can stand.
 * @param isDrawable whether the typeface of the pictures has a letter
 */
export function textFault(
  text: string,
  place: TextPlace,
  isDrawable: (character: string) => boolean,
): string | undefined {
  for (const { where, found, says } of TEXT_RULES) {
    const [character] = ((where?.(place) ?? true) && found.exec(text)) || [];
    if (character !== undefined) return says.replace("{}", codePoint(character));
  }
  return (
    notComposed(text) ?? (place.drawn ? notDrawable(text, isDrawable) : undefined) ?? tooLong(text, place)
  );
}

/** A letter and its accent that are one character in Unicode's composed form. */
function notComposed(text: string): string | undefined {
  if (text === text.normalize("NFC")) return undefined;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const letter = letters.find((one) => one !== one.normalize("NFC")) ?? text;
  const numbers = (word: string): string => [...word].map(codePoint).join(" ");
  return `is not in Unicode NFC: write “${letter.normalize("NFC")}” (${numbers(letter.normalize("NFC"))}) for “${letter}” (${numbers(letter)}), or diacritics break in charts and searches`;
}

function notDrawable(text: string, isDrawable: (character: string) => boolean): string | undefined {
  const lacking = [...text].find((character) => character > " " && !isDrawable(character));
  return (
    lacking &&
    `has “${lacking}” (${codePoint(lacking)}), which the typeface of the pictures lacks: write it another way`
  );
}

const tooLong = ({ length }: string, { longest }: TextPlace): string | undefined =>
  length > longest ? `has ${length} characters: write at most ${longest}` : undefined;
