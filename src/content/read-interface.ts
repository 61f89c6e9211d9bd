import type { Diagnostic } from "../model/diagnostic.ts";
import { interfaceStringsSchema, type InterfaceStrings } from "../model/interface-strings.ts";
import type { Language } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import { suggestion } from "../model/suggest.ts";
import { readJsonFolder } from "./read-json.ts";

/** The words of the interface, `ui/<language>.json`, in the languages that have them. */
export function readInterface(
  root: string,
  site: Site,
  diagnostics: Diagnostic[],
): Map<Language, InterfaceStrings> {
  const ui = new Map<Language, InterfaceStrings>();
  const languages = site.languages.map(({ id }) => id);
  for (const { id, file, content } of readJsonFolder(root, "ui", interfaceStringsSchema(site), diagnostics)) {
    if (languages.includes(id)) ui.set(id, content);
    else {
      const message = `“${id}” is no language of the site.${suggestion(id, languages)}`;
      diagnostics.push({ file, path: "", message });
    }
  }
  return ui;
}
