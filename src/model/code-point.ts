/** A character as its number in Unicode, such as `U+001B`. */
export const codePoint = (character: string): string =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;

/** What does not show, or moves what stands around it. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;

/** A text in which what cannot be seen stands as its number, `<U+001B>`. */
export const seen = (text: string): string =>
  text.replace(UNSEEN, (character) => `<${codePoint(character)}>`);
