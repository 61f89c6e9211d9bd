import { z } from "zod";
import { memoize } from "./memoize.ts";
import { chartSchema } from "./chart.ts";
import { datasetSchema } from "./dataset.ts";
import { localizedText } from "./localized-text.ts";
import type { Site } from "./site.ts";
import { dateSchema } from "./version.ts";

/** A chart as it was published on a day: its declaration with all values written out, the rows that it drew, and whom it credited. */
export const chartVersionSchema = memoize((site: Site) =>
  z.strictObject({
    date: dateSchema,
    chart: chartSchema(site),
    told: z
      .array(z.string())
      .optional()
      .describe("Keys of the rows whose figures its title tells, which its words no longer name."),
    dataset: datasetSchema(site),
    credit: localizedText(site),
  }),
);
export type ChartVersionFile = z.infer<ReturnType<typeof chartVersionSchema>>;
