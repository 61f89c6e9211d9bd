import type { Cost } from "./measured-run.ts";

/** What a build of so many stories cost, and what came of it. */
export interface Measured extends Cost {
  name: string;
  stories: number;
  pages: number;
  files: number;
}

const HEAD = [
  "stories",
  "build",
  "pages",
  "files",
  "CPU s",
  "ratio",
  "CPU ms a page",
  "seconds",
  "memory, MiB",
];

/**
 * A table in Markdown. Ratios are those of CPU time, to the cheapest build of as many stories; where the system does not tell CPU
 * time, of seconds.
 */
export function scaleTable(measured: readonly Measured[]): string {
  const least = new Map<number, number>();
  for (const each of measured)
    least.set(each.stories, Math.min(costOf(each), least.get(each.stories) ?? Number.POSITIVE_INFINITY));
  const rows = measured.map((each) => [
    number(each.stories),
    each.name,
    number(each.pages),
    number(each.files),
    each.cpu === undefined ? "" : number(each.cpu, 1),
    number(costOf(each) / least.get(each.stories)!, 1),
    each.cpu === undefined ? "" : number((1000 * each.cpu) / each.pages, 1),
    number(each.seconds, 1),
    each.memory === undefined ? "" : number(each.memory / 2 ** 20),
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(HEAD), line(HEAD.map((_, column) => (column === 1 ? ":--" : "--:"))), ...rows.map(line)].join(
    "\n",
  );
}

const costOf = ({ cpu, seconds }: Cost): number => cpu ?? seconds;

const number = (value: number, digits = 0): string =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
