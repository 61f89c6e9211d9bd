import { z } from "zod";
import { isShared } from "../parts/colour.ts";
import { colouredParts } from "../parts/coloured-parts.ts";
import { checkOfWhole, OF, ofWhole, SHARE } from "../parts/of-whole.ts";
import { wholeOf } from "../parts/whole.ts";
import { partWords } from "../plot/part-words.ts";
import { PALE, people } from "../plot/people.ts";
import { peopleOfWhole } from "../plot/people-of-whole.ts";
import { plotType } from "../plot/plot-type.ts";
import { checkParts } from "../read/check-parts.ts";
import { partFacts } from "../summary/amounts.ts";

/** Parts of a whole that is people, as figures of people: so many of a hundred, unless `figures` says otherwise. */
export default plotType({
  shows:
    "Parts of a whole that is people, as figures of people; of shares, what is left of 100% stays pale, and of a whole with a row of its own, outlined.",
  channels: { category: { type: "category" }, value: { type: "number" }, share: SHARE },
  options: {
    figures: z.int().min(10).max(200).default(100).describe("How many figures all people are."),
    of: OF,
  },
  nonNegative: true,
  check({ rows, fields, options: { of } }, report, regions) {
    checkOfWhole(rows, fields, of, report);
    checkParts(ofWhole(rows, fields, of).parts, fields, "figures", report, regions);
  },
  facts: partFacts({ category: "category", number: "value" }),
  plot({ rows, fields, options: { figures, of } }, context) {
    const { whole: all, parts: counted } = ofWhole(rows, fields, of);
    const parts = colouredParts(counted, fields, context);
    const whole = all?.value ?? wholeOf(parts, fields.value.unit).whole;
    // Rounded where a part ends, not each by itself: together they are as many as the whole.
    const ends = parts.map((_, index) =>
      Math.round((parts.slice(0, index + 1).reduce((sum, { value }) => sum + value, 0) / whole) * figures),
    );
    const shown = parts.map((part, index) => ({
      key: part.key,
      colour: isShared(part.category.region, context) ? PALE : part.colour,
      count: ends[index]! - (ends[index - 1] ?? 0),
    }));
    if (all) return peopleOfWhole(shown, parts, all, figures, fields, context);
    const words = partWords(parts, fields.value, context);
    const { mark, frame } = people(shown, figures, words, context);
    return { ...frame, marks: [mark, words.mark] };
  },
});
