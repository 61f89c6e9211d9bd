import { INTERACTIVE_CHART } from "../../model/contract/elements.ts";

/**
 * Loads what makes the charts of a page answer to readers when the first of them comes into the window, or a key is
 * pressed: where none stands at the head, readers who go no further than the standfirst pay for none of it.
 */
function enhance(): void {
  observer.disconnect();
  removeEventListener("keydown", enhance);
  // A reader who leaves the page meanwhile need not hear that it did not come.
  import("./interactive-chart.ts").catch(() => {});
}

const observer = new IntersectionObserver((entries) => {
  if (entries.some(({ isIntersecting }) => isIntersecting)) enhance();
});
for (const chart of document.querySelectorAll(INTERACTIVE_CHART)) observer.observe(chart);
addEventListener("keydown", enhance);
