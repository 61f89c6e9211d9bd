import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Library } from "../library.ts";
import { PeriodsOfTexts } from "../numbers/periods-of-text.ts";
import { forbiddenWords } from "./forbidden-words.ts";
import { namesOutOfTime } from "./names-in-time.ts";
import { termsCalledTwice } from "./one-per-text.ts";
import { officesThatAreOver, unspelledNames, wrongAddresses } from "./people.ts";
import { termTexts } from "./term-texts.ts";

/** What readers would see otherwise than the glossary wants it, in any language, the source language too. */
export function checkTerms(root: string, library: Library): Diagnostic[] {
  const { glossary } = library;
  const texts = termTexts(root, library);
  const periods = new PeriodsOfTexts(library);
  return [
    ...forbiddenWords(texts, glossary),
    ...termsCalledTwice(texts, glossary),
    ...namesOutOfTime(texts, glossary, (expression) => periods.ofCells(expression)),
    ...wrongAddresses(texts, glossary),
    ...officesThatAreOver(texts, glossary),
    ...unspelledNames(texts, glossary),
  ];
}
