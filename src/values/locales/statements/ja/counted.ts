import type { CountedThing } from "../statement-grammar.ts";

/** Stands for the counter itself. */
const SELF = "self";
/** Nouns that say nothing of what is counted. */
const GENERAL = /^(?:累計|合計|総計|総数|件数|社数|人数|回数|全体|平均)$/u;

/** Counters, the longest first, with the units that they count. */
const COUNTERS: readonly (readonly [counter: string, unit: string])[] = [
  ["(?:カ国|か国|ヵ国|ヶ国|ケ国)(?:・|と)?地域", "economies"],
  ["(?:カ|か|ヵ|ヶ|ケ)国語", SELF],
  ["(?:カ国|か国|ヵ国|ヶ国|ケ国)", "countries"],
  ["社(?:・団体)?", "enterprises"],
  ["人|名", "people"],
  ["団体|機関|組織", "organisations"],
  ["大学|校", "universities"],
  ["(?:カ所|か所|箇所|ヵ所|ヶ所|拠点)", "places"],
  ["%?ポイント|％ポイント", "percentage-points"],
  ["ランク", "rank"],
  ["メガワット|MW", "MW"],
  ["ギガワット|GW", "GW"],
  ["キロワット時|kWh", "kWh"],
  ["平方キロ(?:メートル)?|km²|km2", "km²"],
  ["平方メートル|㎡|m²|m2", "m²"],
  ["キロワット|kW", "kW"],
  ["キロ(?:メートル)?|km", "km"],
  ["ヘクタール|ha", "hectares"],
  ["ナノメートル|nm", "nm"],
  ["トン", "tonnes"],
  ["時間", "hours"],
  ["(?:カ月|か月|ヵ月|ヶ月)間?", "months"],
  ["年間", "years"],
  ["年", "years"],
  ["週間", "weeks"],
  ["倍", "times"],
  ["回", "times"],
  ["件", "cases"],
  ["日間?", "days"],
  ["分間", "minutes"],
  ["つ|個|本|台|戸|便|隻|機|棟|床|基", ""],
  // Nouns that count themselves.
  ["都道府県|都市|項目|種類|分野|業種|職種|品目|世帯|作品|講座|科目|回線|室|施設|部屋|泊", SELF],
];
const counters = COUNTERS.map(([form, unit]) => [new RegExp(`^\\s?(?:${form})`, "u"), unit] as const);

/** What the words before a number name, where the counter alone does not tell. */
const NAMED: readonly (readonly [words: RegExp, of: string, unit: string])[] = [
  [/スタートアップ|新興企業|ベンチャー/u, "enterprises", "startups"],
  [/プロジェクト|案件|投資/u, "cases", "projects"],
  [/覚書|協定|合意/u, "cases", "agreements"],
  [/取引|ディール/u, "cases", "deals"],
  [/ファンド|基金/u, "", "funds"],
  [/センター/u, "places", "centres"],
  [/インキュベーター/u, "places", "incubators"],
  [/発電所|工場/u, "places", "plants"],
  [/商談|マッチング|セッション/u, "times", "sessions"],
  [/商談|マッチング/u, "cases", "sessions"],
  [/特許/u, "cases", "patents"],
];

/** What a counter counts, by itself and by the nouns around it. */
export function counted(after: string, before: string): CountedThing | undefined {
  for (const [form, unit] of counters) {
    const counter = form.exec(after)?.[0].trim();
    if (!counter) continue;
    const own = nounBefore(before);
    // The noun right before the number says what it counts; where that is “the total”, those before it do.
    const near = own === undefined || GENERAL.test(own) ? before.slice(-24) : own;
    const named = NAMED.find(([words, of]) => of === unit && words.test(near));
    // A noun after “N社の…” says what is counted too.
    const follows = NAMED.find(
      ([words, of]) =>
        of === unit &&
        new RegExp(`^の(?:[^、。]{0,6})?(?:${words.source})`, "u").test(
          after.trimStart().slice(counter.length),
        ),
    );
    const rest = after.trimStart().slice(counter.length);
    const noun =
      (unit === SELF ? counter : unit) ||
      (/^の([\p{Script=Han}\p{Script=Katakana}ー]{2,12})/u.exec(rest)?.[1] ?? nounBefore(before) ?? counter);
    return { unit: named?.[2] ?? follows?.[2] ?? noun, words: counter };
  }
  // 13の空港
  const of = /^の(?!うち)([\p{Script=Han}\p{Script=Katakana}ー]{2,12})/u.exec(after)?.[1];
  if (of) return { unit: of, words: of };
  // 講座を30から60に増やす
  const changed =
    /^(?:から\d|[にへ](?:増|減|倍|引|拡|広|伸))/u.test(after) &&
    /([\p{Script=Han}\p{Script=Katakana}ー]{2,12})を$/u.exec(before)?.[1];
  return changed ? { unit: changed, words: changed } : undefined;
}

/** The noun right before a number: 提案3つ, ファンドが280本. */
const nounBefore = (before: string): string | undefined =>
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,12})(?:は|が|を|も|の|、|：|で)?(?:計|合計|合わせて|約|およそ)?$/u.exec(
    before,
  )?.[1];
