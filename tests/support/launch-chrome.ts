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
  // Letters smoothed by grey alone: nothing here looks at their colour, and it is a fifth of what drawing costs.
  "--disable-lcd-text",
  // The last list of features counts: Playwright's own, as far as they concern a browser without a window, and one more.
  `--disable-features=${[
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "MediaRouter",
    "OptimizationHints",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    // A process that waits for a page that may come: each costs as much as opening a page, and most are never used.
    "SpareRendererForSitePerProcess",
  ].join()}`,
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
