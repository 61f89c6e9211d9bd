import { INTERACTIVE_CHART } from "../../model/contract/elements.ts";

/**
 * Loads what wakes the charts of a page when the first of them comes into the window, or a key is pressed: who reads
 * no further than the standfirst pays for none of it.
 */
function wake(): void {
  observer.disconnect();
  removeEventListener("keydown", wake);
  // Whoever leaves the page meanwhile need not hear that it did not come.
  import("./interactive-chart.ts").catch(() => {});
}

const observer = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
});
for (const chart of document.querySelectorAll(INTERACTIVE_CHART)) observer.observe(chart);
addEventListener("keydown", wake);
