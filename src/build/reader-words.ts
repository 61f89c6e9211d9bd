import { join, sep } from "node:path";
import type { Plugin } from "vite";

const NAME = "virtual:reader-words";
const ID = `\0${NAME}`;

/**
 * The words of a content for readers by keyboard, each language in a file of its own: what `src/browser/chart/reader-words.ts`
 * imports. `import.meta.glob` would write the place of the content into the script, and no two folders would give the same bytes.
 * @param root path of the content folder
 */
export function readerWords(root: string, languages: readonly string[]): Plugin {
  const imports = languages.map((language) => {
    const file = join(root, "ui", `${language}.json`).split(sep).join("/");
    return `${JSON.stringify(language)}: () => import(${JSON.stringify(file)}).then((file) => file.reader)`;
  });
  return {
    name: "reader-words",
    resolveId: (id) => (id === NAME ? ID : undefined),
    load: (id) => (id === ID ? `export default {${imports.join(", ")}};` : undefined),
  };
}
