import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { unwrittenIn } from "../model/to-write.ts";
import { readProse, readTexts } from "./content-texts.ts";
import type { Drafts } from "./drafts.ts";
import type { Library } from "./library.ts";
import { listFolder } from "./list-folder.ts";

/** Words that only say what is to be written in their place, and questions to the author that are open. */
export function checkUnwritten(
  root: string,
  { site, sources, datasets, leftOut }: Pick<Library, "site" | "sources" | "datasets" | "leftOut">,
): Diagnostic[] {
  const texts = readTexts(root, site, leftOut).flatMap(({ file, path, words }) =>
    Object.entries(words).flatMap(([language, text = ""]) =>
      unwrittenIn(text).map((message) => fault(`content/${file}`, `${path}.${language}`, message)),
    ),
  );
  const prose = readProse(root, site, leftOut).flatMap(({ file, words }) =>
    Object.entries(words).flatMap(([language, text = ""]) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          unwrittenIn(line).map((message) =>
            fault(`content/${file}/${language}.mdx`, `line ${index + 1}`, message),
          ),
        ),
    ),
  );
  const printed = [...sources].flatMap(([id, source]) =>
    (["title", "publisher", "author"] as const).flatMap((key) =>
      unwrittenIn(source[key] ?? "").map((what) => fault(`content/sources/${id}.json`, key, what)),
    ),
  );
  const places = [...datasets].flatMap(([id, { rows }]) =>
    [...new Set(rows.flatMap(({ provenance }) => unwrittenIn(provenance?.locator ?? "")))].map((what) =>
      fault(`content/datasets/${id}.json`, "locator", what),
    ),
  );
  return [...texts, ...printed, ...places, ...topicsToWrite(root, leftOut), ...prose];
}

/** Charts whose topic nobody has chosen. */
function topicsToWrite(root: string, leftOut: Drafts): Diagnostic[] {
  const folder = join(root, "charts");
  const files = existsSync(folder) ? listFolder(folder).map((name) => `charts/${name}`) : [];
  return files
    .filter((file) => file.endsWith(".json") && !leftOut.has(file))
    .flatMap((file) => {
      const topic = /"topic"\s*:\s*"([^"]*)"/.exec(readFileSync(join(root, file), "utf8"))?.[1] ?? "";
      return unwrittenIn(topic).map((what) => fault(`content/${file}`, "topic", what));
    });
}

const fault = (file: string, path: string, message: string): Diagnostic => ({ file, path, message });
