import type { Diagnostic } from "../model/diagnostic.ts";
import { unwrittenIn } from "../model/to-write.ts";
import { readProse, readTexts } from "./content-texts.ts";
import type { Library } from "./library.ts";

/** Words that only say what is to be written in their place. */
export function checkUnwritten(
  root: string,
  { site, leftOut }: Pick<Library, "site" | "leftOut">,
): Diagnostic[] {
  const texts = readTexts(root, site, leftOut).flatMap(({ file, path, words }) =>
    Object.entries(words).flatMap(([language, text = ""]) =>
      unwrittenIn(text).map((what) => fault(`content/${file}`, `${path}.${language}`, what)),
    ),
  );
  const prose = readProse(root, site, leftOut).flatMap(({ file, words }) =>
    Object.entries(words).flatMap(([language, text = ""]) =>
      text
        .split("\n")
        .flatMap((line, index) =>
          unwrittenIn(line).map((what) =>
            fault(`content/${file}/${language}.mdx`, `line ${index + 1}`, what),
          ),
        ),
    ),
  );
  return [...texts, ...prose];
}

const fault = (file: string, path: string, what: string): Diagnostic => ({
  file,
  path,
  message: `is still to be written: ${what}`,
});
