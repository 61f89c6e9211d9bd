/**
 * An embed is one drawing: of a choice in its address, which would draw it anew or show its table, it says that it does
 * not show it, and leads to the chart's page, which does.
 */
export function answerAddress(): void {
  const { search } = location;
  if (!/\b(tab|country|time|focus|yScale|currency)=/.test(search)) return;
  // That of the line is the first of the document.
  const link = document.links[0]!;
  link.parentElement!.hidden = false;
  link.search = search;
}
