import type { Diagnostic } from "../../model/diagnostic.ts";
import { claimExample } from "./claim-example.ts";
import { extentFaults } from "./extent-faults.ts";
import { statedIn } from "./stated.ts";
import type { Library } from "../library.ts";
import { exemptionFile, exemptWords, readExemptions } from "../numbers/exemptions.ts";
import { passagesOf } from "../parity/passages.ts";
import { isWithin, placesOf } from "../spans.ts";

/**
 * Headings and sentences of stories, in the source language, that set figures against one another outside of a `<Claim>`
 * and without a written reason. The other languages are held to the same relations by `checkTranslations`.
 */
export function checkRelations(
  root: string,
  library: Pick<Library, "charts" | "datasets" | "stories" | "site">,
): Diagnostic[] {
  const { stories, site } = library;
  // What is wrong with the files of exemptions is told where numbers are checked.
  const exemptions = readExemptions(root, []);
  const language = site.sourceLanguage;
  return (stories.get(language) ?? []).flatMap(({ id, file, body, linesBefore }) => {
    const name = `stories/${id}`;
    const exempt = exemptWords(exemptions, name, "relation");
    return passagesOf(body, linesBefore).flatMap(({ text, claims, line }) => {
      const exemptPlaces = exempt.flatMap((words) => placesOf(words, text));
      const vouched = [...claims, ...exemptPlaces];
      const overstated = extentFaults(
        {
          file,
          language,
          text,
          claims: claims.map(({ start, end, holds }) => ({ start, end, holds: holds.split(";") })),
          exempt: exemptPlaces,
        },
        library,
      ).map(({ message }) => ({ file, path: `line ${line}`, message }));
      const missing = statedIn(text, language)
        .filter(({ at, end }) => !isWithin({ start: at, end }, vouched))
        .map(({ written, reach }) => ({
          file,
          path: `line ${line}`,
          message: `says “${written}”, and nothing holds it true: put the words into <Claim holds="${claimExample(file, library, reach)}">…</Claim>, or into ${exemptionFile(name)} as a "relation" with the reason why nothing can be worked out`,
        }));
      return [...missing, ...overstated];
    });
  });
}
