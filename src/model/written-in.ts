/** Scripts that a language writes with, where `Intl` names them together. */
const TOGETHER: Record<string, string> = {
  Jpan: "HiraKanaHani",
  Kore: "HangHani",
  Hans: "Hani",
  Hant: "Hani",
};

/** Whether a text has letters of the script that a language is written in; numbers and signs belong to every language. */
export function isWrittenIn(text: string, language: string): boolean {
  const script = new Intl.Locale(language).maximize().script ?? "Latn";
  const letters = (TOGETHER[script] ?? script).match(/.{4}/g)!.map((one) => `\\p{Script=${one}}`);
  // One Latin letter is a sign more often than a word.
  return new RegExp(`[${letters.join("")}]{${script === "Latn" ? 2 : 1}}`, "u").test(text);
}

/** The language of a place as its source prints it, where that is another than that of the page and the place has words of it. */
export const languageOfPlace = (place: string, source: string, page: string): string | undefined =>
  source !== page && isWrittenIn(place, source) && !isWrittenIn(place, page) ? source : undefined;
