import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The page with the longest document below a folder of the site: the one that shows most. */
export function longestPage(folder: string, below: string): string {
  const size = (id: string): number => statSync(join(folder, below, id, "index.html")).size;
  const ids = readdirSync(join(folder, below), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const [longest] = ids.map(({ name }) => name).sort((a, b) => size(b) - size(a));
  if (!longest) throw new Error(`There is no page below /${below}/.`);
  return `${below}/${longest}/`;
}
