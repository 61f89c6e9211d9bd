import type { PrintedFigures } from "./printed.ts";

const vi: PrintedFigures = {
  spellings: [
    [/(?<!\p{L})tỉ(?!\p{L})/gu, "tỷ"],
    [/(?<!\p{L})ngàn tỷ(?!\p{L})/gu, "nghìn tỷ"],
  ],
  hedges: [
    { says: ["about"], before: "khoảng|xấp xỉ|ước|ước đạt|ước tính|chừng|tầm" },
    { says: ["nearly"], before: "gần|gần đạt|suýt soát" },
    { says: ["more-than"], before: "hơn|trên|vượt|vượt mốc|quá" },
    { says: ["less-than"], before: "dưới|chưa (?:tới|đến)" },
    { says: ["at-least"], before: "ít nhất|tối thiểu", after: "trở lên" },
    { says: ["up-to"], before: "tối đa|không quá", after: "trở xuống" },
    { says: ["target"], anywhere: "mục tiêu|phấn đấu|dự kiến|kế hoạch" },
    { says: ["claim"], anywhere: "(?<!\\p{L})theo(?!\\p{L})|cho biết|tuyên bố|khẳng định" },
  ],
};
export default vi;
