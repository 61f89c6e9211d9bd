import type { Language } from "../../model/language.ts";

/** Styles that languages declare beside their locale: `<language>.css` for pages, `<language>.embed.css` for frames. */
const styles = import.meta.glob<string>("../../values/locales/*.css", {
  query: "?inline",
  import: "default",
  eager: true,
});

const stylesIn = (file: string): string => styles[`../../values/locales/${file}.css`] ?? "";

/** What a page in a language has besides the styles of all. */
export const pageStyles = (language: Language): string => stylesIn(language);

/** What a chart in somebody else's page has besides the styles of all. */
export const embedStyles = (language: Language): string => stylesIn(`${language}.embed`);

/** Whether a language sets its headlines in the site's own face, which is then fetched with the page. */
export const usesHeadlineFont = (language: Language): boolean => !pageStyles(language).includes("--serif:");
