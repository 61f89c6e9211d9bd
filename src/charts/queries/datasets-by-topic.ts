import { cellsIn, parseExpression } from "../../values/expression.ts";
import type { Dataset } from "../../values/dataset.ts";
import type { Content } from "../chart.ts";
import { chartsOf } from "./references.ts";

/** Datasets by the topics of a site, in its order; last, without a topic, those that neither a chart nor a story has. */
export function datasetsByTopic(content: Content): [topic: string | undefined, datasets: Dataset[]][] {
  const groups = Map.groupBy(content.datasets.values(), (dataset) => topicOf(dataset, content));
  return [...content.site.topics, undefined].flatMap((topic) =>
    groups.has(topic) ? [[topic, groups.get(topic)!] as [string | undefined, Dataset[]]] : [],
  );
}

/** What a dataset is about: as the first chart that draws it, else as the first story that has a value of it. */
function topicOf({ id }: Dataset, content: Content): string | undefined {
  const [chart] = chartsOf(id, content);
  if (chart) return chart.topic;
  const stories = content.stories.get(content.site.sourceLanguage) ?? [];
  return stories.find(({ values }) => values.some(({ target }) => names(target.of).includes(id)))?.meta.topic;
}

const names = (expression: string): string[] =>
  cellsIn(parseExpression(expression)).map(({ dataset }) => dataset);
