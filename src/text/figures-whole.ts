/**
 * Where a space is no place to end a line: before a dash, which must not begin one, and between a figure and the
 * words that belong to it (US$78.6 billion, 78,6 tỷ USD, hạng 44, 30 MW).
 */
const UNBREAKABLE_SPACE =
  / (?=–(?:\s|$))|(?<=\d) (?=(?:billion|million|trillion|nghìn|triệu|tỷ|USD|yên|đồng|dong|MW)(?![\p{L}\p{M}]))|(?<=(?:nghìn|triệu|tỷ)) (?=(?:tỷ|USD|yên|đồng)(?![\p{L}\p{M}]))|(?<=hạng) (?=\d)/gu;

/** The same in sentences, which drawings leave to their own lines: tháng 3/2025, năm 2014, 2,1 lần, 2.1 times, US$ billion. */
const WITHIN_PERIOD =
  /(?<=(?<![\p{L}\p{M}])(?:[Nn]gày|[Tt]háng|[Nn]ăm|thứ)) (?=\d)|(?<=\d) (?=(?:lần|times)(?![\p{L}\p{M}]))|(?<=US\$|¥) (?=(?:[bm]|tr)illion)/gu;
const WITHIN_RANGE = /(?<=\d[\p{L}%]{0,3}[–〜])(?=\d)/gu;
const BEFORE_COUNTER =
  /(?<=\d)(?=[万億兆人社件位回年月日カ])|(?<=\d年)(?=度)|(?<=\d%)(?=[超近])|(?<=カ国・)(?=地域)/gu;

/** In a title, which is short enough for it to be seen: a figure with its hedge, a compound with its hyphen. */
const AFTER_HEDGE = /(?<=(?<!\p{L})(?:about|nearly|over|than)) (?=\d)/giu;
const WITHIN_COMPOUND = /(?<=\p{L}-)(?=\p{L})/gu;

const NO_BREAK_SPACE = "\u00a0";
const WORD_JOINER = "\u2060";

/** The text with spaces that hold together what belongs together; as long as it was. */
export const withFirmSpaces = (text: string): string => text.replace(UNBREAKABLE_SPACE, NO_BREAK_SPACE);

/** The text for a browser to break: no line ends within a figure with its unit, or within a range. */
export const figuresWhole = (text: string): string =>
  withFirmSpaces(text).replace(WITHIN_PERIOD, NO_BREAK_SPACE).replace(WITHIN_RANGE, WORD_JOINER);

/** The same for a title, which does not break within a hedged figure or a compound either: about 4,000, high-technology. */
export const titleWhole = (text: string): string =>
  figuresWhole(text).replace(AFTER_HEDGE, NO_BREAK_SPACE).replace(WITHIN_COMPOUND, WORD_JOINER);

/** The same, and none between a figure and its Japanese counter, for text whose phrases are not kept together. */
export const countsWhole = (text: string): string => figuresWhole(text).replace(BEFORE_COUNTER, WORD_JOINER);

/**
 * Vietnamese puts a space after every syllable, and titles are short enough for a word torn in two to be seen: names,
 * and the words of two syllables that titles here are made of.
 */
const WORDS = [
  "Việt Nam|Nhật Bản|Hàn Quốc|Trung Quốc|Thái Lan",
  "trung tâm|đổi mới|sáng tạo|quốc gia|toàn cầu|hợp tác|ngoại giao|liên kết|đầu mối|thỏa thuận|cộng đồng",
  "doanh nghiệp|khởi nghiệp|thành lập|vườn ươm|mạo hiểm|nhà máy|mở rộng|kế hoạch|dự kiến|mục tiêu|đề xuất|kết quả|lời hứa",
  "đầu tư|đăng ký|nước ngoài|dự án|thương mại|xuất khẩu|nhập khẩu|thặng dư|thâm hụt|cán cân|kim ngạch|hàng hóa",
  "công nghệ|nghiên cứu|phần mềm|chế biến|chế tạo|nhân lực|lao động|kỹ sư|chuyên gia|năng lượng|nông nghiệp",
  "biểu đồ|con số|chỉ số|số liệu|tỷ lệ|tỷ trọng|khoảng cách|đầu vào|đầu ra|xếp hạng|cạnh tranh|thị phần|thị trường",
  "định nghĩa|kiểm chứng|trích dẫn|ranh giới|khảo sát|thước đo|chuyến thăm|dấu mốc|quan hệ|cách biệt|đảo chiều",
].join("|");
const WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${WORDS})(?![\\p{L}\\p{M}])`, "giu");

/** A Vietnamese title whose words of two syllables stay whole; as long as it was. */
export const wordsWhole = (text: string): string =>
  text.replace(WORD, (word) => word.replace(" ", NO_BREAK_SPACE));

/** Breaks a title by a function that respects no-break spaces, and gives its lines with common ones again. */
export const breakTitle = (text: string, lines: (text: string) => string[]): string[] =>
  lines(wordsWhole(text)).map((line) => line.replaceAll(NO_BREAK_SPACE, " "));
