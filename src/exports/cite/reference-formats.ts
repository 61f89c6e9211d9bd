import { escapeXml } from "../../model/escape-xml.ts";
import type { CslItem, DateParts } from "./csl-item.ts";

// Written by hand: citation-js brought thirteen packages and a style processor for one kind of work with fixed fields,
// and five repairs of its output. Readers of another make check these files in the tests.

/** What TeX takes for a command or a group, and how it is written in text. */
const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
const texText = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/**
 * BibTeX in UTF-8, with `date` for biblatex beside `year` for styles that know no other. Braces inside the braces of a value keep names and
 * capitals as they are written.
 */
export function bibtex(item: CslItem): string {
  const fields = {
    author: `{${texText(item.author[0].literal)}}`,
    date: isoDate(item.issued),
    year: yearOf(item),
    note: texText(item.note),
    publisher: texText(item.publisher),
    title: `{${texText(item.title)}}`,
    type: texText(item.genre),
    url: item.URL,
    urldate: isoDate(item.accessed),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${item.id},\n${lines.join("")}}\n`;
}

/** RIS, whose lines end in CRLF. It has no `ID`: reference managers make their own. */
export function ris(item: CslItem): string {
  const lines = [
    ["TY", "ELEC"],
    ["AU", item.author[0].literal],
    ["DA", risDate(item.issued)],
    ["PY", yearOf(item)],
    ["LA", item.language],
    ["N1", item.note],
    ["PB", item.publisher],
    ["TI", item.title],
    ["UR", item.URL],
    ["Y2", risDate(item.accessed)],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${onOneLine(String(value))}\r\n`).join("");
}

/** A line break in a value would begin another field, or another record. */
const onOneLine = (text: string): string => text.replace(/\s*[\r\n\t\u2028\u2029]+\s*/g, " ");

/** Scripts that have italics; Chinese characters and kana have none. */
const HAS_ITALICS = /[\d\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * The entry of a list of references in APA style, 7th edition, as HTML (the title in italics). APA names a publisher
 * and a site only where they are not the author.
 */
export function apaHtml({ author: [{ literal }], title, genre, publisher, URL, ...item }: CslItem): string {
  const kind = genre.charAt(0).toUpperCase() + genre.slice(1);
  const words = escapeXml(title);
  const slanted = HAS_ITALICS.test(title) ? `<i>${words}</i>` : words;
  const site = publisher === literal ? "" : ` ${escapeXml(publisher)}.`;
  return `${escapeXml(literal)}. (${yearOf(item)}). ${slanted} [${escapeXml(kind)}].${site} ${escapeXml(URL)}`;
}

type CslDate = CslItem["issued"];
const datesOf = ({ "date-parts": [parts] }: CslDate): string[] =>
  parts.map((part: DateParts[number], index) => String(part).padStart(index === 0 ? 4 : 2, "0"));
/** As biblatex has it (ISO 8601-2): `2026-11-21`, or as much of it as is known. */
const isoDate = (date: CslDate): string => datesOf(date).join("-");
/** `2026/11/21/`: year, month, day and other words, each of which may be empty. */
const risDate = (date: CslDate): string => {
  const [year, month = "", day = ""] = datesOf(date);
  return `${year}/${month}/${day}/`;
};
const yearOf = ({ issued }: Pick<CslItem, "issued">): string => String(issued["date-parts"][0][0]);
