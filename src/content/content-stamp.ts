import { globSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * What tells one state of the files of a content from another, without reading them: their names, sizes and times of
 * change. A file that is gone while it is looked at is not there.
 */
export const contentStamp = (root: string): string =>
  globSync("**/*", { cwd: root })
    .sort()
    .map((name) => {
      const stat = statSync(join(root, name), { throwIfNoEntry: false });
      return stat?.isFile() ? `${name} ${stat.size} ${stat.mtimeMs}` : "";
    })
    .join("\n");
