/**
 * Words of headings that end on another line than they begin, as a reader sees the page: a heading that is narrower than what its
 * language keeps together breaks anywhere. Runs in the page. Scripts that need no spaces break between letters by right.
 */
export function tornWords(): string[] {
  const torn: string[] = [];
  for (const heading of document.querySelectorAll("h1, h2, h3")) {
    // One for those who hear the page alone.
    if (heading.getBoundingClientRect().width < 10) continue;
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.checkVisibility({ visibilityProperty: true })) continue;
      for (const { 0: word, index } of (node as Text).data.matchAll(/[\p{Script=Latin}\p{N}]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        if (Math.max(...lines) - Math.min(...lines) > 5) torn.push(word);
      }
    }
  }
  return torn;
}
