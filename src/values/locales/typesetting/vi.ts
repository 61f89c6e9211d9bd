import { DEFAULT_TYPESETTING, type Typesetting } from "./typesetting.ts";

const vietnamese: Typesetting = {
  ...DEFAULT_TYPESETTING,
  alphabets: ["latin", "latin-ext", "vietnamese"],
  // 78,6 tỷ USD, hạng 44
  firmSpaces: [
    "(?<=\\d) (?=(?:nghìn|triệu|tỷ|USD|yên|đồng|MW)(?![\\p{L}\\p{M}]))",
    "(?<=(?:nghìn|triệu|tỷ)) (?=(?:tỷ|USD|yên|đồng)(?![\\p{L}\\p{M}]))",
    "(?<=hạng) (?=\\d)",
  ],
  // tháng 3/2025, năm 2014, 2,1 lần
  firmSpacesInProse: [
    "(?<=(?<![\\p{L}\\p{M}])(?:[Nn]gày|[Tt]háng|[Nn]ăm|thứ)) (?=\\d)",
    "(?<=\\d) (?=lần(?![\\p{L}\\p{M}]))",
  ],
};
export default vietnamese;
