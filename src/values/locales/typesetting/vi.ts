import { DEFAULT_TYPESETTING, type Typesetting } from "./typesetting.ts";

/** What is counted without a classifier of its own. */
const COUNTED =
  "người|dự án|doanh nghiệp|startup|tổ chức|quỹ|trường|trung tâm|nền kinh tế|cam kết|bài báo|phiên|nhà máy|kỹ sư|công ty|vườn ươm|nước|nghiên cứu sinh|điểm";

const vietnamese: Typesetting = {
  ...DEFAULT_TYPESETTING,
  alphabets: ["latin", "latin-ext", "vietnamese"],
  // 78,6 tỷ USD, hạng 44
  firmSpaces: [
    "(?<=\\d) (?=(?:nghìn|triệu|tỷ|USD|yên|đồng|MW)(?![\\p{L}\\p{M}]))",
    "(?<=(?:nghìn|triệu|tỷ)) (?=(?:tỷ|USD|yên|đồng)(?![\\p{L}\\p{M}]))",
    "(?<=hạng) (?=\\d)",
  ],
  // 178.000 doanh nghiệp
  firmSpacesInTitles: [`(?<=\\d) (?=(?:${COUNTED})(?![\\p{L}\\p{M}]))`],
  // tháng 3/2025, năm 2014, 2,1 lần
  firmSpacesInProse: [
    "(?<=(?<![\\p{L}\\p{M}])(?:[Nn]gày|[Tt]háng|[Nn]ăm|thứ)) (?=\\d)",
    "(?<=\\d) (?=lần(?![\\p{L}\\p{M}]))",
  ],
};
export default vietnamese;
