import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../charts/chart.ts";
import { readContent } from "../charts/read-content.ts";
import { currentFingerprints } from "../content/check-translations.ts";
import { contentRoot } from "../content/content-root.ts";
import { readSite } from "../content/read-site.ts";
import { targetsOf } from "../content/translations.ts";
import { ContentError } from "../model/diagnostic.ts";

/**
 * Reads all content; prints what there is, or every diagnostic.
 * `--accept <language>` first records that all words of that language have been read against the source as it now is.
 */
export default function check(args: readonly string[] = []): number {
  const root = contentRoot();
  try {
    if (args.includes("--accept")) {
      const code = accept(root, args[args.indexOf("--accept") + 1]);
      if (code !== 0) return code;
    }
    console.log(contentSummary(readContent(root)));
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function accept(root: string, language: string | undefined): number {
  const site = readSite(root);
  const targets = targetsOf(site);
  if (language === undefined || !targets.includes(language)) {
    console.error(`--accept takes a language that is translated into: ${targets.join(" or ")}`);
    return 2;
  }
  mkdirSync(join(root, "fingerprints"), { recursive: true });
  writeFileSync(
    join(root, `fingerprints/${language}.json`),
    JSON.stringify(currentFingerprints(root, language, { site }), null, 2) + "\n",
  );
  return 0;
}

function contentSummary({ sources, datasets, charts, stories, languages }: Content): string {
  const told = languages.map((language) => `${stories.get(language)?.length ?? 0} in ${language}`).join(", ");
  return `content is in order: ${sources.size} sources, ${datasets.size} datasets, ${charts.size} charts, stories: ${told || "none"}`;
}
