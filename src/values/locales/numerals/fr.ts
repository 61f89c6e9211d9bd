import { defaultNumerals } from "./default-numerals.ts";
import type { NumeralGrammar } from "./numerals.ts";

/** Large numbers are written with the words that multiply them: 28,49 milliards. */
const fr: NumeralGrammar = {
  ...defaultNumerals("fr"),
  magnitudes: [
    ["milliards", 1e9],
    ["milliard", 1e9],
    ["millions", 1e6],
    ["million", 1e6],
    ["mille", 1e3],
  ],
};
export default fr;
