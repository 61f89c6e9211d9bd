import { loadContent, type Content } from "../charts/content.ts";
import { ContentError } from "../model/fault.ts";

/** Reads all content; prints what there is, or every fault. */
export default function check(): number {
  try {
    console.log(contentSummary(loadContent()));
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
