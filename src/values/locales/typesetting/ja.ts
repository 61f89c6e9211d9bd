import { loadDefaultJapaneseParser } from "budoux";
import { DEFAULT_TYPESETTING, type Phrases, type Typesetting } from "./typesetting.ts";

const parser = loadDefaultJapaneseParser();

/** No letter of any text: what phrases are joined with to look at their seams. */
const SEAM = "\0";

/** Seams that are no place to end a line: in a range, a figure with its hedge or counter, a date, “(… による)”. */
const CLOSED =
  /(?:[〜約第]|最大|目標)\0(?=\d)|\0(?=[〜・])|(?<=\d)\0(?=[万億兆京人社件位回年月日カ%％])|(?<=\d[万億兆京]?)\0(?=ドル|ドン|円|人|社|カ)|(?<=\d年)\0(?=\d+月)|(?<=\d月)\0(?=\d+日)|\0(?=よる[）)])/gu;

/** Between scripts but not within a figure (万ドル), at a middle dot that nothing holds to what follows, before a bracket. */
const BETWEEN_WORDS =
  /(?<=・)(?!\u2060)|(?<=[^（「『])(?=約\d)|(?<=[^（「『])(?=[（「『])|(?<=[一-鿿])(?<!\d[万億兆京])(?=[ァ-ヴ])|(?<=[ァ-ヴー])(?=[一-鿿])|(?<=[ぁ-ん])(?=[一-鿿ァ-ヴ\d])|(?<=[一-鿿ァ-ヴー](?<![約第同前年月万億兆京]))(?=\d)/u;

const phrases: Phrases = {
  script: /[\u3040-\u30ff\u3400-\u9fff]/,
  split: (text) =>
    parser
      .parse(text)
      .join(SEAM)
      .replace(CLOSED, (seam) => seam.replace(SEAM, ""))
      .replace(/→(?=[^\0])/gu, `→${SEAM}`)
      .split(SEAM),
  finer: (phrase) => phrase.split(BETWEEN_WORDS),
  // A figure with its counter, a Latin word or one of katakana is one, each with the closing marks that must not begin a line (kinsoku).
  characters: (word) =>
    word.match(
      /(?:(?:\d[\d,.]*[万億兆京]?)+[人社件位回年月日]?|[!-~]+|[ァ-ヴー]+|[^])([、。，．」』）】〉》！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％]*)/gu,
    ) ?? [word],
  // As their scripts tell them: numbers with their counters, katakana, kanji, each with the kana after it.
  words: (phrase) =>
    phrase.match(
      /(?:約?[0-9][0-9,.万億兆京]*(?:年[間度末]?|\p{scx=Han}{0,2})|[!-~]+|[\p{scx=Katakana}ー・]+|(?:(?!約[0-9])\p{scx=Han})+|[^])[ぁ-ん]*[、。，．」』）】〉》！？%％…]*/gu,
    ) ?? [phrase],
};

/** Yu Gothic is thin on Windows: faces come first that are not. */
const FACES = [
  "Hiragino Sans",
  "BIZ UDPGothic",
  "Meiryo",
  "Noto Sans JP",
  "Noto Sans CJK JP",
  "Yu Gothic Medium",
];

const japanese: Typesetting = {
  ...DEFAULT_TYPESETTING,
  stretch: 0.08,
  numerals: "万億兆京",
  titleLeading: 1.35,
  // Titles are bold in the same: the Mincho of Windows is thin.
  fonts: { sans: FACES, serif: FACES },
  firmJoins: [
    "(?<=\\d)(?=[万億兆京人社件位回年月日カ度つ本校行倍団個国点版号割円])",
    "(?<=\\d[万億兆]?)(?=(?:ドル|ドン|カ国|カ所|カ月|ポイント|キロワット|テーマ|分の))",
    "(?<=\\d年)(?=度)",
    "(?<=\\d%)(?=[超近]|から)",
    "(?<=カ国・)(?=地域)",
  ],
  phrases,
};
export default japanese;
