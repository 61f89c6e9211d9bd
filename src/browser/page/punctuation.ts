import { readMarks, type Marks } from "../../model/contract/marks.ts";

/** The punctuation of the page's language. */
export const marks: Marks = readMarks(document.documentElement.dataset.marks!);
