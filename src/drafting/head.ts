import type { Article, ArticleParagraph } from "./article.ts";
import { isProse } from "./body.ts";
import { DATELINE } from "./find-statements.ts";
import { findPeriods } from "./periods.ts";
import { statementsOf } from "../values/locales/statements/statements-of.ts";

/** Lines before the first sentence in which title, date and author stand. */
const HEAD = 12;

/** Dates in digits, whose order the text does not tell: the month stands first only where the other cannot be one. */
const IN_DIGITS =
  /(?<!\d)(?:(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<c>\d{4})|(?<year>\d{4})[-/年](?<month>\d{1,2})[-/月](?<day>\d{1,2}))(?!\d)/u;

/** What an article prints of itself around its body. */
export function headOf(
  lines: readonly ArticleParagraph[],
  body: readonly ArticleParagraph[],
  language: string,
): Pick<Article, "title" | "publisher" | "author" | "date"> {
  const begin = beginOf(lines, body, language);
  const head = lines.slice(Math.max(0, begin - HEAD), Math.max(begin, 1));
  const tail = lines.slice(-2);
  const signed = signature([...head, ...tail].map(({ text }) => text));
  return {
    title: titleOf(head, language) ?? null,
    publisher:
      signed.publisher ??
      mastheadIn(head, language) ??
      body
        .slice(0, 3)
        .map(({ text }) => agency(text))
        .find(Boolean) ??
      null,
    author: signed.author ?? null,
    date:
      dateOf(
        [
          ...[...head, ...tail].map(({ text }) => text),
          ...body.slice(0, 3).map(({ text }) => DATELINE.exec(text)?.[0] ?? ""),
        ],
        language,
      ) ?? null,
  };
}

/** Lines of a body among which its signature may stand: a note of the editors goes before the title at times. */
const EARLY = 6;

/** Where the text of an article begins: after its signature and its date, where these are among its first lines. */
function beginOf(
  lines: readonly ArticleParagraph[],
  body: readonly ArticleParagraph[],
  language: string,
): number {
  const signed = body
    .slice(0, EARLY)
    .findLast(
      ({ text }) =>
        !isProse(text) && (signature([text]).author !== undefined || dateOf([text], language) !== undefined),
    );
  const first = signed === undefined ? body[0]?.number : signed.number + 1;
  return lines.findIndex(({ number }) => number === first);
}

/** The nearest line before the body that is neither a date nor a signature nor the name of a section. */
const titleOf = (head: readonly ArticleParagraph[], language: string): string | undefined =>
  head
    .map(({ text }) => text)
    .findLast(
      (text) =>
        (text.includes(" ") ? text.split(" ").length > 3 : text.length > 8) &&
        !/\|/.test(text) &&
        !isProse(text) &&
        !IN_DIGITS.test(text) &&
        !isDate(text, language) &&
        mastheadOf(text, language) === undefined &&
        !/^(?:by|tác giả|文)\s/i.test(text),
    );

/** Characters of a place beside a date, from which a line says more than where and when it was written. */
const BESIDE_DATE = 24;

/** “HANOI, 12 October 2026”. */
function isDate(text: string, language: string): boolean {
  const grammar = statementsOf(language);
  const found =
    grammar && findPeriods(text, grammar, undefined).periods.filter(({ period }) => period.length === 10);
  return (found ?? []).some(({ start, end }) => text.length - (end - start) <= BESIDE_DATE);
}

function mastheadOf(text: string, language: string): string | undefined {
  const form = statementsOf(language)?.masthead;
  return form !== undefined && new RegExp(form, "u").test(text) ? text : undefined;
}

const mastheadIn = (head: readonly ArticleParagraph[], language: string): string | undefined =>
  head.map(({ text }) => mastheadOf(text, language)).find((one) => one !== undefined);

/** “By Jane Doe, The Paper”. */
function signature(lines: readonly string[]): { author?: string; publisher?: string } {
  for (const line of lines) {
    const match =
      /^(?:by|tác giả:?|bài:?|文[＝=・:：]?|執筆[：:]?)\s*(?<author>[^,|–—]{3,60}?)(?:\s*[,|–—]\s*(?<publisher>[^,|–—]{3,60}))?$/iu.exec(
        line,
      );
    if (match?.groups)
      return {
        author: match.groups["author"]!.trim(),
        ...(match.groups["publisher"] && { publisher: match.groups["publisher"].trim() }),
      };
  }
  return {};
}

/** “HANOI (VNA) – …”, “THE HANOI TIMES — …”. */
const agency = (text: string): string | undefined =>
  /(?:^|\p{Lu}\p{Ll}+ )\((?<name>\p{Lu}[\p{L} ]{1,30})\)\s?[–—-]/u.exec(text)?.groups?.["name"] ??
  /^(?<name>\p{Lu}[\p{Lu} .&]{3,40})\s[–—]/u.exec(text)?.groups?.["name"];

function dateOf(lines: readonly string[], language: string): string | undefined {
  const grammar = statementsOf(language);
  for (const text of lines) {
    if (isProse(text)) continue;
    const digits = IN_DIGITS.exec(text)?.groups;
    if (digits) {
      const { a = "", b = "", c, year, month, day } = digits;
      const american =
        language === "en" && Number(b) > 12
          ? true
          : language === "en" && Number(a) <= 12 && /[AP]M\b/.test(text);
      const [m, d] = american ? [a, b] : [b, a];
      return year ? iso(year, month!, day!) : iso(c!, m, d);
    }
    const period =
      grammar && findPeriods(text, grammar, undefined).periods.find(({ period: p }) => p.length === 10);
    if (period) return period.period;
  }
  return undefined;
}

const iso = (year: string, month: string, day: string): string =>
  [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-");
