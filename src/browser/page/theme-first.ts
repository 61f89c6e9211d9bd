/**
 * Runs in the head of every page, before anything is painted, so that no page flashes in the other theme. Of the two
 * colours for the browser's own frame, the chosen one counts.
 */
try {
  const theme = localStorage[document.currentScript!.dataset.key!] as string | undefined;
  if (theme) {
    document.documentElement.dataset.theme = theme;
    for (const colour of document.querySelectorAll<HTMLMetaElement>("[media*=scheme]"))
      colour.media = colour.media.includes(theme) ? "" : "not all";
  }
} catch {
  // A browser that keeps nothing has nothing to read.
}
