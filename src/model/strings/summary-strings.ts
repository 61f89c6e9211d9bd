import { z } from "zod";
import { idSchema } from "../id.ts";
import { PERIOD_PRECISIONS } from "../period.ts";
import { words, wordsFor } from "./words.ts";

/** Words said of a chart whose author wrote no text alternative. */
export const summaryStrings = {
  /** What is said of a chart whose author wrote no text for those who cannot see it. */
  summary: z.strictObject({
    /** By chart type: its name, and how many marks it has where those are more than one. */
    types: z.record(idSchema, z.strictObject({ name: words, marks: words })),
    chart: words,
    subject: words,
    measured: words,
    range: words,
    when: wordsFor(PERIOD_PRECISIONS),
    point: words,
    series: words,
    rise: words,
    fall: words,
    /** Of a share, which in some languages goes up where an amount grows. */
    rateRise: words,
    rateFall: words,
    same: words,
    better: words,
    worse: words,
    highest: words,
    lowest: words,
    best: words,
    worst: words,
    gap: words,
    latest: words,
    latestRank: words,
    largestFirst: words,
    extremes: words,
    amount: words,
    share: words,
    /** Of shares that do not come to 100%, the rest. */
    open: words,
    /** Parts that have no figure. */
    missing: words,
    pair: words,
    widest: words,
    first: words,
    last: words,
    kinds: words,
    ties: words,
    tied: words,
    counted: words,
  }),
};
