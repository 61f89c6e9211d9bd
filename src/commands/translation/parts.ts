import type { ContentText } from "../../content/content-texts.ts";
import { splitStory } from "../../content/parse-story.ts";
import type { Language } from "../../model/language.ts";
import { hasWords } from "./protected.ts";

/** What is translated at one time: a text, or of a story or page its title, its description or a paragraph. */
export interface Part {
  /** Path inside the file, such as `title` or `paragraph[3]`. */
  path: string;
  original: string;
  /** The translation that is there. */
  before: string | undefined;
}

/** A piece of a story, which has words of its own or stands in every language alike. */
interface Piece {
  /** Undefined where there is nothing to translate. */
  path: string | undefined;
  /** As it stands in the file. */
  text: string;
  /** What a translator reads. */
  words: string;
}

const isProse = ({ file, path }: ContentText): boolean =>
  /^(?:stories|pages)\//.test(file) && path === "text";

/**
 * The parts of a text. A story is taken by paragraphs; where its translation has others, nobody can say which belong
 * together, and it is one part.
 */
export function partsOf(text: ContentText, language: Language): Part[] {
  const { path, source, words } = text;
  const { [language]: translated } = words;
  const whole: Part[] = [{ path, original: source, before: translated }];
  if (!isProse(text)) return whole;
  const pieces = piecesOf(source);
  const others = translated === undefined ? undefined : piecesOf(translated);
  if (!pieces || (others && !areAlike(pieces, others))) return whole;
  return pieces.flatMap((piece, index) =>
    piece.path === undefined
      ? []
      : [{ path: piece.path, original: piece.words, before: others?.[index]?.words }],
  );
}

/** What the title and description of the source must hold, which is worked out once for all languages. */
const CLAIMS = /^claims:\r?\n(?: .*\n)*/m;

/**
 * The text of a translation from those of its parts, by their paths. What its title and description must hold besides those
 * of the source stays as the old translation has it.
 */
export function joined(
  text: ContentText,
  translations: ReadonlyMap<string, string>,
  language: Language,
): string {
  const whole = translations.get(text.path);
  if (whole !== undefined) return whole;
  const own = CLAIMS.exec(text.words[language] ?? "")?.[0] ?? "";
  return piecesOf(text.source)!
    .map((piece) => {
      const words = piece.path === undefined ? undefined : translations.get(piece.path)!;
      if (words === undefined) return piece.text.replace(CLAIMS, "");
      return isMeta(piece)
        ? `${piece.path}: ${JSON.stringify(words)}`
        : piece.text.replace(piece.words, () => words);
    })
    .join("")
    .replace(/^(---\r?\n[^]*?\n)(?=---\r?\n)/, (front) => front + own);
}

const isMeta = ({ path }: Piece): boolean => path === "title" || path === "description";

/** The pieces of a text, which make it up when they are put together; undefined where its title cannot be told. */
function piecesOf(text: string): Piece[] | undefined {
  const body = splitStory(text)?.body ?? text;
  const front = text.slice(0, text.length - body.length);
  const meta = front.split(/^((?:title|description): .*)$/m).map(metaPiece);
  if (meta.includes(undefined) || /^(?:title|description):(?:\s*$|.*\n[ \t]+\S)/m.test(front))
    return undefined;
  let paragraphs = 0;
  const pieces = body.split(/((?:\r?\n[ \t]*){2,})/).map((piece): Piece => {
    const words = piece.trim();
    return { path: hasWords(words) ? `paragraph[${++paragraphs}]` : undefined, text: piece, words };
  });
  return [...(meta as Piece[]), ...pieces];
}

/** A line of the front matter that has words, or what stands around it. Of YAML it reads what authors write on one line. */
function metaPiece(text: string): Piece | undefined {
  const [, path, value = ""] = /^(title|description): (.*)$/.exec(text.trimEnd()) ?? [];
  if (path === undefined) return { path: undefined, text, words: text };
  if (!value.startsWith('"'))
    return /^[|>&*!'{[]/.test(value) ? undefined : { path, text, words: value.trim() };
  try {
    return { path, text, words: String(JSON.parse(value)) };
  } catch {
    return undefined;
  }
}

/** Whether two languages have the same paragraphs and headings in the same places. */
const areAlike = (pieces: readonly Piece[], others: readonly Piece[]): boolean =>
  pieces.length === others.length &&
  pieces.every(({ path, words }, index) => {
    const other = others[index]!;
    return path === other.path && levelOf(words) === levelOf(other.words);
  });

const levelOf = (words: string): string => /^#*/.exec(words)![0];
