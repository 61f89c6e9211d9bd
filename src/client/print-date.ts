/** On paper, the page's address stands at its head; the style sheet for print adds the day on which it was printed. */
addEventListener("beforeprint", () => {
  const address = document.querySelector<HTMLElement>("link[rel=canonical]");
  // English is written as in Europe here, the day first.
  const locale = document.documentElement.lang.replace(/^en$/, "en-GB");
  const date = new Date().toLocaleDateString(locale, { dateStyle: "long" });
  if (address) address.dataset.printed = ` · ${date}`;
});
