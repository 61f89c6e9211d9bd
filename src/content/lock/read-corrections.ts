import type { Correction } from "../../model/correction.ts";
import { correctionsSchema } from "../../model/correction.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { SiteLanguages } from "../../model/language.ts";
import { readJsonFolder } from "../read-json.ts";

/** Where the corrections of a dataset are kept, below the content folder. */
export const correctionsPath = (dataset: string): string => `corrections/${dataset}.json`;

/** The corrections of each dataset that has some, the oldest first. */
export const readCorrections = (
  root: string,
  site: SiteLanguages,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, readonly Correction[]> =>
  new Map(
    readJsonFolder(root, "corrections", correctionsSchema(site), diagnostics).map(({ id, content }) => [
      id,
      content,
    ]),
  );
