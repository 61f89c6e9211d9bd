import { globSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import type { Content } from "../charts/chart.ts";
import { contentReader } from "../charts/read-content.ts";
import { soundReader } from "../charts/read-sound.ts";
import { ContentError } from "../model/diagnostic.ts";

/** An entry of a collection. */
export interface ContentEntry {
  id: string;
  data: Record<string, unknown>;
  /** Path of an MDX file inside the content, which is compiled when a page renders the entry. */
  text?: string;
}

/** Loaders of collections that the library fills. */
export interface ContentLoaders {
  /** Fills a collection with what `entriesOf` finds in the content. */
  content: (entriesOf: (content: Content) => readonly ContentEntry[]) => Loader;
  /** One entry, which names the version of the content, faulty or not: pages learn from it when to read again. */
  version: () => Loader;
}

/**
 * Loaders around the library, which reads and checks all files together and reports all their faults in one run. While
 * developing, files with faults are left out and logged, languages may be incomplete, and every change of a file fills the
 * collections again.
 * @param root path of the content folder
 */
export function contentLoaders(root: string): ContentLoaders {
  const [strictly, soundly] = [contentReader(root, true), soundReader(root)];
  /** Versions whose faults have been logged: several collections are filled from each. */
  const logged = new Set<string>();

  function read(version: string, { logger, watcher }: LoaderContext): Content | undefined {
    if (!watcher) return strictly(version);
    const log = (message: string): void => {
      if (!logged.has(version)) logger.error(message);
      logged.add(version);
    };
    try {
      const { content, faults } = soundly(version);
      if (faults.size > 0) log(new ContentError([...faults.values()].flat()).message);
      return content;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      log(error.message);
      return undefined;
    }
  }

  const loader = (
    entriesOf: (version: string, context: LoaderContext) => readonly ContentEntry[] | undefined,
  ): Loader => ({
    name: "content",
    load: async (context) => {
      const fill = (): void => {
        const entries = entriesOf(versionOf(root, context), context);
        if (entries) store(entries, root, context);
      };
      fill();
      const { watcher } = context;
      watcher?.add(root);
      for (const event of ["add", "change", "unlink"] as const)
        watcher?.on(event, (path) => {
          if (path.startsWith(root + sep) && isContent(path)) fill();
        });
    },
  });

  return {
    content: (entriesOf) =>
      loader((version, context) => {
        const content = read(version, context);
        return content && entriesOf(content);
      }),
    version: () => loader((version) => [{ id: "content", data: { version } }]),
  };
}

const isContent = (path: string): boolean => /\.(?:json|mdx|txt|avif|jpg|png|webp)$/.test(path);

/** A digest of every file, so that another content has another version. */
function versionOf(root: string, { generateDigest }: LoaderContext): string {
  const files = globSync("**/*", { cwd: root }).filter(isContent).sort();
  return generateDigest(files.map((file) => `${file}\n${readFileSync(join(root, file), "utf8")}`).join("\n"));
}

function store(entries: readonly ContentEntry[], root: string, context: LoaderContext): void {
  const { config, generateDigest } = context;
  const ids = new Set(entries.map(({ id }) => id));
  for (const key of context.store.keys()) if (!ids.has(key)) context.store.delete(key);
  for (const { id, data, text } of entries)
    context.store.set({
      id,
      data,
      digest: generateDigest({ data, text }),
      ...(text && {
        filePath: relative(fileURLToPath(config.root), join(root, text)).split(sep).join("/"),
        deferredRender: true,
      }),
    });
}
