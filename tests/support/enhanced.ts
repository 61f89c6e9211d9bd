import type { Hand } from "./browser-driver.ts";

/** Scrolls a page's first chart into the window, where it wakes, and waits until it has. */
export async function awake(hand: Hand): Promise<Hand> {
  await hand.evaluate(() => document.querySelector("interactive-chart")?.scrollIntoView({ block: "center" }));
  await hand.waitFor(() => document.querySelector("interactive-chart")?.role === "application");
  return hand;
}
