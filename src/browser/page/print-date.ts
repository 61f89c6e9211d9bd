/** On paper, the page's address stands at its head; this adds what the reader has chosen, and the day. */
addEventListener("beforeprint", () => {
  const address = document.querySelector<HTMLElement>("link[rel=canonical]");
  if (!address) return;
  const [locale, dateStyle] = address.dataset.date!.split(" ") as [string, "long"?];
  const date = new Date().toLocaleDateString(locale, { dateStyle });
  address.dataset.printed = `${location.search} · ${date}`;
});
