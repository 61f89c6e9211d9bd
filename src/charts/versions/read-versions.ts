import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../../content/library.ts";
import { listFolder } from "../../content/list-folder.ts";
import { readDataset } from "../../content/read-dataset.ts";
import { readJsonText } from "../../content/read-json.ts";
import { chartVersionSchema } from "../../model/chart-version.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Site } from "../../model/site.ts";
import { readChart } from "../read/read-chart.ts";
import type { ChartVersion } from "../chart.ts";

/** Where a version of a chart or a view is kept, by its key, below the content folder. */
export const versionPath = (key: string, version: number): string => `versions/${key}/${version}.json`;

/**
 * The published versions of each chart and view by its key, the oldest first; undefined where the content keeps none. Their addresses are
 * promises, so one that cannot be drawn is a fault, even of a chart that is gone.
 */
export function readVersions(
  root: string,
  { site }: Pick<Library, "site">,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, readonly ChartVersion[]> | undefined {
  const folder = join(root, "versions");
  if (!existsSync(folder)) return undefined;
  return new Map(
    listFolder(folder).map((key): [string, ChartVersion[]] => {
      const numbers = listFolder(join(folder, key)).flatMap((name) =>
        /^[1-9]\d*\.json$/.test(name) ? [Number.parseInt(name, 10)] : [],
      );
      return [
        key,
        numbers
          .sort((a, b) => a - b)
          .flatMap((version) => readVersion(root, key, version, site, diagnostics)),
      ];
    }),
  );
}

function readVersion(
  root: string,
  key: string,
  version: number,
  site: Site,
  diagnostics: Diagnostic[],
): ChartVersion[] {
  const path = versionPath(key, version);
  const [id = key, view] = key.split(".");
  const file = `content/${path}`;
  const read = readJsonText(
    file,
    readFileSync(join(root, path), "utf8"),
    chartVersionSchema(site),
    diagnostics,
  );
  if (!read) return [];
  const { date, credit, chart: declaration, told, dataset: written } = read.content;
  const sources = [written.source, ...written.rows.map(({ source }) => source)];
  const { dataset } = readDataset(
    { id: declaration.dataset, file, content: written },
    site,
    new Set(sources.filter((source) => typeof source === "string")),
    diagnostics,
  );
  const datasets = new Map([[dataset.id, dataset]]);
  const drawn = readChart(
    { id, file, content: declaration },
    { datasets, invalid: new Set(), site },
    diagnostics,
  );
  if (!drawn) return [];
  const chart = { ...drawn, input: { ...drawn.input, told: new Set(told) } };
  // It is drawn as a chart of its own, and leads to the view that it was.
  const kept = view === undefined ? chart : { ...chart, key, view: { id: view, label: declaration.title } };
  return [{ version, date, chart: kept, credit }];
}
