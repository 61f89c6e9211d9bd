import type { CountedThing } from "../statement-grammar.ts";

/** Nouns after a number, the longest first. */
const NOUNS: readonly (readonly [unit: string, nouns: string])[] = [
  [
    "startups",
    "(?:doanh nghiệp|công ty) khởi nghiệp(?: (?:đổi mới )?sáng tạo| công nghệ)?|start-?ups?|kỳ lân",
  ],
  ["organisations", "tổ chức hỗ trợ khởi nghiệp|tổ chức"],
  ["enterprises", "doanh nghiệp|công ty|hãng|tập đoàn|nhà sản xuất|nhà cung cấp"],
  ["funds", "quỹ đầu tư(?: mạo hiểm)?|quỹ"],
  ["incubators", "vườn ươm|cơ sở ươm tạo"],
  ["universities", "trường đại học|đại học"],
  ["colleges", "trường cao đẳng"],
  ["centres", "trung tâm"],
  ["khách sạn", "khách sạn"],
  [
    "people",
    "lượt (?:khách|người|bệnh nhân)|bệnh nhân|lượt(?! (?:xe|tải|xem|truy cập))|người|lao động|kỹ sư|nhân lực|nhân sự|nhân viên|sinh viên|học viên|học sinh|thực tập sinh|chuyên gia|cư dân|du khách|lượt khách|khách|nhà khoa học|nhà nghiên cứu|nghiên cứu viên|nghiên cứu sinh|đại biểu|thành viên|cán bộ|công nhân|công dân|lập trình viên|tiến sĩ|thạc sĩ|dân|trí thức|việc làm|giảng viên|bác sĩ|du học sinh|hội viên|người dùng",
  ],
  ["economies", "nền kinh tế"],
  ["countries", "quốc gia và vùng lãnh thổ|quốc gia|nước"],
  ["provinces", "tỉnh, thành(?: phố)?|tỉnh thành|tỉnh|địa phương"],
  ["projects", "dự án"],
  ["plants", "nhà máy"],
  ["deals", "thương vụ"],
  ["agreements", "thỏa thuận|thoả thuận|biên bản ghi nhớ|hợp đồng|văn kiện"],
  ["sessions", "phiên|buổi"],
  ["initiatives", "sáng kiến"],
  ["proposals", "đề xuất|kiến nghị"],
  ["programmes", "chương trình"],
  ["products", "sản phẩm"],
  ["percentage-points", "điểm phần trăm|điểm %"],
  ["points", "điểm"],
  ["times", "lần"],
  ["rank", "bậc"],
  ["years", "năm"],
  ["months", "tháng"],
  ["weeks", "tuần"],
  ["days", "ngày"],
  ["minutes", "phút"],
  ["hours", "giờ(?: làm việc)?|tiếng"],
  ["MW", "MW|megawatt"],
  ["GW", "GW"],
  ["kWh", "kWh"],
  ["km²", "km²|km2"],
  ["km", "km"],
  ["m²", "m²|m2|mét vuông"],
  ["hectares", "ha|héc-ta|hecta"],
  ["m", "m|mét"],
  ["tonnes", "tấn"],
  ["nm", "nm"],
  ["patents", "bằng sáng chế|sáng chế"],
];
const nouns = NOUNS.map(
  ([unit, forms]) =>
    [unit, new RegExp(`^[\\s\\u00a0](?:các |những )?(${forms})(?![\\p{L}\\d])`, "iu")] as const,
);

/** Words that no counted thing begins with. */
const STOP =
  /^(?:và|hoặc|của|trong|tại|ở|từ|đến|tới|vào|với|cho|là|được|đã|đang|sẽ|so|trên|dưới|theo|mỗi|một|hằng|cùng|về|do|bởi|để|khi|nếu|thì|mà|nhưng|song|còn|trở|nữa|này|đó|kia|ấy|đầu|cuối|nay|tăng|giảm|chiếm|đạt|lên|xuống|ra|có|không|như|qua)$/u;

/** The noun that follows a number, with its unit. */
export function counted(after: string, before: string): CountedThing | undefined {
  for (const [unit, form] of nouns) {
    const noun = form.exec(after)?.[1];
    if (noun) return { unit, words: noun };
  }
  const phrase = /^[\s\u00a0]((?:[\p{L}-]+ ?){1,3})/u.exec(after)?.[1]?.trim().split(" ") ?? [];
  const end = phrase.findIndex((word) => STOP.test(word));
  const words = phrase.slice(0, end < 0 ? 2 : Math.min(end, 2));
  if (words.length > 0) return { unit: words.join(" ").toLowerCase(), words: words.join(" ") };
  const named = /(dân số|nhân sự|lực lượng lao động)[^.;]{0,20}$/iu.exec(before);
  return named ? { unit: "people", words: named[1]! } : undefined;
}
