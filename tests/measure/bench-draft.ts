import { goldArticles, GOLD_FOLDER, scoreArticles } from "../support/article-gold.ts";

/** How well statements are found in the gold articles of each language, or in those of another folder. */
export default function benchDraft([folder = GOLD_FOLDER]: readonly string[] = []): number {
  const percent = (part: number, whole: number): string =>
    whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)}%`;
  for (const language of ["en", "vi", "ja"]) {
    const score = scoreArticles(goldArticles(language, folder));
    const { expected, found, right, periods, speakers } = score;
    console.log(
      `${language}: ${expected} statements, recall ${percent(right, expected)}, precision ${percent(right, found)}, period ${percent(periods, right)}, speaker ${percent(speakers, right)}`,
    );
    for (const one of score.missed) console.log(`  missed  ${one}`);
    for (const one of score.extra) console.log(`  found   ${one}`);
    for (const one of score.otherPeriods) console.log(`  period  ${one}`);
    for (const one of score.otherSpeakers) console.log(`  speaker ${one}`);
  }
  return 0;
}
