import { extentFinder } from "../../extent-finder.ts";

const KANJI = "〇一二三四五六七八九十";
const NUMBER = `(?<n>[\\d０-９][\\d０-９,，]*(?:[.．][\\d０-９]+)?|[${KANJI.slice(1)}]+|数十)`;
const BEFORE = "(?<near>約|ほぼ|およそ)?";
const AFTER = "(?:(?<over>超|以上|強|を(?:大きく|大幅に)?(?:超え|上回))|(?<nearAfter>近く|弱|前後))?";

/** `2.2`, `２`, `三`, `十二`. */
function numberOf(text: string): number {
  const plain = text
    .replace(/[０-９．]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[,，]/g, "");
  if (/^\d/.test(plain)) return Number(plain);
  const [tens, ones] = plain.includes("十") ? plain.split("十") : ["", plain];
  const digit = (one = ""): number => Math.max(0, KANJI.indexOf(one));
  return plain.includes("十") ? (digit(tens || "一") || 1) * 10 + digit(ones || "〇") : digit(ones);
}

export default extentFinder({
  multiples: [
    // 2倍する is arithmetic, 倍率 the word for a ratio.
    [`${BEFORE}${NUMBER}倍(?!率|す[れる]|して|増)${AFTER}`, numberOf],
    ["(?<![\\d０-９}数何一二三四五六七八九十])倍増", 2],
    ["(?<![\\d０-９}数何一二三四五六七八九十])倍(?=に|とな|の水準)", 2],
    ["半減", 0.5],
    ["半分(?:近く)?に(?=減|な|縮|落)", 0.5],
    ["半分(?<over>以下)に", 0.5],
  ],
  records: [
    "過去最[高多大低少小悪良]|史上最|(?:これ|今)まで(?:で|に)(?:最|な[いか])|最高記録|記録的|記録を(?:更新|塗り替)|かつてな",
  ],
  everyYear: [
    "(?<!を除いて|を除き|を除けば)毎年、?(?:増|減|伸び|上昇|低下|拡大|縮小|上が|下が)",
    "年々(?:増|減|伸び|上昇|低下|拡大|縮小)",
  ],
});
