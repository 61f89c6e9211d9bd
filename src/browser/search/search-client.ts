import { SEARCH_KINDS, foldStroke, type SearchKind } from "../../model/search.ts";
import { loadPagefind, type RecordData, type SearchOptions } from "./pagefind.ts";

export interface FoundRecord {
  kind: SearchKind;
  data(): Promise<RecordData>;
}

/** Short records score high; readers rather want the story that explains than the note of a source. */
const WEIGHTS: Record<SearchKind, number> = { story: 1.6, chart: 1.4, dataset: 0.8, source: 0.8 };
/** More than any score. */
const PHRASE = 1e4;

/**
 * Everything that has the words, best first; what has them side by side comes before the rest. In a language whose words
 * are written in several parts, the rest is left out where any record has them side by side. Pagefind's program is
 * loaded with the first words.
 */
export async function findRecords(query: string, options: SearchOptions): Promise<FoundRecord[]> {
  const program = await loadPagefind(options);
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
  return options.phrases && found[0] && found[0].score >= PHRASE
    ? found.filter(({ score }) => score >= PHRASE)
    : found;
}
