import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { draftArticle } from "../../src/drafting/draft-article.ts";
import type { Statement } from "../../src/drafting/statement.ts";

/** Short articles written for the tests, each beside the statements that a reader finds in it. */
export const GOLD_FOLDER = "tests/fixtures/articles";

/** What a reader found: a line of a `.tsv` file beside an article. A dash stands for what the text does not say. */
interface GoldStatement {
  paragraph: number;
  /** `12`, or `3..5` for a range, `1000..` for what has no upper end. */
  amount: string;
  qualifier: string;
  unit: string;
  period: string;
  speaker: string;
}

/** How well the statements of articles were found, counted in statements. */
export interface GoldScore {
  expected: number;
  found: number;
  /** With value, unit and qualifier. */
  right: number;
  periods: number;
  speakers: number;
  missed: string[];
  extra: string[];
  /** Of those that were found rightly, each with the period or the speaker that was expected and that was found. */
  otherPeriods: string[];
  otherSpeakers: string[];
}

/** Files of articles of a language, by the beginning of their names. */
export const goldArticles = (language: string, folder = GOLD_FOLDER): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith(".txt"))
    .map((name) => join(folder, name));

export function scoreArticles(files: readonly string[]): GoldScore {
  const score: GoldScore = {
    expected: 0,
    found: 0,
    right: 0,
    periods: 0,
    speakers: 0,
    missed: [],
    extra: [],
    otherPeriods: [],
    otherSpeakers: [],
  };
  for (const file of files) {
    const gold = readGold(file.replace(/txt$/, "tsv"));
    const { statements } = draftArticle(readFileSync(file), file);
    score.expected += gold.length;
    score.found += statements.length;
    const left = [...statements];
    for (const one of gold) {
      const index = left.findIndex((statement) => isSame(asGold(statement), one));
      if (index < 0) {
        score.missed.push(`${file}: ${keyOf(one)}`);
        continue;
      }
      const [statement] = left.splice(index, 1);
      score.right += 1;
      const found = asGold(statement!);
      const other = (expected: string, is: string): string =>
        `${file}: ${keyOf(one)}: ${expected}, found ${is}`;
      if (found.period === one.period) score.periods += 1;
      else score.otherPeriods.push(other(one.period, found.period));
      if (found.speaker === one.speaker) score.speakers += 1;
      else score.otherSpeakers.push(other(one.speaker, found.speaker));
    }
    score.extra.push(...left.map((statement) => `${file}: ${keyOf(asGold(statement))} “${statement.quote}”`));
  }
  return score;
}

/**
 * Whether two statements are one. Of a noun that no unit is known for, attributes may be left out: “cơ sở” is “cơ sở lưu
 * trú”.
 */
function isSame(found: GoldStatement, one: GoldStatement): boolean {
  const units = [found.unit, one.unit].sort((a, b) => a.length - b.length);
  return (
    keyOf({ ...found, unit: "" }) === keyOf({ ...one, unit: "" }) &&
    (units[0] === units[1] || units[1]!.startsWith(`${units[0]} `))
  );
}

const keyOf = ({ paragraph, amount, qualifier, unit }: GoldStatement): string =>
  [`¶${paragraph}`, amount, qualifier, unit].join(" ");

const asGold = ({
  paragraph,
  value,
  low,
  high,
  qualifier,
  unit,
  period,
  speaker,
}: Statement): GoldStatement => ({
  paragraph,
  amount: value === null ? `${low}..${high ?? ""}` : String(value),
  qualifier: qualifier ?? "-",
  unit: unit ?? "-",
  period: period ?? "-",
  speaker: speaker ?? "-",
});

const readGold = (file: string): GoldStatement[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => {
      const [paragraph = "", amount = "", qualifier = "", unit = "", period = "", speaker = ""] =
        line.split("\t");
      return { paragraph: Number(paragraph), amount, qualifier, unit, period, speaker };
    });
