import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Chart, Content } from "../charts/chart.ts";
import { readContent } from "../charts/read-content.ts";
import { versionPath } from "../charts/versions/read-versions.ts";
import { snapshot } from "../charts/versions/snapshot.ts";
import { contentRoot } from "../content/content-root.ts";
import type { ChartVersionFile } from "../model/chart-version.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { readFileSync } from "node:fs";
import { today } from "./today.ts";

/**
 * Keeps charts as they are now, at addresses that do not change. The content must be in order, the versions themselves aside.
 * @returns 0 where they are kept, 1 where the content has faults, 2 where the arguments are wrong
 */
export default function publishVersion(ids: readonly string[]): number {
  try {
    const root = contentRoot();
    const content = readContent(root, { versions: "unchecked" });
    for (const line of publish(root, content, ids, today())) console.log(line);
    return 0;
  } catch (error) {
    if (!(error instanceof AuthorError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/**
 * Writes the next version of each chart and view: `trade`, `trade/exports`.
 * @returns a line for each
 * @throws AuthorError where no chart is named, or one that there is not, before anything is written
 */
export function publish(root: string, content: Content, ids: readonly string[], today: string): string[] {
  if (ids.length === 0)
    throw new AuthorError(
      "name the charts and views of which a version is to be kept: npm run publish-version -- trade trade/exports",
    );
  const states = new Map(
    [...content.charts.values()].flatMap((chart) =>
      [chart, ...chart.views].map((state) => [nameOf(state), state] as const),
    ),
  );
  const charts = ids.map((id) => {
    const chart = states.get(id);
    if (!chart) throw new AuthorError(`no chart “${id}”.${suggestion(id, states.keys())}`);
    return chart;
  });
  return charts.map((chart) => publishOne(root, content, chart, today));
}

/** What authors call a chart or a view, as links of stories do. */
const nameOf = ({ key }: Chart): string => key.replace(".", "/");

function publishOne(root: string, content: Content, chart: Chart, today: string): string {
  const last = content.versions?.get(chart.key)?.at(-1);
  const kept = snapshot(chart, content, today);
  const same =
    last && isDeepStrictEqual({ ...asKept(root, chart.key, last.version), date: today }, asJson(kept));
  if (same) return `${nameOf(chart)}: nothing has changed since version ${last.version}`;
  const version = (last?.version ?? 0) + 1;
  const path = join(root, versionPath(chart.key, version));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(kept)}\n`);
  return `${nameOf(chart)}: version ${version} is kept in content/${versionPath(chart.key, version)}; npm run ledger adds its addresses`;
}

const asJson = (kept: ChartVersionFile): unknown => JSON.parse(JSON.stringify(kept));

const asKept = (root: string, key: string, version: number): object =>
  JSON.parse(readFileSync(join(root, versionPath(key, version)), "utf8")) as object;
