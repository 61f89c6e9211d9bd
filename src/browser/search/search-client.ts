import { pageSearchLanguage } from "../page/page-search-language.ts";
import { SEARCH_KINDS, foldStroke, unfoldStroke, type SearchKind } from "../../model/search.ts";
import { standingOf, type Standing } from "./standing.ts";
import { loadPagefind, type Pagefind, type RecordData, type SearchOptions } from "./pagefind.ts";

export interface FoundRecord {
  kind: SearchKind;
  data(): Promise<RecordData>;
}

/** Short records score high; readers rather want the story that explains than the note of a source. */
const WEIGHTS: Record<SearchKind, number> = { story: 1.6, chart: 1.4, dataset: 0.5, source: 0.3 };
/**
 * Everything that has the words, best first; what has them side by side comes before the rest. In a language whose words
 * are written in several parts, the rest is left out where any record has them side by side. Pagefind's program is
 * loaded with the first words; what it finds is read, as it also finds parts of words, and other numbers.
 */
export async function findRecords(query: string, options: SearchOptions): Promise<FoundRecord[]> {
  const [program, language] = await Promise.all([loadPagefind(options), pageSearchLanguage()]);
  // As wide as the texts are, with letters and their marks in one.
  const question = query.normalize("NFKC");
  const found = new Map<string, Scored>();
  for (const words of new Set([question, ...(language?.spellings(question) ?? [])]))
    for (const kind of SEARCH_KINDS)
      for (const [id, one] of await answers(foldStroke(words), kind, program)) {
        const known = found.get(id);
        if (known && one.score <= known.score) continue;
        // The reader's own spelling is what an excerpt marks, but where words are told by standing side by side.
        found.set(id, known && !options.phrases ? { ...one, data: known.data } : one);
      }
  const read = await Promise.all(
    [...found.values()].map(async (record) => {
      const { content, meta } = await record.data();
      const text = unfoldStroke([meta.title, content, meta.also ?? ""].join("\n"));
      return { ...record, standing: standingOf(question, text, language) };
    }),
  );
  const best = Math.max(...read.map(({ standing }) => standing));
  const least: Standing = options.phrases && best === 2 ? 2 : 1;
  return read
    .filter(({ standing }) => standing >= least)
    .sort((a, b) => b.standing - a.standing || b.score - a.score);
}

/** The words of a question that may be asked for by themselves, where it has several; the first few. */
export async function wordsOf(query: string): Promise<string[]> {
  const question = query.normalize("NFKC");
  const words = (await pageSearchLanguage())?.words?.(question) ?? question.split(/\s+/);
  const long = [...new Set(words)].filter((word) => word.length > 1 && word !== question);
  return long.slice(0, 4);
}

type Scored = FoundRecord & { score: number };

/** The records of a kind that have the words, by their id. */
async function answers(words: string, kind: SearchKind, program: Pagefind): Promise<[string, Scored][]> {
  const filters = { kind };
  const { results } = await program.search(words, { filters });
  const phrases =
    results.length > 0 && !words.includes('"')
      ? await program.search(`"${words}"`, { filters })
      : { results: [] };
  // An excerpt shows the words where they stand side by side.
  const together = new Map(phrases.results.map((answer) => [answer.id, answer]));
  return results.map((answer) => {
    const phrase = together.get(answer.id);
    const score = answer.score * WEIGHTS[kind];
    return [answer.id, { kind, score, data: (phrase ?? answer).data }];
  });
}
