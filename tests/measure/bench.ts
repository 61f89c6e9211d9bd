import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chartWords, isPublished } from "../../src/charts/chart-words.ts";
import { loadContent } from "../../src/charts/read-content.ts";
import { renderChart } from "../../src/render/render-chart.ts";
import { buildSite, freshFolder } from "../../src/commands/build-site.ts";

const BUILDS = 3;
const WARM_UP = 5;
const ROUNDS = 20;

/**
 * Measures, and judges nothing: times swing with the machine, bytes are exact. `embeds` builds once and prints only
 * the table of embeds, in Markdown.
 */
export default async function bench([only]: readonly string[] = []): Promise<number> {
  if (only !== undefined && only !== "embeds") {
    console.error(`no part “${only}”. Write embeds, or nothing for all`);
    return 2;
  }
  const folder = freshFolder("bench");
  try {
    if (only) {
      await buildSite(folder);
      console.log(embedTable(folder));
      return 0;
    }
    console.log(`Node ${process.version} on ${cpus().length} cores\n`);
    await timeBuilds(folder);
    timeDrawings();
    weighPages(folder);
    console.log(`\n${embedTable(folder)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function timeBuilds(folder: string): Promise<void> {
  const seconds: number[] = [];
  for (let build = 0; build < BUILDS; build += 1) {
    rmSync(folder, { recursive: true, force: true });
    const start = performance.now();
    await buildSite(folder);
    seconds.push((performance.now() - start) / 1000);
  }
  const pages = readdirSync(folder, { recursive: true }).filter((file) =>
    String(file).endsWith(".html"),
  ).length;
  console.log(
    `clean build of ${pages} pages: ${quantile(seconds, 0.5).toFixed(1)} s (${seconds.map((time) => time.toFixed(1)).join(", ")})\n`,
  );
}

/** Every chart in both sizes and all its languages, after a few rounds that let the compiler settle. */
function timeDrawings(): void {
  const content = loadContent();
  const drawings = [...content.charts.values()].flatMap((chart) =>
    content.languages
      .filter((language) => isPublished(chart, language))
      .flatMap((language) => (["phone", "column"] as const).map((size) => ({ chart, language, size }))),
  );
  const times = new Map<string, number[]>();
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1)
    for (const { chart, language, size } of drawings) {
      const start = performance.now();
      renderChart(chart, size, language, content, chartWords(chart, language, content));
      const time = performance.now() - start;
      if (round >= WARM_UP) times.set(chart.id, [...(times.get(chart.id) ?? []), time]);
    }
  const all = [...times.values()].flat();
  console.log(
    `${drawings.length} drawings, warm: median ${ms(quantile(all, 0.5))}, 95 % below ${ms(quantile(all, 0.95))}`,
  );
  const slowest = [...times]
    .map(([id, list]) => ({ id, time: quantile(list, 0.5) }))
    .sort((a, b) => b.time - a.time);
  console.log(
    `slowest: ${slowest
      .slice(0, 3)
      .map(({ id, time }) => `${id} ${ms(time)}`)
      .join(", ")}\n`,
  );
}

/** Bytes of the heaviest page of each type; fonts as if all that the page names were fetched. */
function weighPages(folder: string): void {
  console.log(row(["page", "document", "gzip", "styles", "fonts", "gzip + fonts"]));
  const pages = [
    "en/",
    heaviest("en/stories"),
    "en/charts/",
    heaviest("en/charts"),
    "en/sources/",
    "en/about/",
  ];
  for (const path of pages) {
    const html = read(path);
    const styles = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map((match) => match[1]!).join("");
    const fonts = new Set(
      [...styles.matchAll(/url\(["']?\/?([^)"']+\.woff2)["']?\)/g)].map((match) => match[1]!),
    );
    const fontBytes = [...fonts].reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
    const document = gzipSync(html).length;
    const numbers = [
      Buffer.byteLength(html),
      document,
      gzipSync(styles).length,
      fontBytes,
      document + fontBytes,
    ];
    console.log(row([`/${path}`, ...numbers.map((number) => number.toLocaleString("en"))]));
  }

  function read(path: string): string {
    return readFileSync(join(folder, path, "index.html"), "utf8");
  }

  function heaviest(below: string): string {
    const ids = readdirSync(join(folder, below), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const weighed = ids.map(({ name }) => ({
      path: `${below}/${name}/`,
      bytes: gzipSync(read(`${below}/${name}/`)).length,
    }));
    return weighed.sort((a, b) => b.bytes - a.bytes)[0]?.path ?? `${below}/`;
  }
}

const ms = (time: number): string => `${time.toFixed(2)} ms`;

/** Every embed with its bytes (gzip) in each language; the first round trip of a connection carries 14,600. */
function embedTable(folder: string): string {
  const languages = readdirSync(folder).filter((name) => existsSync(join(folder, name, "embed")));
  const embeds = readdirSync(join(folder, languages[0]!, "embed"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("index.html"))
    .map((path) => dirname(path))
    .sort()
    .map((path) => ({
      path,
      bytes: languages.map(
        (language) => gzipSync(readFileSync(join(folder, language, "embed", path, "index.html"))).length,
      ),
    }));
  const all = embeds.flatMap(({ bytes }) => bytes);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const write = (bytes: number): string => bytes.toLocaleString("en");
  return [
    line(["embed, bytes (gzip)", ...languages]),
    line([":--", ...languages.map(() => "--:")]),
    ...embeds.map(({ path, bytes }) => line([path, ...bytes.map(write)])),
    `\n${all.length} embeds: lightest ${write(Math.min(...all))}, median ${write(quantile(all, 0.5))}, heaviest ${write(Math.max(...all))}`,
  ].join("\n");
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

const row = ([first = "", ...rest]: readonly string[]): string =>
  first.padEnd(48) + rest.map((cell) => cell.padStart(14)).join("");
