import { loadContent } from "../charts/read-content.ts";
import type { Content } from "../charts/chart.ts";
import type { Language } from "../model/language.ts";

/** The content that the site is built from. Routes alone load it; components take it as a prop. */
export const siteContent = async (): Promise<Content> => loadContent();

/** Parameters of a route that has a page in every published language. */
export const languagePaths = async (): Promise<{ params: { lang: Language } }[]> =>
  (await siteContent()).languages.map((lang) => ({ params: { lang } }));
