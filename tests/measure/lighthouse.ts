import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { promisify } from "node:util";
import { buildSite, freshFolder } from "../../src/commands/build-site.ts";
import { findChrome } from "../support/find-chrome.ts";
import { launchChrome } from "../support/launch-chrome.ts";
import { longestPage } from "./longest-page.ts";
import { serveFolder } from "../../src/commands/serve-folder.ts";
import { LANGUAGES } from "../support/site-file.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const RUNS = 3;
const LIGHTHOUSE = "lighthouse@13.5.0";

type Category = (typeof CATEGORIES)[number];

interface Run {
  scores: Record<Category, number>;
  /** Audits that cost points, with what they say. */
  losses: string[];
}

/**
 * Builds the site and runs Lighthouse, as on a phone, on the home page, a story and a chart page of each language, or
 * of those that are named.
 */
export default async function lighthouseSite(args: readonly string[] = []): Promise<number> {
  const unknown = args.find((arg) => !(LANGUAGES as readonly string[]).includes(arg));
  if (unknown !== undefined) {
    console.error(`no language “${unknown}”. These are known: ${LANGUAGES.join(", ")}`);
    return 2;
  }
  const languages = args.length > 0 ? args : LANGUAGES;
  const folder = freshFolder("lighthouse");
  const building = Promise.withResolvers<void>();
  const server = await serveFolder(folder, "/", building.promise);
  const port = await freePort();
  const browser = await launchChrome(findChrome(), [`--remote-debugging-port=${port}`]);
  try {
    building.resolve(buildSite(folder, { siteUrl: new URL(server.url).origin }));
    await building.promise;
    const pages = languages.flatMap((language) => [
      `${language}/`,
      longestPage(folder, `${language}/stories`),
      longestPage(folder, `${language}/charts`),
    ]);
    console.log(`Lighthouse, phone, median of ${RUNS}\n`);
    console.log(row(["page", ...CATEGORIES]));
    const losses = new Set<string>();
    let perfect = true;
    for (const path of pages) {
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await measure(server.url + path, port));
      const scores = CATEGORIES.map((category) => median(runs.map((run) => run.scores[category])));
      perfect &&= scores.every((score) => score === 100);
      for (const loss of runs.flatMap((run) => run.losses)) losses.add(`/${path}: ${loss}`);
      console.log(row([`/${path}`, ...scores.map(String)]));
    }
    if (!perfect) console.log(`\n${[...losses].join("\n")}`);
    return perfect ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The part of Lighthouse's report that is read here. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string }>;
  runtimeError?: { code: string; message: string };
}

/** Runs Lighthouse, which npm fetches the first time: it brings 71 packages that nothing else here needs. */
async function measure(url: string, port: number): Promise<Run> {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      url,
      `--port=${port}`,
      "--quiet",
      "--output=json",
      `--only-categories=${CATEGORIES.join(",")}`,
    ],
    { maxBuffer: 1e8, shell: process.platform === "win32" },
  );
  const { audits, categories, runtimeError } = JSON.parse(stdout) as Report;
  if (runtimeError) throw new Error(`Lighthouse failed on ${url}: ${runtimeError.message}`);
  const losses = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${audits[id]?.title} ${audits[id]?.displayValue ?? ""}`.trim()),
  );
  const scores = Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)]),
  );
  return { scores: scores as Record<Category, number>, losses };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().on("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

const row = ([first = "", ...rest]: readonly string[]): string =>
  first.padEnd(48) + rest.map((cell) => cell.padStart(16)).join("");
