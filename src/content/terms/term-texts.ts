import type { Language } from "../../model/language.ts";
import type { Period } from "../../model/period.ts";
import { periodsOf, type Row } from "../../values/dataset.ts";
import { readProse, readTexts, type ContentText } from "../content-texts.ts";
import { nameOfFile } from "../fingerprints.ts";
import type { Library } from "../library.ts";
import type { MdxNode } from "../mdx-node.ts";
import { parseBody } from "../parse-story.ts";
import { passagesOf } from "../parity/passages.ts";
import { plainWords } from "./find-forms.ts";

/** Words of one language that readers see. */
export interface TermText {
  /** Where they stand, as messages name it. */
  file: string;
  path: string;
  language: Language;
  /** What authors call the file: `charts/trade`, `stories/trade`, `ui`. */
  name: string;
  /** As `plainWords` has it. */
  text: string;
  /** With the values in their braces; as long as `text`. */
  bound: string;
  /** The times of the row that the words belong to; of all rows for what holds for each of them. */
  periods: readonly Period[];
  /** Whether the words hold for each of the periods, as the producer of a dataset does. */
  holdsForEach: boolean;
  /** The day on which a story was published. */
  published?: string;
}

/** Every text of the content in every language in which it is written. */
export function termTexts(root: string, library: Library): TermText[] {
  const { site, stories } = library;
  const pages = readProse(root, site).filter(({ file }) => file.startsWith("pages/"));
  return [
    ...readTexts(root, site).flatMap((text) => textsOf(text, library)),
    ...[...stories.values()].flat().flatMap(({ id, file, language, meta, body, linesBefore }) => {
      const place = { file, language, name: `stories/${id}`, published: meta.published };
      return [
        ...(["title", "description"] as const).map((path) => withText({ ...place, path }, meta[path])),
        ...proseTexts(place, body, linesBefore),
      ];
    }),
    ...pages.flatMap(({ file, words }) =>
      Object.entries(words).flatMap(([language, text = ""]) =>
        proseTexts({ file: `content/${file}/${language}.mdx`, language, name: file }, parsed(text), 0),
      ),
    ),
  ];
}

type Place = Omit<TermText, "text" | "bound" | "periods" | "holdsForEach">;

const withText = (
  place: Place,
  text: string,
  time: Pick<TermText, "periods" | "holdsForEach"> = { periods: [], holdsForEach: false },
): TermText => ({ ...place, ...time, text: plainWords(text), bound: text });

function textsOf(content: ContentText, library: Library): TermText[] {
  const { file, path, words } = content;
  const time = timeOf(content, library);
  return Object.entries(words).map(([language, text = ""]) => {
    const place =
      file === "ui"
        ? { file: `content/ui/${language}.json`, path }
        : { file: `content/${file}`, path: `${path}.${language}` };
    return withText({ ...place, language, name: nameOfFile(content) }, text, time);
  });
}

/** The times of the row that a text of a dataset stands in, and of all rows of which its producer is. */
function timeOf(
  { file, path }: ContentText,
  { datasets, invalid }: Library,
): Pick<TermText, "periods" | "holdsForEach"> {
  const id = /^datasets\/(.+)\.json$/.exec(file)?.[1] ?? "";
  const rows: readonly Row[] = invalid.has(id) ? [] : (datasets.get(id)?.rows ?? []);
  const row = /^rows\[(\d+)\]/.exec(path)?.[1];
  const holdsForEach = path === "producer";
  const own = holdsForEach
    ? rows.filter(({ producer }) => producer === undefined)
    : row === undefined
      ? []
      : rows.slice(Number(row), Number(row) + 1);
  return { periods: own.flatMap(periodsOf), holdsForEach };
}

const proseTexts = (place: Omit<Place, "path">, body: MdxNode, linesBefore: number): TermText[] =>
  passagesOf(body, linesBefore).map(({ line, text }) => withText({ ...place, path: `line ${line}` }, text));

/** A page that is no MDX has no passages; that is told elsewhere. */
function parsed(text: string): MdxNode {
  try {
    return parseBody(text);
  } catch {
    return { type: "root" };
  }
}
