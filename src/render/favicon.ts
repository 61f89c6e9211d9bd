import type { Colours } from "./theme.ts";

/** Half of the logo in a square of 32 units: tower, cable and two hangers of the left bank. */
const BANK = "M5 24V9q4 10 11 10M9.5 24v-7M15 24v-5";
const OTHER_BANK = "M27 24V9q-4 10-11 10M22.5 24v-7M17 24v-5";

/**
 * The logo for the tab of a browser, with few enough lines for 16 px, in the colours of the dark theme.
 * @param radius of its corners, in 32nds of its width; none for pictures that are whole squares
 */
export function favicon({ paper, first, second, ink }: Colours, radius = 6): string {
  const dark = 1;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="${radius}" fill="${paper[dark]}"/>` +
    `<g fill="none" stroke-width="2.4" stroke-linecap="round"><path stroke="${first[dark]}" d="${BANK}"/>` +
    `<path stroke="${second[dark]}" d="${OTHER_BANK}"/></g><path fill="${ink[dark]}" d="M3 23h26v2.4H3z"/></svg>\n`
  );
}
