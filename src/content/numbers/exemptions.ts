import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { z } from "zod";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { readJsonText } from "../read-json.ts";

const exemptionSchema = z.strictObject({
  /** Words of the source language with what is exempt in them, as few as tell which are meant. */
  words: z.string().min(1),
  /** What is exempt: the numbers in the words, or the relation that they state. */
  of: z.enum(["number", "relation"]).default("number"),
  /** Why no figures can vouch for it. */
  reason: z.string().trim().min(12, "is too short: write why no figure can vouch for the words"),
});

/** Words that no figures vouch for, with the reason. Readers do not see them. */
export type Exemption = z.infer<typeof exemptionSchema>;

/** By the name of the file that has the words: `charts/trade`, `stories/trade`, `ui`; `everywhere` of any. */
export type Exemptions = ReadonlyMap<string, readonly Exemption[]>;

export const EVERYWHERE = "everywhere";

/** Where the exemptions of a file of the content stand, as messages name it. */
export const exemptionFile = (name: string): string => `content/exemptions/${name}.json`;

/** Words of a file whose numbers, or whose relations, are exempt. */
export const exemptWords = (exemptions: Exemptions, name: string, what: Exemption["of"]): string[] =>
  [EVERYWHERE, name].flatMap((from) =>
    (exemptions.get(from) ?? []).flatMap(({ words, of }) => (of === what ? [words] : [])),
  );

/** What stands in the folder `exemptions`; a file that cannot be read is told, and counts as empty. */
export function readExemptions(root: string, diagnostics: Diagnostic[]): Exemptions {
  const folder = join(root, "exemptions");
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length).split(sep).join("/"));
  return new Map(
    names.sort().map((name): [string, Exemption[]] => {
      const text = readFileSync(join(folder, `${name}.json`), "utf8");
      const read = readJsonText(exemptionFile(name), text, z.array(exemptionSchema), diagnostics);
      return [name, read?.content ?? []];
    }),
  );
}
