import type { Content } from "../chart.ts";
import type { Language } from "../../model/language.ts";
import type { Source } from "../../model/source.ts";

export interface SourceGroup {
  /** The articles that stories began with, or what kind of publication the others are. */
  kind: "base" | Source["kind"];
  sources: [id: string, source: Source][];
}

/** Every source, the articles that stories began with first, then by kind; within that by publisher and date. */
export function sourceGroups(content: Content, language: Language): SourceGroup[] {
  const base = new Set([...content.stories.values()].flat().map(({ meta }) => meta.article));
  const collator = new Intl.Collator(language);
  const sources = [...content.sources].sort(
    ([, a], [, b]) =>
      collator.compare(a.publisher ?? "", b.publisher ?? "") ||
      (a.published?.date ?? "").localeCompare(b.published?.date ?? ""),
  );
  const kindOf = (id: string, { kind }: Source): SourceGroup["kind"] => (base.has(id) ? "base" : kind);
  return (["base", "statistics", "official-page", "report", "article"] as const)
    .map((kind) => ({ kind, sources: sources.filter(([id, source]) => kindOf(id, source) === kind) }))
    .filter((group) => group.sources.length > 0);
}
