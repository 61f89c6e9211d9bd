import type { StatementGrammar } from "../statement-grammar.ts";
import { counted } from "./counted.ts";
import { cardinal, ONES, ORDINALS, SMALL } from "./numbers.ts";
import { fractions, multiples } from "./parts.ts";
import { periods } from "./periods.ts";
import { sameSpeaker, speakers } from "./speakers.ts";

const RANKED =
  "rank(?:s|ed|ing)?|places?|placed|positions?|positioned|comes?|came|stands?|stood|sits?|finished|climb(?:s|ed)|rose|moved|jumped|fell|fallen|drop(?:s|ped)|slip(?:s|ped)|improved|up|down|currently";
const SUPERLATIVE =
  "largest|biggest|highest|best|most|fastest|greatest|smallest|lowest|strongest|leading|busiest|richest";
/** Adjectives between a superlative's number and what it ranks are left out. */
const ORDINAL = "\\d{1,3}(?:st|nd|rd|th)";

const en: StatementGrammar = {
  thousands: ",",
  decimal: ".",
  spaced: true,
  magnitudes: [
    ["quadrillion", 1e15],
    ["trillion|tn", 1e12],
    ["billion|bn|(?<=\\d)b", 1e9],
    ["million|mn|mln|(?<=\\d)m", 1e6],
    ["thousand|k", 1e3],
    ["hundred", 100],
  ],
  words: [
    ["half an?", () => 0.5, " (?:million|billion|trillion)"],
    ["an?|one", () => 1, " (?:hundred|thousand|million|billion|trillion)\\b"],
    ["a dozen|dozen", () => 12],
    [`(?:${ONES.slice(0, 12).join("|")}) and a half`, (word) => cardinal(word.split(" ")[0]!) + 0.5],
    ["one", () => 1, "(?:-| )(?:to|or)(?:-| )two (?:years|months|weeks|days)\\b"],
    [SMALL, cardinal],
  ],
  vague: [
    ["(?<!\\p{L})tens of millions of", 2e7],
    ["(?<!\\p{L})hundreds of thousands of", 2e5],
    ["(?<!\\p{L})tens of thousands of", 1e4],
    ["(?<!\\p{L})hundreds of millions of", 2e8],
    ["(?<!\\p{L})thousands of", 1e3],
    ["(?<!\\p{L})hundreds of", 100],
    ["(?<!\\p{L})millions of", 1e6],
    ["(?<!\\p{L})billions of", 1e9],
    ["(?<!\\p{L})dozens of", 12],
  ],
  rangeMark: "\\s?[–—~-]\\s?|-?\\s(?:to|or)\\s(?!the\\b)",
  between: ["between", "\\sand\\s"],
  currencies: {
    before: [
      ["US\\$|USD|U\\.S\\.\\$|\\$", "USD"],
      ["JPY|¥|￥", "JPY"],
      ["VND|₫|VNĐ", "VND"],
      ["EUR|€", "EUR"],
      ["GBP|£", "GBP"],
      ["S\\$|SGD", "SGD"],
      ["KRW|₩", "KRW"],
      ["CNY|RMB", "CNY"],
    ],
    after: [
      ["US dollars?|U\\.S\\. dollars?|USD|dollars?", "USD"],
      ["(?:Japanese )?yen|JPY", "JPY"],
      ["(?:Vietnamese )?dong|VND|VNĐ", "VND"],
      ["euros?|EUR", "EUR"],
      ["pounds?|GBP", "GBP"],
      ["won|KRW", "KRW"],
      ["yuan|CNY|RMB", "CNY"],
    ],
    hundredths: [["(?:US |U\\.S\\. )?cents?", "USD"]],
  },
  percent: "\\s?(?:%(?!\\s?points?)|per ?cent\\b(?! points?)|pct\\b)",
  qualifiers: {
    before: [
      ["(?:at least|no (?:fewer|less) than|a minimum of|not less than)\\s", "at-least"],
      ["(?:up to|as (?:many|much|high) as|at most|a maximum of|no more than|within the)\\s", "up-to"],
      ["(?:just |slightly |a little )?(?:more|greater|higher) than\\s", "more-than"],
      [
        // What flies over a field measures nothing.
        "(?<!\\b(?:fl(?:y|ies|ew|ying)|spread|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?|pass(?:es|ed|ing)?|looks?|ruled?) )(?:just |well |slightly )?(?:over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|in excess of|upwards of|beyond)\\s(?:the\\s)?",
        "more-than",
        // “A loan over 40 years” lasts them.
        "^(?:[\\d.,]+|\\p{L}+)[ -](?:years|months|weeks|days|decades)\\b",
      ],
      ["(?:nearly|almost|close to|just under|approaching|just short of)\\s(?:the\\s)?", "nearly"],
      ["(?:less|fewer|lower|smaller) than\\s|(?:under|below)\\s", "less-than"],
      [
        "(?:about|around|approximately|approx\\.|some|roughly|circa|an? estimated|estimated at|~|≈|in the region of|to the tune of)\\s?",
        "about",
      ],
      ["(?:an? )?(?:target|goal|aim)s? (?:of|is(?: to reach)?|to reach)\\s|targeting\\s", "target"],
    ],
    after: [
      ["\\s?\\+|\\s?-?plus\\b|\\sor more\\b|\\s(?:people|years) or more", "at-least"],
      ["\\sor so\\b", "about"],
      ["\\sor (?:less|fewer)\\b", "up-to"],
    ],
  },
  ranks: [
    `(?<=\\bbetween\\s)(?<low>${ORDINAL}|\\d{1,3})\\s(?:and|to)\\s(?<high>${ORDINAL})`,
    `(?<=\\b(?:${RANKED})\\b[^.;,]{0,24}\\s)(?<low>${ORDINAL})(?:\\s(?:place|position|spot|rank|overall|globally|worldwide))?(?!\\p{L}|\\s(?:century|anniversary|edition|time|phase|session|year))`,
    `(?<low>${ORDINAL})(?:[ -](?:place|position|spot|rank)\\b|(?=\\s(?:out of|globally|worldwide|overall|among|in the (?:world|region|ranking|index|list))))`,
    `(?<=\\brank(?:s|ed|ing)?\\s(?:at |number |no\\. ?|#)?)(?<low>\\d{1,3})(?=\\s(?:out of|of|among|in)\\b)`,
    `\\b(?:top|world['’]s top)[- ](?<top>\\d{1,3}|five|ten|twenty|fifty)\\b(?!\\p{L})`,
    `\\b(?:number|no\\.)\\s?(?<low>one|two|three|1|2|3|4|5)(?=\\s(?:in|spot|position|place|partner|investor|market|trading|exporter|among|globally))`,
    `\\bthe\\s(?:world['’]s|region['’]s|country['’]s)?\\s?(?<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](?:${SUPERLATIVE})\\b`,
    `\\b(?<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ](?:${SUPERLATIVE})\\b`,
    `(?<low>${ORDINAL})[- ](?:${SUPERLATIVE})\\b`,
    `\\b(?<word>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\\s(?:out of|globally|worldwide|overall|among|in the (?:world|region|ranking|index|list))\\b)`,
    `\\brank(?:s|ed|ing)?\\s(?:it |them |him |her |\\p{Lu}\\p{L}+ )?(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\\b`,
    `(?<=['’]s\\s)number\\s(?<word>one)\\b`,
    `\\b(?:came|comes|finished|placed)\\s(?<word>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=\\s(?:with|after|behind)\\b|[.,;])`,
  ],
  rankWords: new Map([...ORDINALS.map((word, index) => [word, index + 1] as const), ["one", 1] as const]),
  fractions,
  multiples,
  ordinals: [
    [
      `(?<low>\\d{1,3})(?:st|nd|rd|th)\\s(?<thing>phase|edition|session|meeting|round|anniversary|conference|summit|plenum|congress|term|generation|time)\\b`,
      "edition",
    ],
    [`(?<=\\b(?:the|its|their|annual)\\s)(?<low>\\d{1,3})(?:st|nd|rd|th)(?=\\s(?-i:[A-Z]))`, "edition"],
  ],
  notStated: [
    `\\b(?:\\d{1,2}|an?|a few|several|${SMALL}) (?:years?|months?|weeks?|days?|hours?|decades?|centur(?:y|ies)) (?:ago|earlier|later|before|afterwards?)\\b`,
    "\\b\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?",
    "\\b\\d{1,2}\\s?[ap]\\.?m\\b\\.?",
    "(?-i:\\b[A-Z][\\p{L}]*-\\d+[A-Z]?\\b)",
    "(?-i:\\b(?!(?:VND|USD|JPY|EUR|GBP|CNY|KRW|SGD|RMB)\\d)[A-Z]+\\d+\\b)",
    "\\b\\d+G\\b(?!W)",
    "\\b[2-5]\\.0\\b(?! per| %|%)",
    "\\b24/7\\b",
    "\\b(?:for|per|in|of|among) (?:every )?(?:(?<=every )\\d[\\d,]*|(?<=per )\\d[\\d,]*000)(?: (?:thousand|million))? \\p{L}+",
    "\\b\\d{1,2}(?:st|nd|rd|th)(?:[ -])centur(?:y|ies)\\b",
    "\\b(?:Article|Decree|Decision|Resolution|Circular|Directive|Law|No\\.|Chapter|Section|Page|Figure|Table|Version|Room|Floor|Route|Highway|District|Area|Zone|Terminal|Group of|Level|Tier|Directive|Agenda|Vision|Horizon|Item|Clause|Rule|Pillar|Scenario|Step|Part|Unit|Building|Hall|Booth|Street|Lane)\\s(?:No\\.?\\s?)?\\d+(?:[-/.]\\d+)*(?:[-/][A-Z-]+)*",
    "\\b\\+?\\d{2,3}[- ]\\d{3,4}[- ]\\d{3,4}\\b",
    "\\b(?:the|these|those|both|its|their|our|all|between|of the)\\s(?:two|three|four|five)(?=\\s(?:sides?|countries|nations|leaders|governments|peoples|parties|economies|ministers|prime|foreign|companies|firms|organi[sz]ations|ministries|agencies|groups|cities|regions|neighbou?rs|proposals|areas|fields|pillars)?)",
    "\\b(?:two|one|three|four|multi)-(?:way|sided?|time|fold|stop|day|hour|pronged|tier|party|dimensional|to-one|on-one)\\b",
    "\\bone[- ]to[- ]one\\b|\\bone[- ]on[- ]one\\b|\\bone (?:of|another|hand|side|day|more|such)\\b",
    "\\btwo (?:countries|nations|sides|peoples|governments|leaders|neighbou?rs|economies)\\b",
    "\\b(?:https?://|www\\.)\\S+",
    "\\[\\d{1,3}\\]",
    "^\\d{1,2}[.)]\\s",
  ],
  periods,
  counted,
  speakers,
  sameSpeaker,
  measures: [
    "\\b(?:with|has|have) an? (?<measure>(?:[\\p{L}-]+ ){0,4}[\\p{L}-]+) of\\s(?:[\\p{L} ]{0,14})$",
    "\\b(?<measure>(?:(?!(?:with|and|of|in|has|have|its|their|a|an|the|to|at|for|by|on|as|he|she|it|they|we|i|expects?|expected|said) )[\\p{L}-]+ ){0,4}(?:capital|trade|turnover|revenue|investment|exports|imports|value|market|share|growth|rate|capacity|population|output|GDP|salary|income|budget|funding|sales|profit|cost))\\s(?:(?:of|at|to|is|was|reached|reaching|totall?ed|totalling|totaling|hit|hitting|valued at|worth|stood at|stands at|amounted to|rose to|increased to|rising to|accounts? for|accounted for)\\s)+(?:[\\p{L}]+\\s){0,2}$",
  ],
  outOf: "\\s(?:out )?of (?:the |all |its )?",
  since: "\\s+since\\b",
  deadline: "\\bby (?:the end of )?",
  aside: ", (?:which|who|where|whose)\\b(?:[^,;]|,\\d)*,",
  within: "\\b(?:from|in|at|on|across|among|with)\\s(?:the |their |its |all |these )?",
  plural: "(?<!\\p{L})\\p{Ll}{4,}s(?!\\p{L})",
  told: [
    "\\b(?:was|were|had|did|came|brought|bought|sold|put|rose|fell|grew|made|went|took|spent|won|lost|cost|left|found|saw|led|paid|sent|began|\\p{L}{2,}ed)\\b",
    "\\b(?:is|are|has|have|does|do|will|would|can|could|may|might|should|wants?|expects?|plans?|aims?|hopes?|needs?|says|thinks?|lists|costs|pays?|works?|earns?|grows?|ranks|makes?|takes?|employs?|covers|stands?|accounts?|uses?|runs?|serves?|sells?|supply|supplies|gives?)\\b",
  ],
  goesOn: "(?:[,;—–]|\\band|\\bwhich) ",
  bare: "\\s(?:more|others?|have|has|had|were|are)\\b",
  ofThem: "\\bof (?:them|these|those|which|whom)\\b",
  growth:
    "\\b(?:up|down|rise|rises|rose|risen|rising|grew|grows?|grown|growth|increas\\w+|climb\\w+|jump\\w+|gain\\w*|drop\\w*|fell|falls?|fallen|declin\\w+|decreas\\w+|shr[aiu]nk|slump\\w*|fewer|lower|higher|faster|slower)\\b",
  risesFrom:
    "\\b(?:rose|risen|rises?|grew|grown|grows?|climb(?:s|ed)|jump(?:s|ed)|increased|went|up|expanded|doubled|tripled|raised?) (?:[\\p{L}]+ ){0,3}from\\s",
  from: "\\bfrom\\s",
  becameFrom: "\\bfrom\\s(?:\\p{L}+ ){0,2}",
  thenBecame:
    "(?: \\p{L}+){0,2} in (?:\\p{L}+ )?\\d{4},? (?:to|and|then|and then|and to|then to|and then to) (?:\\p{L}+ ){0,2}",
  comparedWith:
    "\\b(?:from|against|than|compared (?:with|to)|after|versus|vs\\.?)\\s(?:the |just |only |a |around |about |some |nearly )?",
  partOf:
    "^\\sof\\s(?:the |all |its |their )?(?<measure>(?!(?:it|them|this|that|these|those|what)\\b)[\\p{L}'’-]+(?: [\\p{L}'’-]+){0,5})",
  dangling: "in|of|at|by|for|on|to|from|with|and|or|as|than|the|an?|its|their|during|since|between|until",
  forEvery: "(?:\\s\\p{L}+)?\\s(?:for every|per|in every)\\s\\d[\\d,.]*(?: (?:thousand|million))? \\p{L}+",
  prepositions: "over|under|above|below|beyond|around|about|some",
  labels: [
    "(?<name>(?!(?:Nearly|Some|About|Around|Over|Almost|Roughly|Only|Of|In|The|And|But|By|At|Just|Up|To) )\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*) (?:ha[sd] |alone )?(?:only |about |some |nearly )?(?<number>\\d[\\d.,]*)",
    "(?<number>\\d[\\d.,]*) ?(?:%|per ?cent) (?:of (?:them|these) )?(?:\\p{Ll}+ )?(?:in|for|to) (?<name>\\p{L}{3,})",
  ],
  masthead:
    "^(?:The )?(?:\\p{Lu}[\\p{L}&’'-]* (?:of |and |for |the )*){1,6}(?:Times|News|Post|Ledger|Journal|Tribune|Review|Herald|Gazette|Weekly|Daily|Courier|Wire|Letter|Mail|Observer|Chronicle|Press|Agency|Today|Magazine|Standard|Express|Affairs)$",
  caption:
    "^.{0,400}?\\((?:[Pp]hotos?|[Ss]ource|[Ii]mage)\\s?:[^)]*\\)\\s?|^.{0,300}\\b[Pp]hotos?: [^.]{2,60}$",
  plans:
    "\\b(?:aims?|aiming|plans?|planned|target(?:s|ed|ing)?|goals?|expects?|expected|hopes?|intends?|strives?|by (?:the end of )?20[2-9]\\d|forecast|projected|will need|is set to|are set to)\\b",
};
export default en;
