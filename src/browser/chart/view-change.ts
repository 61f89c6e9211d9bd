/**
 * Between the views of a chart the one drawing shows through the other; see views.css. To any other page one simply goes:
 * those have not agreed to a transition, and browsers would complain of it.
 */
const folder = (address: string | null | undefined): string | undefined =>
  address?.match(/\/charts\/[^/]+\//)?.[0];

addEventListener("pageswap", ({ activation, viewTransition }) => {
  if (folder(activation?.entry.url) !== folder(location.href)) viewTransition?.skipTransition();
});
