import { INTERACTIVE_CHART } from "../../model/contract/elements.ts";

let loading: Promise<unknown> | undefined;
/** The tap that woke the charts, which none of them could hear yet. */
let unheard: Event | null | undefined;

function load(): void {
  loading ??= import("./interactive-chart.ts").then(
    () => unheard?.target!.dispatchEvent(new MouseEvent("click", unheard)),
    // A reader who leaves the page meanwhile need not hear that it did not come.
    () => {},
  );
}

/**
 * What makes the charts of a page answer to readers is loaded at the first sign of one: a touch, a key, a pointer over a
 * chart, a scroll. Who only looks at the head of a page pays for none of it.
 */
for (const sign of ["click", "pointerover", "keydown", "scroll"])
  addEventListener(
    sign,
    (event) => {
      // A scroll has the document for its target, which stands in no chart.
      const chart = (event.target as Element).closest?.(INTERACTIVE_CHART);
      if (sign === "click") unheard = chart && event;
      if (sign !== "pointerover" || chart) load();
    },
    true,
  );
// The address may ask for a state that only awake charts show.
if (location.search) load();
