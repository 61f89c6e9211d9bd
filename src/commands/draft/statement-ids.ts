import type { ArticleDraft } from "../../drafting/draft-article.ts";
import type { ChartProposal } from "../../drafting/propose-charts.ts";
import type { Statement } from "../../drafting/statement.ts";
import { another } from "./tables.ts";

/** A chart as the printed list has it: it names its statements by their ids. */
type NamingChart = Omit<ChartProposal, "statements"> & { statements: string[] };

/** What `--json` prints: each statement with an id by which charts name it, so that statements can be taken out. */
export interface PrintedDraft extends Omit<ArticleDraft, "statements" | "charts"> {
  statements: (Statement & { id: string })[];
  charts: NamingChart[];
}

/** What an article states, with ids. */
export function withIds({ source, statements, events, charts }: ArticleDraft): PrintedDraft {
  const ids = idsOf(statements);
  return {
    source,
    statements: statements.map((statement, index) => ({ id: ids[index]!, ...statement })),
    events,
    charts: charts.map((chart) => ({ ...chart, statements: chart.statements.map((at) => ids[at]!) })),
  };
}

/**
 * Charts with the places of the statements that they name.
 * @returns what can be drawn, and a line for each statement and chart that drops out
 */
export function chartsNaming(
  charts: readonly (Omit<NamingChart, "history"> & { history?: string | undefined })[],
  statements: readonly (Statement & { id?: string | undefined })[],
): { drawn: ChartProposal[]; dropped: string[] } {
  const own = idsOf(statements);
  const ids = statements.map(({ id }, index) => id ?? own[index]!);
  const dropped: string[] = [];
  const drawn = charts.flatMap((chart, index): ChartProposal[] => {
    const missing = chart.statements.filter((id) => !ids.includes(id));
    const left = chart.statements.flatMap((id) => (ids.includes(id) ? [ids.indexOf(id)] : []));
    if (missing.length > 0)
      dropped.push(
        `charts[${index}]: no statement has the id ${missing.map((id) => `“${id}”`).join(", ")}: ${left.length > 0 ? "the chart is drawn without it" : "the chart is left out"}`,
      );
    return left.length > 0 ? [{ ...chart, statements: left }] : [];
  });
  return { drawn, dropped };
}

/** Ids that stay when other statements are taken out: the paragraph and the number, `p5-62`, and of one more like it `p5-62-2`. */
function idsOf(statements: readonly Statement[]): string[] {
  const ids = new Set<string>();
  for (const { paragraph, value, low, high } of statements)
    ids.add(another(`p${paragraph}-${value ?? `${low ?? ""}-${high ?? ""}`}`, ids));
  return [...ids];
}
