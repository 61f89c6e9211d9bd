/**
 * Between the views of a chart the browser fades one drawing into the other; see views.css. On the way to any other page
 * the transition is skipped: that page has not agreed to it, and browsers would complain.
 */
const folder = (address: string | null | undefined): string | undefined =>
  address?.match(/\/charts\/[^/]+\//)?.[0];

addEventListener("pageswap", ({ activation, viewTransition }) => {
  if (folder(activation?.entry.url) !== folder(location.href)) viewTransition?.skipTransition();
});
