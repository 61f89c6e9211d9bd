import { LANGUAGE_CHOICE } from "../../model/contract/classes.ts";

/** Points at the language that the browser asks for first, among those offered. A hint: it leads nowhere by itself. */
const offered = [...document.querySelectorAll<HTMLElement>(`.${LANGUAGE_CHOICE} li[lang]`)];

/** The choice for a language that the browser names, such as `pt-BR`: that one, or the same language from anywhere. */
const choiceFor = (code: string): HTMLElement | undefined =>
  offered.find(({ lang }) => lang === code) ?? offered.find(({ lang }) => lang === code.split("-")[0]);

navigator.languages
  .flatMap((code) => choiceFor(code) ?? [])[0]
  ?.querySelector("small")
  ?.removeAttribute("hidden");
