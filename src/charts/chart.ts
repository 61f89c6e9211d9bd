import type { Library } from "../content/library.ts";
import type { ChartFile, Topic } from "../model/chart.ts";
import type { CurrencyId } from "../model/currency.ts";
import type { Language } from "../model/language.ts";
import type { LocalizedText } from "../model/localized-text.ts";
import type { Typography } from "../model/typography.ts";
import type { Dataset, Row } from "../values/dataset.ts";
import type { ChartInput, ChartType } from "./chart-type.ts";
import type { DrawIt } from "./draw-it.ts";

/** A chart checked against its type and dataset, ready to draw. */
export interface Chart {
  id: string;
  /** Name of its files and of its drawing: the id, and after a dot that of the view. */
  key: string;
  /** Set where this is a view of the chart and not the chart itself. */
  view?: { id: string; label: LocalizedText };
  /** The views of the chart; a view has none. */
  views: readonly Chart[];
  file: string;
  typeName: string;
  type: ChartType;
  topic: Topic;
  dataset: Dataset;
  /** What the type's `draw` takes. */
  input: ChartInput;
  /** Fields that the drawing uses, in the dataset's order: the columns of its table. */
  fields: readonly string[];
  rows: readonly Row[];
  declaration: ChartFile;
  /** What of it its reader may draw; a view has none. */
  drawIt?: DrawIt;
  /** Set where the chart's amounts are put into another currency. */
  currency?: CurrencyId;
}

/** A published version of a chart or a view, which draws the same for ever. */
export interface ChartVersion {
  /** From 1. */
  version: number;
  /** The day on which it was published. */
  date: string;
  /** The chart as it was, with a dataset of its own. */
  chart: Chart;
  credit: LocalizedText;
}

/** The whole content, checked. */
export interface Content extends Omit<Library, "charts"> {
  charts: ReadonlyMap<string, Chart>;
  /** Languages that are published: their interface is written. */
  languages: readonly Language[];
  typography: Typography;
  /** Published versions of charts and views by their keys, the oldest first; undefined where the content keeps none. */
  versions: ReadonlyMap<string, readonly ChartVersion[]> | undefined;
  /** How many numbers its words have, and how many a written reason exempts; undefined where that is not asked. */
  numbersInWords?: { numbers: number; exempt: number } | undefined;
}
