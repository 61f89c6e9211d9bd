import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import type { Library } from "./library.ts";

/** The language of every source has a name in the words of the interface. */
export function languageFaults({ site, sources, ui }: Library): Diagnostic[] {
  const names = ui.get(site.sourceLanguage)?.sourceLanguages;
  if (!names) return [];
  return [...sources].flatMap(([id, { language }]) =>
    Object.hasOwn(names, language)
      ? []
      : [
          {
            file: `content/sources/${id}.json`,
            path: "language",
            message: `“${language}” has no name under “sourceLanguages” in content/ui/${site.sourceLanguage}.json.${suggestion(language, Object.keys(names))}`,
          },
        ],
  );
}
