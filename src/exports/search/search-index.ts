import { memoize } from "../../model/memoize.ts";
import { close, createIndex } from "pagefind";
import type { Content } from "../../charts/chart.ts";
import { address } from "../address.ts";
import { searchRecords } from "./search-records.ts";

export interface IndexFile {
  /** Path below the folder of the index. */
  path: string;
  bytes: Uint8Array;
}

/** Interfaces that Pagefind brings along; the site has its own. */
const UNUSED = /(?:-ui|-highlight)\.(?:js|css)$/;
/** Files that hold the excerpts, for each language: results are few, and so are their requests. */
const MOST_FRAGMENTS = 24;

/**
 * The search index of all languages, with the program that reads it: Pagefind's files, made from the content and not
 * from the pages, which then need no marks for it.
 * Made once, as several routes ask for its files.
 * @throws Error with Pagefind's own words where it cannot index
 */
export const searchIndex = memoize(makeIndex);

async function makeIndex(content: Content): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex({ maxFragments: MOST_FRAGMENTS });
    if (!index) throw new Error(`no search index: ${errors.join("; ")}`);
    for (const language of content.languages)
      for (const { url, kind, title, text, picture, also } of searchRecords(language, content)) {
        const added = await index.addCustomRecord({
          // Below the base path, so that the index is the same under any.
          url: url.slice(address.root().length),
          language,
          content: text,
          // What is found in it is not shown.
          meta: {
            title,
            ...(picture && { picture: picture.slice(address.root().length) }),
            ...(also && { also }),
          },
          filters: { kind: [kind] },
        });
        if (added.errors.length > 0) throw new Error(`${url} cannot be indexed: ${added.errors.join("; ")}`);
      }
    const { files } = await index.getFiles();
    return files
      .filter(({ path }) => !UNUSED.test(path))
      .map(({ path, content: bytes }) => ({ path, bytes }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } finally {
    await close();
  }
}
