import { extentFinder } from "../../extent-finder.ts";
import { cardinal } from "../numerals/vi.ts";

const WORD = "hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười";
const NUMBER = `(?<n>\\d+(?:\\.\\d{3})*(?:,\\d+)?|(?:${WORD}) mươi(?: (?:mốt|${WORD}|lăm))?|mười (?:một|${WORD}|lăm)|${WORD})`;
const BEFORE = "(?:(?:(?<overBefore>hơn)|(?<nearBefore>gần|khoảng)) )?";
const HEDGE = "(?:(?:(?<over>hơn|trên|ít nhất|quá)|(?<near>khoảng|gần|chừng|xấp xỉ)) )?";

/** `2,2`, `năm`, `bốn mươi`. */
const numberOf = (text: string): number =>
  /^\d/.test(text) ? Number(text.replaceAll(".", "").replace(",", ".")) : cardinal(text);

const RISES = "tăng|giảm|leo|tụt|nới rộng|thu hẹp";
const EACH_YEAR = "(?:mỗi|hằng|hàng|từng) năm(?!,? (?:trừ|ngoại trừ))";

export default extentFinder({
  multiples: [
    [`(?<!\\p{L})${BEFORE}gấp ${HEDGE}(?:đôi|hai lần(?! rưỡi))(?!\\p{L})`, 2],
    [`(?<!\\p{L})nhân đôi(?!\\p{L})`, 2],
    [`(?<!\\p{L})${BEFORE}gấp ${HEDGE}${NUMBER}(?: lần)? rưỡi(?!\\p{L})`, (n) => numberOf(n) + 0.5],
    [`(?<!\\p{L})${BEFORE}gấp ${HEDGE}${NUMBER} lần(?!\\p{L})`, numberOf],
    // “Năm” after a bare “gấp” may be a year.
    [
      `(?<!\\p{L})${BEFORE}gấp ${HEDGE}(?<n>\\d+(?:,\\d+)?|ba|bốn|sáu|bảy|tám|chín|mười)(?! lần)(?![\\p{L}\\d])`,
      numberOf,
    ],
    [`(?<!\\p{L})giảm (?:đi |xuống )?${HEDGE}(?:một )?nửa(?!\\p{L})`, 0.5],
  ],
  records: [
    "kỷ lục|(?<!\\p{L})từ trước (?:đến|tới) (?:nay|giờ)|chưa từng(?: có| thấy)|nhất (?:\\S+ )?trong lịch sử",
  ],
  everyYear: [
    `(?<!\\p{L})(?:${RISES})(?: (?:lên|đều|đều đặn|liên tục))? ${EACH_YEAR}`,
    `(?<!\\p{L})(?:mỗi năm|năm nào)(?: đều| cũng)(?: đều)? (?:${RISES})`,
    `(?<!\\p{L})(?:${RISES}) (?:đều )?qua (?:từng|các) năm`,
  ],
});
