import { AuthorError } from "../model/diagnostic.ts";
import { toWrite } from "../model/to-write.ts";
import { newChart } from "./scaffold-chart.ts";
import { newestDraft } from "./scaffold-data.ts";
import { missing, oneOf, type Place, type Scaffold } from "./scaffold.ts";

/**
 * The draft of a story, in the source language. Where no charts are named it has the chart of its own name, else the
 * draft that was written last, else a new one, which is begun with it.
 */
export function newStory(id: string, named: readonly string[], place: Place): Scaffold[] {
  const { library, root, today } = place;
  const { site, charts, stories } = library;
  for (const chart of named)
    if (!charts.has(chart)) throw new AuthorError(missing("chart", chart, charts.keys(), root));
  const own = charts.has(id) ? id : newestDraft("charts", place);
  const placed = named.length > 0 ? [...new Set(named)] : [own ?? id];
  const order = Math.max(0, ...(stories.get(site.sourceLanguage) ?? []).map(({ meta }) => meta.order)) + 1;
  const front = {
    draft: true,
    title: JSON.stringify(toWrite("the headline, a finding")),
    description: JSON.stringify(toWrite("what stands under it, a sentence or so")),
    order,
    topic: charts.get(placed[0]!)?.content.topic ?? site.topics[0],
    chart: placed[0],
    published: today,
  };
  return [
    ...(named.length === 0 && own === undefined ? newChart(id, [], place) : []),
    {
      file: `content/stories/${id}/${site.sourceLanguage}.mdx`,
      text: [
        "---",
        ...Object.entries(front).map(([key, value]) => `${key}: ${value}`),
        "---",
        "",
        "{/* title: the finding. chart: stands for the story in lists. published: the day, as 2026-11-21. Add “article” for the source it grew from, and “claims” where title or description set figures against one another. */}",
        "",
        toWrite("why it matters, in a few sentences"),
        ...placed.flatMap((chart) => section(chart, place)),
        "",
        "## What these figures cannot tell",
        "",
        toWrite("what is not known, what the figures leave out, what must not be concluded from them"),
        "",
      ].join("\n"),
      advice: [
        ...(named.length === 0 && own !== undefined
          ? [`chart: ${own}; others, as many as you like: npm run new -- story ${id} <chart> <chart> …`]
          : []),
        `topic: ${oneOf(site.topics)}`,
        'Numbers in the text are bound, not typed: <Value of="dataset.field[key]" />',
        "Comments, {/* … */}, are yours alone: no reader sees them",
      ],
    },
  ];
}

/** The part of a story about one chart, with a figure of it to bind. */
function section(chart: string, { library }: Place): string[] {
  const { type, dataset: id } = library.charts.get(chart)?.content ?? {};
  const figure = id === undefined ? undefined : lastFigure(id, library);
  return [
    "",
    `## ${toWrite(`what the chart ${chart} shows, in a few words`)}`,
    "",
    ...(figure === undefined ? [] : [`{/* A figure of this chart: <Value of="${figure}" /> */}`, ""]),
    toWrite(type === undefined ? "what readers should see" : `what readers should see in this ${type}`),
    "",
    `<Chart id="${chart}" />`,
  ];
}

/** The name of the last cell of a dataset that has a figure. */
function lastFigure(id: string, { datasets }: Place["library"]): string | undefined {
  const dataset = datasets.get(id);
  const name = [...(dataset?.fields ?? [])].find(([, { type }]) => type === "number")?.[0];
  if (!dataset || name === undefined) return undefined;
  const row = dataset.rows.findLast(({ cells }) => {
    const cell = cells[name];
    return cell?.type === "number" && cell.quantity !== null;
  });
  return row && `${id}.${name}[${row.key}]`;
}
