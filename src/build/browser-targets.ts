import { readFileSync } from "node:fs";

/** Names of browsers in a `browserslist`, and what the bundler calls them. */
const NAMES: Record<string, string> = {
  chrome: "chrome",
  firefox: "firefox",
  safari: "safari",
  ios_saf: "ios",
};

/**
 * The oldest browsers that the site is for, `browserslist` of package.json, as targets of the bundler: `chrome >= 109`
 * is `chrome109`.
 * @throws RangeError for a line that says anything else
 */
export function browserTargets(lines = readLines()): string[] {
  return lines.map((line) => {
    const [, name = "", version] = /^(\w+) >= ([\d.]+)$/.exec(line) ?? [];
    if (!NAMES[name])
      throw new RangeError(
        `“${line}” in browserslist: write one of ${Object.keys(NAMES).join(", ")}, “>=” and a version`,
      );
    return NAMES[name] + version!;
  });
}

function readLines(): string[] {
  const { browserslist } = JSON.parse(readFileSync("package.json", "utf8")) as { browserslist: string[] };
  return browserslist;
}
