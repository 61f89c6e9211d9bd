import { INTERACTIVE_CHART } from "../../model/contract/elements.ts";

let loading: Promise<unknown> | undefined;
/** The tap that woke the charts, which none of them could hear yet. */
let unheard: Event | null | undefined;

/**
 * What makes the charts of a page answer to readers is loaded at the first sign of one: a touch, a key, a pointer over a
 * chart, a scroll. Who only looks at the head of a page pays for none of it.
 */
function hear(event: Event): void {
  // A scroll has the document for its target, which stands in no chart.
  const chart = (event.target as Element).closest?.(INTERACTIVE_CHART);
  if (event.type === "click") unheard = chart && event;
  if (event.type !== "pointerover" || chart) load();
}

function load(): void {
  loading ??= import("./interactive-chart.ts").then(
    // Once charts have learnt how large they are, which takes a frame and closes what is open.
    () => setTimeout(() => unheard?.target!.dispatchEvent(new MouseEvent("click", unheard)), 99),
    // A reader who leaves the page meanwhile need not hear that it did not come.
    () => {},
  );
}

for (const sign of ["click", "pointerover", "keydown", "scroll"]) addEventListener(sign, hear, true);
// The address may ask for a state that only awake charts show.
if (location.search) load();
