import { watch } from "node:fs";
import { isLeftover } from "../content/list-folder.ts";

/** How long nothing must change before the content is read again, in ms: editors write a file in several steps. */
const QUIET = 80;

/** What a terminal needs to show nothing but what comes now. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * Does something at once, and again whenever a file of the content changes, until the process is interrupted (Ctrl-C).
 * What fails is told, and watching goes on.
 * @param run prints; the screen is cleared before, where there is one
 * @returns 0, when it has been interrupted
 */
export function watchContent(root: string, run: () => void): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    if (process.stdout.isTTY) process.stdout.write(CLEAR);
    const begun = Date.now();
    try {
      run();
    } catch (error) {
      console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    }
    const now = new Date().toTimeString().slice(0, 8);
    console.log(
      `\n${now}, read in ${((Date.now() - begun) / 1000).toFixed(1)} s. Waiting for a change; Ctrl-C ends.`,
    );
  };
  again();
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name && isLeftover(name.split(/[\\/]/).at(-1)!)) return;
    clearTimeout(timer);
    timer = setTimeout(again, QUIET);
  });
  return new Promise((resolve) => {
    process.once("SIGINT", () => {
      clearTimeout(timer);
      watcher.close();
      resolve(0);
    });
  });
}
