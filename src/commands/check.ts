import type { Content } from "../charts/chart.ts";
import { readContent } from "../charts/read-content.ts";
import { contentRoot } from "../content/content-root.ts";
import { readSite } from "../content/read-site.ts";
import { AuthorError, ContentError } from "../model/diagnostic.ts";
import { accept } from "./accept.ts";
import { drawingFaults } from "./drawing-faults.ts";

/**
 * Reads all content and draws all charts; prints what there is, or every diagnostic.
 * `--accept <language> <name>…` first records that these texts have been read against the source as they now are.
 */
export default function check(args: readonly string[] = []): number {
  const root = contentRoot();
  try {
    if (args.includes("--accept")) {
      const [language, ...names] = args.slice(args.indexOf("--accept") + 1);
      for (const line of accept(root, readSite(root), language, names)) console.log(line);
    }
    const content = readContent(root);
    const faults = drawingFaults(content);
    if (faults.length > 0) throw new ContentError(faults);
    console.log(contentSummary(content));
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return error instanceof ContentError ? 1 : 2;
  }
}

function contentSummary({ sources, datasets, charts, stories, languages }: Content): string {
  const told = languages.map((language) => `${stories.get(language)?.length ?? 0} in ${language}`).join(", ");
  return `content is in order: ${sources.size} sources, ${datasets.size} datasets, ${charts.size} charts, stories: ${told || "none"}`;
}
