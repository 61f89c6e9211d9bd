/** On paper, the page's address stands at its head; this adds what the reader has chosen, and the day. */
addEventListener("beforeprint", () => {
  const address = document.querySelector<HTMLElement>("link[rel=canonical]");
  // English is written as in Europe here, the day first.
  const locale = document.documentElement.lang.replace(/^en$/, "en-GB");
  // The long form of Vietnamese that browsers know, “22 tháng 11, 2026”, is nobody's: papers write figures.
  const date = new Date().toLocaleDateString(locale, locale === "vi" ? {} : { dateStyle: "long" });
  if (address) address.dataset.printed = `${location.search} · ${date}`;
});
