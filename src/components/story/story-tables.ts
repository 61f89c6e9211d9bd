import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { Content } from "../../charts/chart.ts";
import { chartsWithTables } from "../../charts/queries/references.ts";
import type { Story } from "../../content/story.ts";
import { figureId } from "../../model/contract/ids.ts";
import type { StoryTables } from "../../model/contract/tables.ts";
import { phrases } from "../../text/phrases.ts";
import DataTable from "../chart/DataTable.astro";

/** The tables of a story's charts as JSON: those that pages of charts have, with lines that break as pages let them. */
export async function storyTables(story: Story, content: Content): Promise<string> {
  const { language } = story;
  const container = await AstroContainer.create();
  const tables: StoryTables = {};
  for (const chart of chartsWithTables(story, content)) {
    const html = await container.renderToString(DataTable, { props: { content, chart, language } });
    tables[figureId(chart.id)] = phrases(html, language, content.typography);
  }
  return JSON.stringify(tables);
}
