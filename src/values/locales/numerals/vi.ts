import { defaultNumerals } from "./default-numerals.ts";
import { monthValue, type NumeralGrammar } from "./numerals.ts";

/** Numbers of one word, alone and after a ten. */
export const ONES: Record<string, number> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
const ONE = Object.keys(ONES).join("|");
/** After a ten; “năm” is there a year: “mười năm” is ten years, and fifteen is “mười lăm”. */
const LAST = Object.keys(ONES)
  .filter((one) => one !== "năm")
  .join("|");

const whole = (form: string): RegExp => new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, "giu");

/** `mười hai`, `hai mươi mốt`, `ba trăm`. */
export function cardinal(text: string): number {
  const [first = "", second = "", third = ""] = text.toLowerCase().split(" ");
  if (first === "mười") return 10 + (ONES[second] ?? 0);
  const size = { mươi: 10, trăm: 100 }[second] ?? 1;
  return ONES[first]! * size + (ONES[third] ?? 0);
}

const SIZES: Record<string, number> = { tỷ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };

/** `hai tỷ`. */
function magnitude(text: string): number {
  const [one = "", size = ""] = text.toLowerCase().split(" ");
  return ONES[one]! * SIZES[size]!;
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

/** `VIII`, as terms and phases are numbered. */
const roman = (text: string): number =>
  [...text].reduce((sum, letter, index) => {
    const value = ROMAN[letter]!;
    return sum + (value < (ROMAN[text[index + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);

const DAYS = "(?:(\\d{1,2})\\s?[–-]\\s?)?(\\d{1,2})\\/(\\d{1,2})";
const numbers = (...digits: (string | undefined)[]): string[] =>
  digits.flatMap((text) => (text ? [String(Number(text))] : []));

/** Days and months with slashes and with their names, numbers of one word, and those of two and three. */
const vi: NumeralGrammar = {
  ...defaultNumerals("vi"),
  thousands: ".",
  decimal: ",",
  magnitudes: [
    ["triệu tỷ", 1e15],
    ["triệu tỷ", 1e15],
    ["nghìn tỷ", 1e12],
    ["tỷ", 1e9],
    ["triệu", 1e6],
    ["nghìn", 1e3],
    ["ngàn", 1e3],
  ],
  dates: [
    // 27–28/9/2023
    [
      new RegExp(`(?<![\\d/])${DAYS}\\/(\\d{4})(?!\\d)`, "g"),
      (from, day, month, year) => [...numbers(from, day), monthValue(month!), ...numbers(year)],
    ],
    // tháng 1–11/2025
    [
      /tháng (\d{1,2})\s?[–-]\s?(\d{1,2})(?:\/(\d{4}))?(?![\d.,]*\d)/giu,
      (from, to, year) => [monthValue(from!), monthValue(to!), ...numbers(year)],
    ],
    // 3/2025
    [/(?<![\d/])(\d{1,2})\/(\d{4})(?!\d)/g, (month, year) => [monthValue(month!), ...numbers(year)]],
    // 27–28/9
    [
      new RegExp(`(?<![\\d/]|(?:khoảng|gần|hơn|chiếm|bằng) )${DAYS}(?![\\d/])`, "g"),
      (from, day, month) => [...numbers(from, day), monthValue(month!)],
    ],
    [/tháng (\d{1,2})(?!\d)/giu, (month) => [monthValue(month!)]],
  ],
  words: [
    [whole(`(?:${ONE}) thập (?:niên|kỷ)`), (text) => ONES[text.toLowerCase().split(" ")[0]!]! * 10, "word"],
    // “Hai tỷ lệ” are ratios, not billions.
    [whole(`(?:${ONE}) (?:tỷ(?! (?:lệ|trọng|số|giá|suất))|triệu|nghìn|ngàn)`), magnitude, "word"],
    [whole("trăm triệu"), () => 1e8, "hint"],
    [whole(`mười(?: (?:${LAST}))?|(?:${ONE}) (?:mươi|trăm)(?: (?:${LAST}))?`), cardinal, "word"],
    [whole("hai(?: lần)? rưỡi"), () => 2.5, "word"],
    // An ordinal (“thứ hai”, which is Monday too), “hai chiều”, both ways, and “hai bên”, “hai nước”, the parties or
    // countries that the text is about anyway, answer for a number and do not count.
    [
      /(?<=(?<!\p{L})thứ )hai(?!\p{L})|(?<!\p{L})hai(?= (?:chiều|bên|phía|nước|quốc gia)(?!\p{L}))/giu,
      () => 2,
      "hint",
    ],
    [whole("hai|ba|bốn|sáu|bảy|tám|chín"), cardinal, "word"],
    // These also are parts of other words, or other words: “một” is the article too.
    [whole("một|năm|tư"), cardinal, "hint"],
    [whole("đầu tiên|nhất|đầu|mỗi|từng|duy nhất|riêng"), () => 1, "hint"],
    [/(?<!\p{L})[IVX]+(?!\p{L})/gu, roman, "hint"],
    [whole("không"), () => 0, "hint"],
    [whole("đôi|nhì|nửa|kép"), () => 2, "hint"],
    [whole("thập niên|thập kỷ"), () => 10, "hint"],
    [whole("tá"), () => 12, "hint"],
    [whole("trăm"), () => 100, "hint"],
    [whole("triệu"), () => 1e6, "hint"],
  ],
  knowsWords: true,
};
export default vi;
