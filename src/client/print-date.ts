/** On paper, the page's address stands at its head; the style sheet for print adds the day on which it was printed. */
addEventListener("beforeprint", () => {
  const address = document.querySelector<HTMLElement>("link[rel=canonical]");
  // English is written as in Europe here, the day first.
  const locale = document.documentElement.lang.replace(/^en$/, "en-GB");
  // The long form of Vietnamese that browsers know, “22 tháng 11, 2026”, is nobody's: papers write figures.
  const date = new Date().toLocaleDateString(locale, locale === "vi" ? {} : { dateStyle: "long" });
  if (address) address.dataset.printed = ` · ${date}`;
});
