import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Content } from "../charts/chart.ts";
import { readContent } from "../charts/read-content.ts";
import { currentFingerprints } from "../content/check-translations.ts";
import { TARGETS, type Target } from "../content/translations.ts";
import { ContentError } from "../model/diagnostic.ts";

/**
 * Reads all content; prints what there is, or every fault.
 * `--accept vi` first records that all Vietnamese words have been read against the English as it now is.
 */
export default function check(args: readonly string[] = []): number {
  const accepted = args[args.indexOf("--accept") + 1];
  if (args.includes("--accept")) {
    if (!TARGETS.includes(accepted as Target)) {
      console.error(`--accept takes a language that the English is put into: ${TARGETS.join(" or ")}`);
      return 2;
    }
    mkdirSync(resolve("content/fingerprints"), { recursive: true });
    writeFileSync(
      resolve(`content/fingerprints/${accepted}.json`),
      JSON.stringify(currentFingerprints(resolve("content"), accepted as Target), null, 2) + "\n",
    );
  }
  try {
    // Whatever the runner thinks of the environment: this is the gate.
    console.log(contentSummary(readContent(resolve("content"))));
    return 0;
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function contentSummary({ sources, datasets, charts, stories, languages }: Content): string {
  const told = languages.map((language) => `${stories.get(language)?.length ?? 0} in ${language}`).join(", ");
  return `content is in order: ${sources.size} sources, ${datasets.size} datasets, ${charts.size} charts, stories: ${told || "none"}`;
}
