import { centre } from "../../values/quantity.ts";
import type { Library } from "../library.ts";
import type { Dataset } from "../../values/dataset.ts";

const ANY = "trade.value[total,2025] > trade.value[total,2010]";

/**
 * A claim to begin with for words of a chart, or of a story that a chart stands for: how the last of the figures that it
 * draws stands to the first.
 * @param file `content/charts/trade.json`, `content/stories/trade/en.mdx`
 */
export function claimExample(
  file: string,
  { charts, datasets, stories, site }: Pick<Library, "charts" | "datasets" | "stories" | "site">,
): string {
  const story = stories.get(site.sourceLanguage)?.find((one) => one.file === file);
  const chart = [...charts.values()].find((one) => one.file === file || one.id === story?.meta.chart);
  const dataset = datasets.get(chart?.content.dataset ?? "");
  if (!chart || !dataset) return ANY;
  const field = Object.values(chart.content.encodings as Record<string, string>).find(
    (name) => dataset.fields.get(name)?.type === "number",
  );
  return (field === undefined ? undefined : firstAndLast(dataset, field)) ?? ANY;
}

function firstAndLast({ id, rows }: Dataset, field: string): string | undefined {
  const figures = rows.flatMap(({ key, cells }) => {
    const cell = cells[field];
    return cell?.type === "number" && cell.quantity
      ? [{ name: `${id}.${field}[${key}]`, at: centre(cell.quantity) }]
      : [];
  });
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last || first === last) return undefined;
  const sign = Math.sign(last.at - first.at);
  return `${last.name} ${sign > 0 ? ">" : sign < 0 ? "<" : "="} ${first.name}`;
}
