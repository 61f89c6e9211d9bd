import { INTERACTIVE_CHART } from "../../model/contract/elements.ts";

/**
 * Loads what makes the charts of a page answer at the first sign of a reader: a touch, a key, a pointer over a chart, a
 * scroll. Who only looks at the head of a page pays for none of it. What did not come is asked for again at a later sign, but
 * not all along a scroll.
 * @param load resolves when the charts can hear
 * @returns what loads it without a sign
 */
export function atFirstSign(load: () => Promise<unknown>): () => void {
  let loading: Promise<unknown> | undefined;
  /** The tap that woke the charts, which none of them could hear yet. */
  let unheard: Event | null | undefined;

  const wake = (): void => {
    loading ??= load().then(
      () => unheard?.target!.dispatchEvent(new MouseEvent("click", unheard)),
      // The page stays as it is, and a reader who leaves it meanwhile need not hear of it.
      () => {
        removeEventListener("scroll", hear, true);
        unheard = loading = undefined;
      },
    );
  };
  const hear = (event: Event): void => {
    // A scroll has the document for its target, which stands in no chart.
    const chart = (event.target as Element).closest?.(INTERACTIVE_CHART);
    if (event.type === "click") unheard = chart && event;
    if (event.type !== "pointerover" || chart) wake();
  };
  for (const sign of ["click", "pointerover", "keydown", "scroll"]) addEventListener(sign, hear, true);
  // The address may ask for a state that only awake charts show.
  if (location.search) wake();
  return wake;
}
