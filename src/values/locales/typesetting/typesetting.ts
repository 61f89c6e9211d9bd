/**
 * How text of a language is set: what measuring, breaking lines and choosing fonts have to know. Patterns are sources
 * of regular expressions with the flag `u`. Pages name things in other languages, so those of all languages hold in
 * every text: each tells its own words or script apart.
 */
export interface Typesetting {
  /** By how much digits and letters narrower than an em are wider in readers' faces than in Noto Sans, at most. */
  stretch: number;
  /** Characters besides digits and signs that numbers of an axis are written with. */
  numerals: string;
  /** Line height of a title beside its font size, where the page is an embed. */
  titleLeading: number;
  /** Faces to ask for after those of readers' systems. */
  fonts: { sans: readonly string[]; serif: readonly string[] };
  /** The files of a font of several alphabets that the language needs, by the names that Fontsource gives them. */
  alphabets: readonly string[];
  /** Spaces that no line may end at, wherever it is broken: between a figure and its unit. */
  firmSpaces: readonly string[];
  /** The same in sentences of a page; drawings leave these to their own lines. */
  firmSpacesInProse: readonly string[];
  /** The same in titles, which are short enough for it to be seen: between a figure and its hedge. */
  firmSpacesInTitles: readonly string[];
  /** Places without a space where no line may end in text that is not parted into phrases: before a counter. */
  firmJoins: readonly string[];
  /** Set where words are not parted by spaces. */
  phrases?: Phrases;
}

/** How a text without spaces comes apart. Every part but the last is as long as it was in the text: joined, they are it. */
export interface Phrases {
  /** Finds the script. */
  script: RegExp;
  /** The pieces that stay together on a line. */
  split(text: string): string[];
  /** Parts of a phrase that is too long for its line. */
  finer(phrase: string): string[];
  /** The smallest parts that may begin a line. */
  characters(word: string): string[];
  /** Words of a phrase, for a headline in large letters. */
  words(phrase: string): string[];
}

/** A language that has no file here: words are parted by spaces, letters are Latin. */
export const DEFAULT_TYPESETTING: Typesetting = {
  stretch: 0,
  numerals: "",
  titleLeading: 1.2,
  fonts: { sans: [], serif: [] },
  alphabets: ["latin", "latin-ext"],
  firmSpaces: [],
  firmSpacesInProse: [],
  firmSpacesInTitles: [],
  firmJoins: [],
};
