import { SEARCH_KINDS, foldStroke, type SearchKind } from "../../model/search.ts";

/** What is used of Pagefind's program. */
interface Pagefind {
  options(options: { excerptLength: number; excerptEllipsis: string; ranking: object }): Promise<void>;
  search(words: string, options: { filters: { kind: SearchKind } }): Promise<{ results: Answer[] }>;
}
interface Answer {
  id: string;
  score: number;
  data(): Promise<RecordData>;
}
export interface RecordData {
  raw_url: string;
  /** HTML: the text escaped, what was found in `mark`. */
  excerpt: string;
  meta: { title: string };
}
export interface FoundRecord {
  kind: SearchKind;
  data(): Promise<RecordData>;
}

/** Words of an excerpt. Those of Japanese are short. */
const EXCERPT = { en: 28, vi: 34, ja: 48 };
/** Short records score high; readers rather want the story that explains than the note of a source. */
const WEIGHTS: Record<SearchKind, number> = { story: 1.6, chart: 1.4, dataset: 0.8, source: 0.8 };
/** More than any score. */
const PHRASE = 1e4;

const programs = new Map<string, Promise<Pagefind>>();

/**
 * Everything that has the words, best first; what has them side by side comes before the rest. A syllable of
 * Vietnamese is no word: where any record has them side by side, the others are left out.
 * @param address of Pagefind's program, loaded with the first words
 */
export async function findRecords(query: string, address: string): Promise<FoundRecord[]> {
  const { lang } = document.documentElement;
  const program = await load(address, lang);
  const words = foldStroke(query);
  const found: (FoundRecord & { score: number })[] = [];
  for (const kind of SEARCH_KINDS) {
    const filters = { kind };
    const { results } = await program.search(words, { filters });
    const phrases =
      results.length > 0 && !words.includes('"')
        ? await program.search(`"${words}"`, { filters })
        : { results: [] };
    // An excerpt shows the words where they stand side by side.
    const together = new Map(phrases.results.map((answer) => [answer.id, answer]));
    for (const answer of results) {
      const phrase = together.get(answer.id);
      const score = answer.score * WEIGHTS[kind] + (phrase ? PHRASE : 0);
      found.push({ kind, score, data: (phrase ?? answer).data });
    }
  }
  found.sort((a, b) => b.score - a.score);
  return lang === "vi" && found[0] && found[0].score >= PHRASE
    ? found.filter(({ score }) => score >= PHRASE)
    : found;
}

/** The program, loaded once; where that fails, the next words try again. */
function load(address: string, language: string): Promise<Pagefind> {
  let program = programs.get(address);
  if (!program) {
    program = import(/* @vite-ignore */ address).then(async (loaded: Pagefind) => {
      await loaded.options({
        excerptLength: EXCERPT[language as keyof typeof EXCERPT],
        excerptEllipsis: "…",
        ranking: { pageLength: 0.5, metaWeights: { title: 4 } },
      });
      return loaded;
    });
    programs.set(address, program);
    program.catch(() => programs.delete(address));
  }
  return program;
}
