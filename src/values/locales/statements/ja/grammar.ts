import type { PrintedPeriod, StatementGrammar } from "../statement-grammar.ts";
import { counted } from "./counted.ts";

const number = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
const ERAS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
/** The year of the common era, from one of an emperor's era too. */
const year = (text = "", era?: string): number | undefined =>
  text === "" ? undefined : (text === "元" ? 1 : Number(text)) + (era ? ERAS[era]! : 0);
const YEAR = "(?:(?<era>令和|平成|昭和)(?<year>元|\\d{1,2})|(?<full>(?:19|20)\\d{2}))年";
const yearOf = ({ era, year: short, full }: Record<string, string>): number | undefined =>
  year(full ?? short, full ? undefined : era);
const date = (groups: Record<string, string>): PrintedPeriod => ({
  year: yearOf(groups),
  month: number(groups["month"]),
  day: number(groups["day"]),
  last: number(groups["last"]),
});
const RELATIVE: Record<string, number> = { 昨年: -1, 前年: -1, 今年: 0, 本年: 0, 来年: 1, 同年: 0 };

const NAME = "[\\p{Script=Han}\\p{Script=Katakana}ー・\\p{Lu}\\p{Ll}＝=＆&]+(?:（[^）]{1,20}）)?";
const STUDY = "調査|統計|発表|資料|データ|報告書?|推計|まとめ|試算|集計|見積もり|予測|分析|アンケート";
/** An institution, or a part of one: ジェトロのハノイ事務所. */
const OF_A_YEAR = "(?:昨|今|前|本)年度?|最新|(?:19|20)\\d{2}年度?";
const NAMES = `${NAME}(?:の(?!${STUDY}|${OF_A_YEAR})${NAME})?`;
const TITLE =
  "副市長|副知事|副社長|副所長|副学長|最高経営責任者|組合長|専務|常務|氏|主任研究員|上席研究員|研究員|准教授|理事|取締役|知事|市長|センター長|工場長|支店長|院長|学長|店長|館長|会長|副会長|社長|局長|大臣|副大臣|首相|所長|代表|理事長|委員長|部長|課長|長官|次官|大使|教授|CEO";
const SAYS =
  "述べ|語[っる]|話[しす]|嘆|胸を張|打ち明け|訴え|振り返|明か[しす]|説明し|強調し|明らかにし|発表し|指摘し|言っ|表明し|紹介し|伝え";

/** A part in per cent, as press writes it: 33.3. */
const percent = (part: number, whole: number): number =>
  part > 0 && part < whole ? Number(((part / whole) * 100).toFixed(1)) : Number.NaN;

const ja: StatementGrammar = {
  thousands: ",",
  decimal: ".",
  composed: true,
  spaced: false,
  letters: { own: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.05 },
  magnitudes: [
    ["京", 1e16],
    ["兆", 1e12],
    ["億", 1e8],
    ["万", 1e4],
    ["千", 1e3],
    ["百(?=万)", 100],
  ],
  words: [],
  vague: [
    ["数千万", 1e7],
    ["数百万", 1e6],
    ["数十万", 1e5],
    ["数万", 1e4],
    ["数千", 1e3],
    ["数百", 100],
    ["数十", 10],
  ],
  // “30から60に” tells a change, and no range.
  rangeMark:
    "\\s?[〜～~–—−-]\\s?|から(?!\\D{0,3}[\\d.,万億兆千百]+(?:[%％円人社件倍歳]|ドル|ドン|ポイント|分の1)?[にへ])",
  currencies: {
    before: [
      ["US\\$|USD|\\$", "USD"],
      ["¥|￥|JPY", "JPY"],
      ["VND", "VND"],
    ],
    after: [
      ["米ドル|ドル|USD", "USD"],
      ["円|JPY", "JPY"],
      ["ベトナムドン|ドン|VND", "VND"],
      ["ユーロ|EUR", "EUR"],
      ["ウォン", "KRW"],
      ["人民元|元", "CNY"],
    ],
    hundredths: [["(?:米)?セント", "USD"]],
  },
  percent: "\\s?(?:[%％](?!ポイント)|パーセント(?!ポイント))",
  tenths: "割",
  qualifiers: {
    before: [
      ["(?:約|およそ|おおよそ|おおむね|概ね|ほぼ|推定|推計で?)", "about"],
      ["(?:最大で?|最高で)", "up-to"],
      ["(?:少なくとも|最低でも|最低)", "at-least"],
      ["(?:目標は|目標の)", "target"],
      ["過", "more-than"],
      ["上限", "up-to"],
    ],
    after: [
      ["(?:[へにをと]|まで)[^。、]{0,6}目(?:標|指)", "target"],
      ["(?:以上)", "at-least"],
      [
        "(?:超(?!え?な|過)|を超|を上回|余り|あまり|余(?!\\p{Script=Han})|強(?![\\p{Script=Han}い]))",
        "more-than",
      ],
      ["(?:以下|以内)", "up-to"],
      ["(?:未満|を下回|に満たな|に届かな|に達しな|足らず|を割り込|を割[っるり]|を切[っるり])", "less-than"],
      ["(?:近く|に近い|近い|弱(?![\\p{Script=Han}い])|に迫)", "nearly"],
      ["から(?=[。、）)]|$)", "at-least"],
      ["(?:程度|前後|ほど|ぐらい|くらい|あまり)", "about"],
    ],
  },
  ranks: [
    "(?:第)?(?<low>\\d{1,3})(?:位)?\\s?[〜～~–-]\\s?(?:第)?(?<high>\\d{1,3})位",
    "(?:第)?(?<low>\\d{1,3})位から(?=(?:第)?\\d{1,3}位の間)",
    "(?:トップ|上位|ベスト)(?<top>\\d{1,3})(?![\\d.,]*\\d|%|％|社|人|カ国)",
    "(?:第)?(?<low>\\d{1,3})位",
    "(?<low>\\d{1,2})番目",
  ],
  rankWords: new Map(),
  fractions: [
    ["(?:半数|半分|半額)(?!の\\d)", 50],
    [
      "(?<!\\d)(?<whole>\\d{1,3})分の(?<part>\\d{1,2})",
      ({ part, whole }) => percent(Number(part), Number(whole)),
    ],
    [
      "(?<![\\d.,])(?<whole>\\d{1,3})(?<counter>社|人|件|校|世帯|店|つ|台|カ国)(?:中|に|のうち)(?<part>\\d{1,2})\\k<counter>",
      ({ part, whole }) => percent(Number(part), Number(whole)),
    ],
  ],
  multiples: [["倍増", 2]],
  ordinals: [
    ["第(?<low>\\d{1,3})回", "edition"],
    ["第(?<low>\\d{1,2})(?:フェーズ|段階|期)", "phase"],
  ],
  notStated: [
    "(?<![\\d.,])\\d{1,3}(?:人|社|件|席|台|本|戸|世帯|平方メートル|平方キロ(?:メートル)?|キロワット時|トン|リットル|時間|日|年|月|カ月|カ所|校|店|部屋|回|個|株|m²|㎡)(?:当たり|あたり|につき|ごと)",
    "(?<!\\d)1(?:日|部屋|世帯|キロワット時)(?=に?\\d)|過半数の(?=\\d)",
    "\\d{1,2}(?:年|カ月|か月|週間|日)後",
    "(?<!\\d)\\d{1,2}[:：]\\d{2}(?!\\d)|(?:午前|午後)\\d{1,2}時(?:\\d{1,2}分)?|\\d{1,2}時\\d{1,2}分",
    "[A-Za-z]+[-]?\\d+[A-Za-z]*",
    "\\d+G(?![A-Za-z])",
    "(?<!\\d)[2-5]\\.0(?![\\d%％])",
    "(?<![\\d.,])1年間(?=に|の)",
    "\\d{1,2}世紀",
    "第?\\d+(?:条|号|項(?!目)|章|節|階|丁目|番地|番線)|[\\d.]+歳|\\d{2}代",
    "https?://\\S+",
    "^\\d{1,2}[.)．）]",
    "[（(]\\d{1,2}[）)]",
    "(?<!\\d)1(?:つ|人ひとり|番)",
    "(?<!\\d)2(?:国間|者間|カ国間)",
  ],
  periods: [
    [`${YEAR}(?:度)?(?:比|に比べ|と比べ|から|の(?=(?:約)?\\d[\\d.]*倍))`, () => undefined],
    [`${YEAR}(?:度)?より`, () => undefined],
    ["(?<![\\d.,])\\d{1,2}年前(?:より|から|の(?!\\d+月)|に比べ|と比べ)", () => undefined],
    // When something is to open is not the time of what it costs.
    [`${YEAR}(?:度)?の(?:稼働|開業|完成|操業|開設|開始|運転|完工|就航)`, () => undefined],
    ["(?:前年|昨年)(?:度|同期|同月)?(?:比|を|より|から|に比べ|と比べ)", () => undefined],
    [`${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:[〜～~–-]|から)(?<last>\\d{1,2})日`, date],
    [`${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})日`, date],
    [
      `${YEAR}(?<month>\\d{1,2})(?:月)?[〜～~–-](?<last>\\d{1,2})月(?:期)?`,
      (groups) => ({ year: yearOf(groups), month: number(groups["month"]), last: number(groups["last"]) }),
    ],
    [`${YEAR}(?<month>\\d{1,2})月(?:末|時点)?`, date],
    [
      `(?:${YEAR})の?(?:第(?<q>[1-4])四半期)`,
      (groups) => ({
        year: yearOf(groups),
        month: Number(groups["q"]) * 3 - 2,
        last: Number(groups["q"]) * 3,
      }),
    ],
    [
      `${YEAR}の?(?<half>上半期|前半|下半期|後半)`,
      (groups) =>
        /上|前/.test(groups["half"]!)
          ? { year: yearOf(groups), month: 1, last: 6 }
          : { year: yearOf(groups), month: 7, last: 12 },
    ],
    [
      `(?<from>(?:19|20)\\d{2})年?(?:度)?[〜～~–-](?<to>(?:19|20)\\d{2})年(?!度)`,
      ({ from, to }) => ({ year: number(from), lastYear: number(to) }),
    ],
    [
      "(?<which>昨年度|前年度|今年度|本年度|来年度)",
      ({ which = "" }) => ({ fiscal: true, yearsFromNow: RELATIVE[which.slice(0, -1)]! }),
    ],
    ["(?<![\\d年])(?<short>\\d{2})年度", ({ short }) => ({ year: 2000 + Number(short), fiscal: true })],
    ["(?<![\\d.,])(?<years>\\d{1,2})年前", ({ years }) => ({ yearsFromNow: -Number(years) })],
    [
      "(?<![\\d年])(?<month>\\d{1,2})(?:月)?[〜～~–-](?<last>\\d{1,2})月(?:期)?",
      ({ month, last }) => ({ month: number(month), last: number(last) }),
    ],
    [`${YEAR}度`, (groups) => ({ year: yearOf(groups), fiscal: true })],
    [`${YEAR}末`, (groups) => ({ year: yearOf(groups), month: 12 })],
    [`${YEAR}(?!間|ぶり)`, date],
    ["(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:(?:[〜～~–-]|から)(?<last>\\d{1,2})日)?", date],
    [
      "(?<which>昨年|前年|今年|本年|来年|同年)(?:(?<month>\\d{1,2})月)?",
      ({ which, month }) => ({ yearsFromNow: RELATIVE[which!]!, month: number(month) }),
    ],
    ["(?<!\\d)(?<month>\\d{1,2})月(?!間)(?:末|時点)?", date],
    ["(?<which>先月|今月)", ({ which }) => ({ monthsFromNow: which === "先月" ? -1 : 0 })],
    ["(?<!\\p{Script=Han})(?:現在|目下|いま|これまでに)", () => ({ yearsFromNow: 0, monthsFromNow: 0 })],
    ["(?<!\\d|平均|約|計|最短|最長|わずか)(?<day>\\d{1,2})日(?!間|本)", () => undefined],
  ],
  counted,
  speakers: [
    `(?<name>${NAMES})が(?:\\d{1,2}日(?:に)?)?(?:まとめた|発表した|公表した)`,
    `(?<name>${NAMES})(?:の(?:${STUDY}))?に(?:よると|よれば)`,
    `(?<name>${NAMES})(?:の(?:${OF_A_YEAR}))?の(?:${STUDY})では`,
    `(?<name>${NAME})(?<!副)(?:${TITLE})(?:（[^）]{1,30}）)?(?:は|が)`,
    `[」”]と(?<name>${NAME})(?<!副)(?:${TITLE})(?:（[^）]{1,30}）)?(?:は|が)`,
    `(?<name>${NAMES})(?:は|が)[^。]{0,120}(?:${SAYS}|としている|とみている|発表)`,
  ],
  sameSpeaker: `(?:同(?:${TITLE})|彼|彼女)(?:は|も)`,
  measures: [
    "(?<measure>[\\p{Script=Han}\\p{Script=Katakana}ー]{2,14})(?:は|が|で|も|を|の|、|総額|合計|年間|およそ|約)*$",
  ],
  fiscalYearBegins: 4,
  outOf: "(?!)",
  ofThem: "うち(?!\\p{Script=Hiragana})",
  growth: "増|減|伸び|上昇|低下|下落|拡大|縮小|上回|下回",
  comparedWith: "(?:から|比べ)(?:約)?",
  partOf: "(?!)",
  prepositions: "(?!)",
  caption: "^.{0,200}?[（(](?:写真|出典|提供)[^）)]*[）)]",
  plans: "目標|計画|見込|予定|目指|予測|方針|見通し|までに",
};
export default ja;
