import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AuthorError } from "../../../src/model/diagnostic.ts";
import { measuredRun, type Cost } from "./measured-run.ts";
import { peerInput, type PeerInput } from "./peer-input.ts";

const SOURCE = "tests/measure/peers";

/** Another program that makes sites of stories and charts. */
export interface Peer {
  name: string;
  /** What it leaves undone that the site's own build does. */
  without: string;
  /** Its folder below that of the peers, and its program in their packages. */
  folder: string;
  program: string;
  args: readonly string[];
  write: (folder: string, input: PeerInput) => void;
}

const NEITHER = "neither exports (pictures, PDF, workbooks, SVG, JSON) nor checks, search, feeds, citations";

export const PEERS: readonly Peer[] = [
  {
    name: "Eleventy with Plot on linkedom",
    without: `${NEITHER}; draws each chart in one width, without words or tables of it`,
    folder: "eleventy",
    program: "@11ty/eleventy/cmd.cjs",
    args: ["--config=eleventy.config.js"],
    write: writeEleventy,
  },
  {
    name: "Observable Framework",
    without: `${NEITHER}; draws no chart: its pages do, in the browser`,
    folder: "framework",
    program: "@observablehq/framework/dist/bin/observable.js",
    args: ["build"],
    write: writeFramework,
  },
];

/**
 * Installs the peers, by the lockfile that stands beside them, unless they are.
 * @returns the folder that they are in
 * @throws AuthorError with what npm printed where they cannot be installed, such as without a network
 */
export async function installPeers(log: (line: string) => void): Promise<string> {
  const lock = readFileSync(join(SOURCE, "package-lock.json"));
  const folder = resolve(".cache/peers", createHash("sha256").update(lock).digest("hex").slice(0, 16));
  const done = join(folder, "installed");
  if (!existsSync(done)) {
    log("installing the peers into .cache/peers (once; 130 MB)");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of ["package.json", "package-lock.json"]) cpSync(join(SOURCE, name), join(folder, name));
    try {
      await measuredRun("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder });
    } catch (error) {
      const why = (error as Error).message;
      throw new AuthorError(`the peers cannot be installed (--no-peers measures without them). ${why}`);
    }
    writeFileSync(done, "");
  }
  return folder;
}

/**
 * Has a peer make its site of the generated content; only its own work is measured.
 * @returns what it cost, and the folder of the site
 */
export async function buildPeer(
  peer: Peer,
  installed: string,
  stories: number,
): Promise<{ cost: Cost; site: string }> {
  const folder = join(installed, peer.folder);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(SOURCE, peer.folder), folder, { recursive: true });
  cpSync(join(SOURCE, "draw-chart.js"), join(installed, "draw-chart.js"));
  peer.write(folder, peerInput(stories));
  const program = join(installed, "node_modules", peer.program);
  const cost = await measuredRun(process.execPath, [program, ...peer.args], {
    cwd: folder,
    variables: { OBSERVABLE_TELEMETRY_DISABLE: "true" },
  });
  return { cost, site: join(folder, "output") };
}

/** Stories are files of Markdown, as authors write them; all other pages come of a template. */
function writeEleventy(folder: string, { stories, ...content }: PeerInput): void {
  writeFileSync(join(folder, "content.json"), JSON.stringify(content));
  for (const { path, lang, title, text } of stories) {
    const body = text
      .replaceAll(/\{chart ([^}]+)\}/g, `{% chart "$1", "${lang}" %}`)
      .replaceAll(/\{figure ([^}]+)\}/g, '{% figure "$1" %}');
    const front = `layout: page.liquid\ntitle: "${title}"\nlang: ${lang}\npermalink: /${path}/index.html`;
    write(join(folder, "input", `${path}.md`), `---\n${front}\n---\n${body}`);
  }
}

/** All pages are files of Markdown, with the rows of their charts in them. */
function writeFramework(folder: string, { pages, charts, values, stories }: PeerInput): void {
  cpSync(join(SOURCE, "draw-chart.js"), join(folder, "src/draw-chart.js"));
  const chart = (lang: string, id: string, path: string): string => {
    const drawer = `${"../".repeat(path.split("/").length - 1)}draw-chart.js`;
    return `\`\`\`js\nimport { drawChart } from "./${drawer}";\n\`\`\`\n\n\`\`\`js\ndisplay(drawChart(${JSON.stringify(charts[lang]![id])}));\n\`\`\`\n`;
  };
  for (const { path, lang, title, text } of stories) {
    let isFirst = true;
    const body = text
      .replaceAll(/\{chart ([^}]+)\}/g, (_, id: string) => {
        const whole = chart(lang, id, path);
        const shown = isFirst ? whole : whole.slice(whole.indexOf("```js\ndisplay"));
        isFirst = false;
        return shown;
      })
      .replaceAll(/\{figure ([^}]+)\}/g, (_, cell: string) => values[cell]!);
    write(join(folder, "src", `${path}.md`), `# ${title}\n\n${body}`);
  }
  for (const { path, lang, title, chart: id, head, rows, links } of pages) {
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
    const table = head && [line(head), line(head.map(() => "---")), ...rows!.map(line)].join("\n");
    const list = links?.map((link) => `- [${link.title}](${link.path})`).join("\n");
    const body = [id && chart(lang, id, path), table, list].filter(Boolean).join("\n\n");
    write(join(folder, "src", `${path}.md`), `# ${title}\n\n${body}\n`);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
