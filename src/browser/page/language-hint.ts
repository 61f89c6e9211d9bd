import { LANGUAGE_CHOICE } from "../../model/contract/classes.ts";

/** Points at the language that the browser asks for first, among those offered. A hint: it leads nowhere by itself. */
const offered = [...document.querySelectorAll<HTMLElement>(`.${LANGUAGE_CHOICE} li[lang]`)];
const wanted = navigator.languages
  .map((code) => code.split("-")[0])
  .find((code) => offered.some(({ lang }) => lang === code));
offered
  .find(({ lang }) => lang === wanted)
  ?.querySelector("small")
  ?.removeAttribute("hidden");
