import type { Content } from "../chart.ts";
import type { Story } from "../../content/story.ts";
import { writeValue } from "../../values/words.ts";

/** What two stories share, weighed: the same picture says most, figures of the same dataset least. */
const CHART = 3;
const TOPIC = 2;
const DATASET = 1;
const MOST = 3;

/** Stories to go on with, closest first; between equals, those that follow in the order of reading. */
export function relatedStories(story: Story, content: Content): Story[] {
  const stories = content.stories.get(story.language) ?? [];
  const place = stories.indexOf(story);
  const following = [...stories.slice(place + 1), ...stories.slice(0, place)];
  const closeness = (other: Story): number =>
    CHART * shared(chartsIn(story), chartsIn(other)) +
    TOPIC * Number(story.meta.topic === other.meta.topic) +
    DATASET * shared(datasetsIn(story, content), datasetsIn(other, content));
  return following.toSorted((a, b) => closeness(b) - closeness(a)).slice(0, MOST);
}

const shared = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((name) => others.has(name)).length;

const chartsIn = ({ charts }: Story): Set<string> => new Set(charts.map(({ target }) => target));

const datasetsIn = ({ charts, values, language }: Story, content: Content): Set<string> =>
  new Set([
    ...charts.map(({ target }) => content.charts.get(target)!.dataset.id),
    ...values.flatMap(({ target }) => writeValue(target, content, language).datasets),
  ]);
