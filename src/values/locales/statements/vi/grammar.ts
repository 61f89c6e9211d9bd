import { cardinal, ONES } from "../../numerals/vi.ts";
import type { StatementGrammar } from "../statement-grammar.ts";
import { counted } from "./counted.ts";
import { periods } from "./periods.ts";

const ONE = Object.keys(ONES).join("|");
/** Ones that are no other words besides: “năm” is a year, “một” an article. */
const SURE = "hai|ba|bốn|sáu|bảy|tám|chín";

const FEW = "một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười";
const count = (text: string): number => Number(text) || cardinal(text);
/** A part in per cent, as press writes it: 33,3. */
const percent = (part: number, whole: number): number =>
  part > 0 && part < whole ? Number(((part / whole) * 100).toFixed(1)) : Number.NaN;

/** Words in capitals in a row. */
const NAME = "\\p{Lu}[\\p{L}.-]*(?: (?:và |& )?\\p{Lu}[\\p{L}.-]*| \\([\\p{Lu}\\p{L} ]{2,20}\\))*";
const INSTITUTIONS =
  "(?:Hiệp hội|Bộ|Cục|Tổng cục|Tổ chức|Trung tâm|Ngân hàng|Cơ quan|Viện|Ủy ban|Hội|Phòng|Sở|Công ty|Tập đoàn|Quỹ|Diễn đàn|Đại sứ quán|Trường|Liên đoàn|Chi cục|Học viện)";
const SAYS =
  "cho biết|cho hay|nói|khẳng định|nhấn mạnh|chia sẻ|đánh giá|thông tin|nhận định|phát biểu|công bố|thông báo|dự báo|ước tính|bày tỏ|lưu ý|tiết lộ|giải thích|dẫn|kỳ vọng";

/**
 * An institution's name has small letters: it ends with its short form, before what it says, or at a mark; before the last
 * of several things it may have a comma.
 */
const INSTITUTION = `${INSTITUTIONS} [^,.;:()"“]{1,60}?(?:, [^,.;()]{2,30} và [^,.;()]{2,40}?)?(?: \\(\\p{Lu}[\\p{L}&-]+\\)|(?=,|[.;:]|$| \\(| (?:vừa|đã|cũng|còn|mới|với|về|trên|tại|trong|năm)(?!\\p{L})| (?:${SAYS}|cho thấy|chỉ ra)))`;

const DIFFERENCE = "^\\s?\\u0001|^[^,.;]{0,24}so với";

const vi: StatementGrammar = {
  thousands: ".",
  decimal: ",",
  spaced: true,
  letters: {
    own: /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu,
    share: 0.02,
  },
  magnitudes: [
    ["triệu tỷ|triệu tỉ", 1e15],
    ["(?:nghìn|ngàn) (?:tỷ|tỉ)", 1e12],
    ["trăm (?:tỷ|tỉ)", 1e11],
    ["tỷ|tỉ", 1e9],
    ["trăm triệu", 1e8],
    ["triệu", 1e6],
    ["nghìn|ngàn", 1e3],
  ],
  words: [
    [`mười(?: (?:${ONE}))?|(?:${ONE}) (?:mươi|trăm)(?: (?:${ONE}))?`, cardinal],
    [SURE, cardinal],
    ["một", cardinal, " (?:đến|tới|hoặc|hay) hai (?:năm|tháng|tuần|ngày)"],
    ["một|năm", cardinal, " (?:nghìn|ngàn|triệu|tỷ|tỉ|trăm triệu)(?!\\p{L})"],
    ["nửa", () => 0.5, " (?:triệu|tỷ|tỉ)(?!\\p{L})"],
  ],
  vague: [
    ["(?<!\\p{L})hàng trăm triệu", 1e8],
    ["(?<!\\p{L})hàng chục triệu", 1e7],
    ["(?<!\\p{L})hàng triệu", 1e6],
    ["(?<!\\p{L})hàng trăm (?:nghìn|ngàn)", 1e5],
    ["(?<!\\p{L})hàng chục (?:nghìn|ngàn)", 1e4],
    ["(?<!\\p{L})hàng (?:nghìn|ngàn)", 1e3],
    ["(?<!\\p{L})hàng trăm", 100],
    ["(?<!\\p{L})hàng chục", 10],
  ],
  rangeMark: "\\s?[–—~-]\\s?|\\s(?:đến|tới|hoặc)\\s",
  currencies: {
    before: [
      ["US\\$|USD|\\$", "USD"],
      ["¥|JPY", "JPY"],
      ["€", "EUR"],
    ],
    after: [
      ["USD|US\\$|(?:đô la|đô-la|đôla)(?: Mỹ)?", "USD"],
      ["(?:đồng )?(?:yên|yen)(?: Nhật(?: Bản)?)?|JPY", "JPY"],
      ["đồng|VND|VNĐ|đ", "VND"],
      ["euro|EUR", "EUR"],
      ["won|KRW", "KRW"],
      ["nhân dân tệ|NDT|CNY", "CNY"],
    ],
    hundredths: [["(?:xu|cent)(?: Mỹ)?", "USD"]],
  },
  percent: "\\s?(?:%|phần trăm(?!\\p{L}))",
  qualifiers: {
    before: [
      ["(?:ít nhất|tối thiểu|không dưới)\\s(?:là |có )?", "at-least"],
      ["(?:tối đa|nhiều nhất|không quá)\\s(?:là )?", "up-to"],
      ["(?:gần|ngót|suýt soát|sát)\\s(?:tới |đến )?", "nearly"],
      // “thấp hơn 4 điểm so với” tells a difference, which is no hedge; “thứ 44 trên 139” tells of how many.
      ["(?:(?:nhiều|lớn|cao) hơn)\\s", "more-than", DIFFERENCE],
      ["(?:(?:ít|thấp) hơn)\\s", "less-than", DIFFERENCE],
      [
        "(?:(?<!ít |thấp |nhiều |lớn |cao |nhỏ |kém )hơn|(?<!\\u0000 )trên|vượt (?:quá|mốc|ngưỡng)|quá)\\s",
        "more-than",
      ],
      ["vượt\\s", "more-than", "^ (?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|so với)"],
      ["(?:dưới|chưa đến|chưa tới|chưa đầy|không đến|không tới)\\s", "less-than"],
      ["(?:vào khoảng|khoảng|chừng|độ|ước tính(?: khoảng| đạt)?|ước(?: đạt)?|xấp xỉ|trên dưới)\\s", "about"],
      ["mục tiêu(?: là| đạt| có| thu hút)?\\s|mục tiêu [^,.;]{0,24} là\\s", "target"],
    ],
    after: [
      ["\\strở lên", "at-least"],
      ["\\strở xuống", "up-to"],
      ["\\s?\\+", "more-than"],
    ],
  },
  ranks: [
    "(?:xếp|đứng|hạng|vị trí|thứ hạng)(?: thứ| hạng thứ| hạng| vị trí thứ| ở vị trí thứ| ở vị trí)?\\s(?<low>\\d{1,3})(?=\\s?/\\s?\\d{1,3})",
    "(?:từ )?(?:hạng|vị trí(?: thứ)?|thứ)\\s(?<low>\\d{1,3})\\s(?:đến|tới)\\s(?:hạng |vị trí |thứ )?(?<high>\\d{1,3})",
    "(?:xếp|đứng|hạng|vị trí|thứ hạng)(?: thứ| hạng thứ| hạng| vị trí thứ| ở vị trí thứ| ở vị trí)?\\s(?<low>\\d{1,3})(?![\\d.,]*\\d|\\s?%)",
    "(?<!lần |phiên |kỳ |phiên họp )thứ\\s(?<low>\\d{1,3})(?![\\d.,]*\\d|\\s?%)",
    "(?:top|tốp|nhóm)\\s(?<top>\\d{1,3})(?![\\d.,]*\\d|\\s?%)",
    "(?:lớn|cao|nhiều|đông|đứng|mạnh|nhanh)\\sthứ\\s(?<word>hai|nhì|ba|tư|năm|sáu|bảy|tám|chín|mười)(?!\\p{L})",
    "(?:vị trí|hạng|xếp)\\s(?:thứ )?(?<word>nhất|nhì|hai|ba|tư)(?!\\p{L})",
    "số (?<low>1|2)(?=\\s(?:thế giới|châu Á|khu vực|toàn cầu))|số (?<word>một|hai)(?=\\s(?:thế giới|châu Á|khu vực|toàn cầu))",
  ],
  rankWords: new Map(
    Object.entries({
      nhất: 1,
      một: 1,
      nhì: 2,
      hai: 2,
      ba: 3,
      tư: 4,
      năm: 5,
      sáu: 6,
      bảy: 7,
      tám: 8,
      chín: 9,
      mười: 10,
    }),
  ),
  fractions: [
    ["(?<!\\p{L})(?:một nửa|nửa số|phân nửa)(?!\\p{L}| (?:năm|thế kỷ))", 50],
    [
      `(?<!\\p{L})(?<part>${FEW}) phần (?<whole>${FEW})(?!\\p{L})`,
      ({ part = "", whole = "" }) => percent(cardinal(part), cardinal(whole)),
    ],
    [
      "(?<![\\d/.,])(?<part>[1-9])/(?<whole>[2-9]|10)(?![\\d/.,]|\\s?%)",
      ({ part, whole }) => percent(Number(part), Number(whole)),
    ],
    [
      `(?<!\\p{L})(?:cứ|trong)(?: mỗi)? (?<whole>\\d{1,3}|${FEW}) [^\\d,.;]{1,24}?(?:,)? (?:thì )?(?:mới |chỉ )?(?:có )?(?<part>\\d{1,2}|${FEW})(?= \\p{L})(?! (?:năm|tháng|tuần|ngày|triệu|tỷ|nghìn))`,
      ({ part = "", whole = "" }) => percent(count(part), count(whole)),
    ],
    [
      "(?<![\\d.,]|thứ )(?<part>\\d{1,2}) (?:trên|trong) (?:số )?(?<whole>[3-9]|10|20|100)(?= \\p{L})(?! (?:năm|tháng|tuần|ngày|triệu|tỷ|nghìn|nền))",
      ({ part, whole }) => percent(Number(part), Number(whole)),
    ],
  ],
  multiples: [
    ["gấp đôi|gấp hai(?: lần)?(?!\\p{L})", 2],
    ["gấp ba(?: lần)?(?!\\p{L})", 3],
    ["gấp bốn(?: lần)?(?!\\p{L})", 4],
    ["gấp năm(?: lần)?(?!\\p{L})", 5],
    ["gấp mười(?: lần)?(?!\\p{L})", 10],
  ],
  ordinals: [
    ["lần thứ\\s(?<low>\\d{1,3})(?![\\d.,]*\\d)", "edition"],
    ["giai đoạn\\s(?:thứ )?(?<low>\\d{1,2})(?![\\d.,/-]*\\d)", "phase"],
    ["(?:kỳ họp|khóa)\\s(?:thứ )?(?<low>\\d{1,2})(?![\\d.,/-]*\\d)", "session"],
  ],
  notStated: [
    "(?<!\\d)\\d{1,2}(?::|h|g)\\d{2}(?!\\d)(?: phút)?|(?<!\\d)\\d{1,2}h(?!\\p{L})",
    "(?-i:(?<!\\p{L})\\p{Lu}[\\p{L}]*-\\d+[A-Z]?(?!\\p{L}))",
    "(?-i:(?<!\\p{L})[A-Z]+\\d+(?!\\p{L}))",
    "\\d+G(?![\\p{L}])",
    "(?<!\\d)[2-5]\\.0(?!\\d)",
    "24/7",
    "\\d sao(?!\\p{L})",
    "(?:thế kỷ|Điều|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Luật|(?<!trong |tổng |một )số|Chương|Mục|Trang|Hình|Bảng|Quận|phường|tầng|phòng|Khu|đường|quốc lộ|đợt|tập|bước)\\s(?:số )?(?:\\d+(?:[-/.][\\p{L}\\d-]+)*)(?!\\s(?:doanh nghiệp|người|triệu|tỷ))",
    "(?:cả |của |giữa |tại |ở |các |với )?hai (?:nước|bên|quốc gia|phía|nền kinh tế|dân tộc|chính phủ|thủ tướng|nhà lãnh đạo|đất nước|chiều)",
    "(?:ba|bốn|hai) (?:chiều|mặt|bên)(?!\\p{L})|thứ (?:hai|ba|tư|năm|sáu|bảy)(?=[,.]| (?:tuần|ngày|\\())",
    "https?://\\S+|www\\.\\S+",
    "^\\d{1,2}[.)]\\s",
  ],
  periods,
  counted,
  speakers: [
    `[Tt]heo (?:(?:số liệu|thống kê|báo cáo|khảo sát|kết quả khảo sát|đánh giá|dữ liệu|công bố|ước tính)(?: mới nhất| gần đây)? (?:của|từ|do) )?(?:ông |bà |anh |chị )?(?<name>${INSTITUTION}|${NAME})`,
    `(?:khảo sát|báo cáo|số liệu|thống kê|nghiên cứu|điều tra)(?: mới nhất| gần đây| mới)? (?:của|do|từ) (?<name>${INSTITUTION}|${NAME})`,
    `(?:Khảo sát|Báo cáo|Số liệu|Thống kê|Nghiên cứu|Điều tra)(?: mới nhất| gần đây| mới)? (?:của|do|từ) (?<name>${INSTITUTION}|${NAME})`,
    `(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|PGS|GS|TS|Tiến sĩ|Giáo sư|Bộ trưởng|Thứ trưởng|Thủ tướng|Chủ tịch|Giám đốc|Đại sứ)(?:[.,]? ?TS\\.?)?\\s(?<name>${NAME})(?:(?:,| -| –)[^;”"]{3,160}?,?)?\\s(?:cũng |đã |còn |từng )?(?:${SAYS})`,
    `(?<name>${INSTITUTION}|${NAME})(?: \\([^)]{2,30}\\))?\\s(?:cũng |đã |còn |vừa )?(?:cho biết|cho hay|công bố|thông báo|dự báo|ước tính)`,
  ],
  sameSpeaker: `(?<!\\p{L})(?:ông|bà|vị này|anh|chị|người đứng đầu [\\p{L} ]{2,30}) (?:cũng |còn )?(?:${SAYS})|(?<!\\p{L})(?:ông|bà)(?: này)? (?:nói|cho biết) thêm`,
  measures: [
    "(?<measure>(?:tổng )?(?:vốn|kim ngạch|doanh thu|giá trị|thị phần|tỷ lệ|tốc độ|dân số|công suất|sản lượng|GDP|thu nhập|lợi nhuận|ngân sách|quy mô|xuất khẩu|nhập khẩu|thương mại|đầu tư|mức tăng)(?: [\\p{L}-]+){0,5}?)\\s(?:(?:là|đạt|khoảng|gần|hơn|trên|lên|tới|đến|mức|trị giá|ở|ước|vượt|chiếm|tăng|giảm|bằng)\\s)*$",
  ],
  outOf: "\\s(?:trong(?: tổng)?(?: số)?|trên(?: tổng)?(?: số)?)\\s",
  ofThem: "(?<!\\p{L})(?:trong (?:đó|số đó|số này|số họ)|số này)(?!\\p{L})",
  growth: "(?<!\\p{L})(?:tăng|giảm|sụt|vọt|nhảy vọt)(?!\\p{L})",
  becameFrom: "(?<!\\p{L})từ\\s(?:\\p{L}+ ){0,2}",
  thenBecame:
    "(?: \\p{L}+){0,3} năm \\d{4},? (?:lên|xuống|còn|và|rồi|đến|tới)(?: (?:lên|xuống|còn|đến|tới))? (?:\\p{L}+ ){0,2}",
  comparedWith: "(?<!\\p{L})(?:từ|so với|thay vì|mức)\\s(?:mức )?",
  partOf:
    "^\\s(?:trong số |trong |của |số |tổng |thị phần )?(?!(?:so|mỗi|trong|và|trở|vào|tăng|giảm|đó|năm|đến|ở|tại|/)(?!\\p{L}))(?<measure>[\\p{L}-]+(?: [\\p{L}-]+){0,5})",
  prepositions: "trên|dưới|quá|độ",
  caption: "^.{0,400}?\\((?:Ảnh|Nguồn|ảnh)\\s?:[^)]*\\)\\s?|^.{0,300}(?:Ảnh|ảnh): [^.]{2,60}$",
  plans:
    "(?<!\\p{L})(?:mục tiêu|dự kiến|kỳ vọng|kế hoạch|phấn đấu|hướng tới|đặt mục tiêu|sẽ|đến năm 20[2-9]\\d|dự báo|nhằm)(?!\\p{L})",
};
export default vi;
