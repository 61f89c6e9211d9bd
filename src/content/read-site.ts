import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ContentError, type Diagnostic } from "../model/diagnostic.ts";
import { siteLanguagesSchema } from "../model/language.ts";
import type { Region } from "../model/region.ts";
import { siteSchema, type Site, type SiteFile } from "../model/site.ts";
import { suggestion } from "../model/suggest.ts";
import type { Unit } from "../model/unit.ts";
import { keysOf } from "./known-keys.ts";
import { lastReading } from "./last-reading.ts";
import { parseJson } from "./parse-json.ts";
import { textFaults } from "./text-faults.ts";
import { zodDiagnostics } from "./zod-diagnostics.ts";

const FILE = "content/site.json";

/**
 * Reads `site.json`, which the schemas of all other files depend on.
 * @param root path of the content folder
 * @throws ContentError with every fault of this one file
 */
export function readSite(root: string): Site {
  const diagnostics: Diagnostic[] = [];
  const site = parseSite(root, diagnostics);
  if (!site || diagnostics.length > 0) throw new ContentError(diagnostics);
  return site;
}

function parseSite(root: string, diagnostics: Diagnostic[]): Site | undefined {
  const path = join(root, "site.json");
  if (!existsSync(path)) {
    const message =
      "is missing: write name, languages, sourceLanguage, licence, regions, topics and units of the site";
    diagnostics.push({ file: FILE, path: "", message });
    return undefined;
  }
  const text = readFileSync(path, "utf8");
  return lastReading({ file: FILE, text }, diagnostics, (own) => siteOf(text, own));
}

function siteOf(text: string, diagnostics: Diagnostic[]): Site | undefined {
  const json = parseJson(FILE, text, diagnostics);
  if (json === undefined) return undefined;
  diagnostics.push(...textFaults(FILE, json));
  const languages = siteLanguagesSchema.safeParse(json);
  if (!languages.success) {
    diagnostics.push(...zodDiagnostics(FILE, languages.error, json));
    return undefined;
  }
  const schema = siteSchema(languages.data);
  const read = schema.safeParse(json);
  if (!read.success) {
    diagnostics.push(...zodDiagnostics(FILE, read.error, json, (at) => keysOf(schema, at)));
    return undefined;
  }
  diagnostics.push(...siteFaults(read.data));
  return assemble({ ...read.data, ...languages.data });
}

/** Names in the file that lead to nothing else in it. */
function siteFaults(file: SiteFile): Diagnostic[] {
  const { regions, accent, currencies, conversion, units, licence, licences } = file;
  const faults: Diagnostic[] = [];
  const expect = (path: string, what: string, id: string, known: Iterable<string>): void => {
    const all = [...known];
    if (!all.includes(id))
      faults.push({ file: FILE, path, message: `no ${what} “${id}”.${suggestion(id, all)}` });
  };
  const [regionIds, currencyIds, unitIds] = [regions, currencies, units].map((record) => Object.keys(record));
  expect("accent", "region", accent, regionIds!);
  for (const [id, { members = [] }] of Object.entries(regions))
    members.forEach((member, index) =>
      expect(`regions.${id}.members[${index}]`, "region", member, regionIds!),
    );
  for (const [id, { kind, dimension }] of Object.entries(units))
    if (kind === "money") expect(`units.${id}.dimension`, "currency", dimension ?? id, currencyIds!);
  for (const [id, { scale, shown = {}, stored = {} }] of Object.entries(units))
    for (const [language, amount] of Object.entries(shown))
      if (amount !== scale && stored[language] === undefined)
        faults.push({
          file: FILE,
          path: `units.${id}.stored`,
          message: `has no words in “${language}” for what datasets hold: its tables count in ${amount}, and the numbers are in ${scale}`,
        });
  expect("licence.id", "licence among those of datasets:", licence.id, licences.datasets);
  if (!conversion) return faults;
  expect("conversion.from", "currency", conversion.from, currencyIds!);
  for (const [id, list] of Object.entries(conversion.to)) {
    expect(`conversion.to.${id}`, "currency", id, currencyIds!);
    list.forEach((unit, index) => expect(`conversion.to.${id}[${index}]`, "unit", unit, unitIds!));
    if (!list.some((unit) => (units[unit]?.scale ?? 1) === 1))
      faults.push({
        file: FILE,
        path: `conversion.to.${id}`,
        message: "has no unit that counts single ones: add one whose scale is 1",
      });
  }
  return faults;
}

function assemble({
  regions,
  accent,
  currencies,
  units,
  conversion,
  ...plain
}: Omit<SiteFile, "languages" | "sourceLanguage"> & Pick<Site, "languages" | "sourceLanguage">): Site {
  const regionMap = new Map(
    Object.entries(regions).map(([id, region]): [string, Region] => [
      id,
      { ...region, id, property: region.iso?.toLowerCase() ?? id },
    ]),
  );
  const unitMap = new Map(
    Object.entries(units).map(([id, { dimension = id, ...definition }]): [string, Unit] => {
      const currency = definition.kind === "money" ? currencies[dimension] : undefined;
      const prose = definition.prose ?? currency?.prose;
      // What a unit says of one language, its currency says of the others.
      const label = { ...prose, ...currency?.label, ...definition.label };
      return [id, { ...definition, id, dimension, prose, label }];
    }),
  );
  return {
    ...plain,
    regions: regionMap,
    accent: regionMap.get(accent) ?? [...regionMap.values()][0]!,
    currencies: new Map(Object.entries(currencies).map(([id, currency]) => [id, { ...currency, id }])),
    units: unitMap,
    ...(conversion && { conversion }),
  };
}
