import { TRUSTED_BY_DEFAULT } from "../../model/contract/trusted-types.ts";
import type { SearchKind } from "../../model/search.ts";

/** What is used of Pagefind's program. */
export interface Pagefind {
  options(options: { excerptLength: number; excerptEllipsis: string; ranking: object }): Promise<void>;
  search(words: string, options: { filters: { kind: SearchKind } }): Promise<{ results: Answer[] }>;
}

/** A record that has the words, before its text is loaded. */
export interface Answer {
  id: string;
  score: number;
  data(): Promise<RecordData>;
}

export interface RecordData {
  raw_url: string;
  /** The text with its angle brackets escaped, what was found in `mark`. */
  excerpt: string;
  /** The text that is searched, with spaces without width between words of some languages. */
  content: string;
  /** `also`: words that it is found by and does not show; `picture`: address of a chart’s page, as `raw_url`. */
  meta: { title: string; also?: string; picture?: string };
}

/** Where Pagefind's program lies, and how the page's language is searched. */
export interface SearchOptions {
  program: string;
  /** Words of an excerpt. */
  excerpt: number;
  /** Whether a word of the language is written in several parts, which belong side by side. */
  phrases: boolean;
}

const programs = new Map<string, Promise<Pagefind>>();

/** The program, loaded once; where that fails, the next words try again. */
export function loadPagefind({ program: address, excerpt }: SearchOptions): Promise<Pagefind> {
  let program = programs.get(address);
  if (!program) {
    allowWorker(address);
    program = import(/* @vite-ignore */ address).then(async (loaded: Pagefind) => {
      await loaded.options({
        excerptLength: excerpt,
        excerptEllipsis: "…",
        ranking: { pageLength: 0.5, metaWeights: { title: 4, also: 1 } },
      });
      return loaded;
    });
    programs.set(address, program);
    program.catch(() => programs.delete(address));
  }
  return program;
}

let policy: object | undefined;

/** The program starts its worker by an address: the policy of the page asks who vouches for it. */
function allowWorker(program: string): void {
  const worker = new URL("pagefind-worker.js", program).href;
  policy ??= globalThis.trustedTypes?.createPolicy(TRUSTED_BY_DEFAULT, {
    createScriptURL: (address: string) => (new URL(address, program).href === worker ? worker : ""),
  });
}
