import { existsSync } from "node:fs";
import { contentRoot } from "../content/content-root.ts";
import { readLibrary } from "../content/read-library.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { idSchema } from "../model/id.ts";
import { namingSchema } from "./json-text.ts";
import { newChart } from "./scaffold-chart.ts";
import { newDataset, newSource } from "./scaffold-data.ts";
import { newStory } from "./scaffold-story.ts";
import { pathOf, type Place, type Scaffold, type Scaffolder } from "./scaffold.ts";
import { writeFormatted } from "./write-formatted.ts";
import { today } from "./today.ts";

const KINDS: Record<string, { takes: string; scaffold: Scaffolder }> = {
  source: { takes: "<id> [kind]", scaffold: newSource },
  dataset: { takes: "<id> [source]", scaffold: newDataset },
  chart: { takes: "<id> [dataset] [type]", scaffold: newChart },
  story: { takes: "<id> [chart …]", scaffold: newStory },
};

const USAGE = [
  "npm run new -- kind id …",
  "  begins a draft, whose words say what is still to be written, and drafts of what it rests on where they are not named",
  "",
  ...Object.entries(KINDS).map(([name, { takes }]) => `  npm run new -- ${name} ${takes}`),
].join("\n");

/** Writes starting files; an existing file is never overwritten. */
export default async function newContent(args: readonly string[]): Promise<number> {
  if (args[0] === "--help" || args[0] === "-h") {
    console.log(USAGE);
    return 0;
  }
  try {
    const root = contentRoot();
    const { library } = readLibrary(root, { withDrafts: true });
    const files = scaffold(args, { library, root, today: today() });
    for (const { file } of files)
      if (existsSync(pathOf(root, file)))
        throw new AuthorError(`${file} exists already: choose another id, or edit that file`);
    for (const { file, text, advice } of files) {
      await writeFormatted(pathOf(root, file), namingSchema(root, file, text));
      console.log([`wrote ${file}`, ...advice.map((line) => `  ${line}`)].join("\n"));
    }
    console.log("`npm run check` names everything that is still to be written; take “draft” out to publish.");
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return 2;
  }
}

/**
 * The starting files that `npm run new` writes for its arguments, what others rest on first.
 * @throws AuthorError where it cannot be met
 */
export function scaffold([kind = "", id, ...words]: readonly string[], place: Place): Scaffold[] {
  const known = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!known || id === undefined) throw new AuthorError(`Say what to write:\n${USAGE}`);
  const valid = idSchema.safeParse(id);
  if (!valid.success) throw new AuthorError(`“${id}” ${valid.error.issues[0]!.message}`);
  return known.scaffold(id, words, place);
}
