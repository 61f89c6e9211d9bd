import { chromium, type Browser } from "playwright-core";

/** What keeps a browser to itself: no updates, no background traffic. */
const FLAGS = [
  "--disable-gpu",
  // What draws needs no process of its own.
  "--in-process-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a browser without a window, in a profile of its own that is thrown away. */
export function launchChrome(program: string, flags: readonly string[] = []): Promise<Browser> {
  // Chrome's sandbox does not work for root, as whom containers run.
  return chromium.launch({
    executablePath: program,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...FLAGS, ...flags],
  });
}
