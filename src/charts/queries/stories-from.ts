import type { Story } from "../../content/story.ts";
import type { Language } from "../../model/language.ts";
import { writeValue } from "../../values/words.ts";
import type { Content } from "../chart.ts";

/** The stories of a language that have a figure of a dataset: in a chart, or as a value in their sentences. */
export const storiesFrom = (dataset: string, language: Language, content: Content): Story[] =>
  (content.stories.get(language) ?? []).filter(
    (story) =>
      story.charts.some(({ target }) => content.charts.get(target)!.dataset.id === dataset) ||
      story.scrollies.some(({ target }) => content.charts.get(target.chart)!.dataset.id === dataset) ||
      story.values.some(({ target }) =>
        writeValue(target, content, language).quantity.cells.some((cell) => cell.startsWith(`${dataset}.`)),
      ),
  );
