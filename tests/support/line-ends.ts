/** What is looked for at the ends of lines: patterns of places where none may end, each empty or one space wide. */
export interface LineRules {
  /** In any text. */
  everywhere: readonly string[];
  /** In titles, whose letters are large and few. */
  inTitles: readonly string[];
  /** The locale whose words no line of a title may cut; none where spaces part them. */
  words?: string;
}

/** Signs that no line begins with, and those that none ends with. */
const NO_START = "[、。，．」』）】〉》！？ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ・〜：；…,.;:!?)”’»]";
const NO_END = "[「『（【〈《“(«]";

/** No line begins with what closes or goes on, nor ends with what opens. A mark of its own (“?” for a help) is no sign of a sentence. */
const PUNCTUATION = [`(?<=[^\\s])(?=${NO_START}(?!\\d))`, `(?<=${NO_END})(?=\\S)`];

const COUNTERS = "万億兆京人社件位回年月日カ度つ本校行倍団個国点版号割円";
const JAPANESE: LineRules = {
  everywhere: [
    ...PUNCTUATION,
    `(?<=\\d)(?=[${COUNTERS}%])`,
    "(?<=\\d[万億兆]?)(?=(?:ドル|ドン|カ国|カ所|カ月|ポイント|キロワット))",
    "(?<=\\d)(?=[\\d,.]*\\d)",
    "(?<=[〜–])(?=\\d)",
  ],
  inTitles: ["(?<=[約第])(?=\\d)", "(?<=\\d[\\d,.万億兆]*[人社件位回年月日%])(?=[超近])"],
  words: "ja",
};

const UNITS = "nghìn|triệu|tỷ|USD|yên|đồng|MW|lần|%";
const COUNTED =
  "người|dự án|doanh nghiệp|startup|tổ chức|quỹ|trường|trung tâm|nền kinh tế|cam kết|bài báo|phiên|nhà máy|kỹ sư|công ty|vườn ươm|nước|nghiên cứu sinh|điểm";
const VIETNAMESE: LineRules = {
  everywhere: [
    ...PUNCTUATION,
    `(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\p{M}]))`,
    "(?<=(?:nghìn|triệu|tỷ)) (?=(?:tỷ|USD|yên|đồng)(?![\\p{L}\\p{M}]))",
    "(?<=(?<![\\p{L}\\p{M}])(?:[Hh]ạng|[Nn]gày|[Tt]háng|[Nn]ăm)) (?=\\d)",
    "(?<=\\d[\\d.,]*[–/])(?=\\d)",
  ],
  inTitles: [`(?<=\\d) (?=(?:${COUNTED})(?![\\p{L}\\p{M}]))`],
};

const RULES: Readonly<Record<string, LineRules>> = { ja: JAPANESE, vi: VIETNAMESE };

/** The rules of a language, with the compounds of its list, which titles do not cut; undefined where nobody has written any. */
export function lineRules(language: string, compounds: readonly string[]): LineRules | undefined {
  const rules = RULES[language];
  if (!rules) return undefined;
  const cuts = compounds.flatMap((compound) =>
    [...compound].slice(1).flatMap((letter, index) => {
      const [before, after] = [compound.slice(0, index + 1), compound.slice(index + 1)];
      // A middle dot parts a name: a line may end at it.
      if (before.endsWith("・") || (compound.includes(" ") && letter !== " ")) return [];
      const part = compound.includes(" ") ? [" ", after.slice(1)] : ["", after];
      const [start, end] = compound.includes(" ") ? ["(?<![\\p{L}\\p{M}])", "(?![\\p{L}\\p{M}])"] : ["", ""];
      return [`(?<=${start}${before})${part[0]}(?=${part[1]}${end})`];
    }),
  );
  return { ...rules, inTitles: [...rules.inTitles, ...cuts] };
}

/**
 * Runs in a page: the lines that end where none may, each with the words around its end.
 * Left out are drawings, which break their own lines, cells of tables, as narrow as their columns, and what is not shown.
 */
export function wrongLineEnds({ everywhere, inTitles, words }: LineRules): string[] {
  const NOT_TEXT_AT_ALL = "svg, table, script, style, noscript, select, textarea, code, pre, [hidden]";
  /** Words of another language, and what readers copy as it is. */
  const OF_OTHERS = "[lang]:not(html), .citation";
  const JOINERS = /[\u2060\u200b\u00ad]/;
  const anyOf = (patterns: readonly string[]): RegExp => new RegExp(patterns.join("|") || "(?!)", "gu");
  const [everywhereOf, titlesOf] = [anyOf(everywhere), anyOf([...everywhere, ...inTitles])];
  const segmenter = words === undefined ? undefined : new Intl.Segmenter(words, { granularity: "word" });

  const displays = new Map<Element, string>();
  const displayOf = (element: Element): string => {
    let display = displays.get(element);
    if (display === undefined) displays.set(element, (display = getComputedStyle(element).display));
    return display;
  };
  const blockOf = (node: Node): Element => {
    let element = node.parentElement!;
    while (/^(?:inline|contents)$/.test(displayOf(element)) && element.parentElement)
      element = element.parentElement;
    return element;
  };

  interface Letter {
    node: Text;
    at: number;
  }
  const blocks = new Map<Element, { text: string; letters: Letter[] }>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (parent.closest(NOT_TEXT_AT_ALL) || !parent.checkVisibility()) continue;
    const key = blockOf(node);
    const block = blocks.get(key) ?? { text: "", letters: [] };
    blocks.set(key, block);
    if (parent.closest(OF_OTHERS)) {
      block.text += "\ufffc\ufffc";
      block.letters.push({ node, at: 0 }, { node, at: Math.max(0, node.data.trimEnd().length - 1) });
      continue;
    }
    for (const [at, letter] of node.data.split("").entries()) {
      if (JOINERS.test(letter)) continue;
      const isSpace = /\s/.test(letter);
      if (isSpace && block.text.endsWith(" ")) continue;
      block.text += isSpace ? " " : letter;
      block.letters.push({ node, at });
    }
  }

  const range = document.createRange();
  const boxOf = ({ node, at }: Letter): DOMRect => {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  };

  const wrong: string[] = [];
  for (const [element, { text, letters }] of blocks) {
    const isTitle = element.matches("h1, h2, h3, .part");
    const places = new Set([...text.matchAll(isTitle ? titlesOf : everywhereOf)].map(({ index }) => index));
    if (isTitle && segmenter)
      for (const { segment, index, isWordLike } of segmenter.segment(text))
        if (isWordLike && /^[\p{scx=Han}\p{scx=Katakana}]+$/u.test(segment))
          for (let at = index + 1; at < index + segment.length; at += 1) places.add(at);
    for (const place of places) {
      const after = text[place] === " " ? place + 1 : place;
      if (place === 0 || after >= letters.length) continue;
      const [before, next] = [boxOf(letters[place - 1]!), boxOf(letters[after]!)];
      if (before.width === 0 || next.width === 0) continue;
      if (next.top > before.top + before.height / 2 && next.left < before.left)
        wrong.push(
          `“…${text.slice(Math.max(0, place - 14), place)} | ${text.slice(after, after + 14)}…” (${element.tagName.toLowerCase()})`,
        );
    }
  }
  return wrong;
}
