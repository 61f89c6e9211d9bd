/** Lines that the title of a chart's page may have on a phone; more push the drawing off the first screen. */
export const MOST_TITLE_LINES = 3;

/** Runs in a page, and so stands alone: how many lines the title of a chart's page has, 0 on other pages. */
export function titleLines(): number {
  const title = document.querySelector(".sheet h1");
  return title
    ? Math.round(title.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(title).lineHeight))
    : 0;
}
