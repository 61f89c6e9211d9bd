import { suggestion } from "../model/suggest.ts";
import { nodesIn, type MdxNode } from "./mdx-node.ts";

/** The words of a footnote, `[^name]: …`. */
export const isFootnote = ({ type }: MdxNode): boolean => type === "footnoteDefinition";

/** The names of a text's footnotes, in the order in which its page has them. */
export const footnotesIn = ({ children = [] }: MdxNode): string[] =>
  children.filter(isFootnote).map(({ identifier = "" }) => identifier);

/**
 * The tree of a text with its footnotes at its end, in the order in which its words first lead to them: as its page has them,
 * and so as whoever reads the numbers of a text meets them.
 */
export function withFootnotesLast(body: MdxNode): MdxNode {
  const { children = [] } = body;
  if (!children.some(isFootnote)) return body;
  const order = referencesIn(body).map(({ identifier }) => identifier);
  const placeOf = ({ identifier }: MdxNode): number => {
    const place = order.indexOf(identifier);
    return place < 0 ? order.length : place;
  };
  const notes = children.filter(isFootnote).toSorted((a, b) => placeOf(a) - placeOf(b));
  body.children = [...children.filter((node) => !isFootnote(node)), ...notes];
  return body;
}

const referencesIn = (node: MdxNode): MdxNode[] =>
  nodesIn(node).filter(({ type }) => type === "footnoteReference");

/** What is wrong with the footnotes of a text, with the lines in it. */
export function footnoteFaults(body: MdxNode): { line: number; message: string }[] {
  const fault = ({ position }: MdxNode, message: string): { line: number; message: string } => ({
    line: position?.start.line ?? 1,
    message,
  });
  const all = nodesIn(body);
  const notes = all.filter(isFootnote);
  const names = new Set(notes.map(({ identifier = "" }) => identifier));
  const led = new Set(referencesIn(body).map(({ identifier }) => identifier));
  return [
    ...notes.flatMap((note, index) =>
      noteMessages(
        note,
        body,
        led,
        notes.findIndex((other) => other.identifier === note.identifier) < index,
      ).map((message) => fault(note, message)),
    ),
    ...all.flatMap((node) =>
      node.type === "heading" || isFootnote(node)
        ? referencesIn(node).map((reference) =>
            fault(
              reference,
              `leads to a footnote from ${node.type === "heading" ? "a heading" : "another footnote"}: put [^${reference.label ?? ""}] into a sentence of the text`,
            ),
          )
        : [],
    ),
    ...all.flatMap((node) =>
      node.type === "text" ? lostMessages(node, names).map((m) => fault(node, m)) : [],
    ),
  ];
}

function noteMessages(
  { identifier = "", label, children = [] }: MdxNode,
  body: MdxNode,
  led: ReadonlySet<string | undefined>,
  isSecond: boolean,
): string[] {
  const name = label ?? identifier;
  const isAtRoot = body.children?.some((node) => isFootnote(node) && node.children === children) ?? false;
  return [
    ...(/^[a-z0-9-]{1,40}$/.test(name)
      ? []
      : [`has a footnote “${name}”: name it in small letters, digits and hyphens, [^who-counts]`]),
    ...(isAtRoot
      ? []
      : [
          `has the footnote “${name}” inside another part of the text: begin it at the left, after an empty line`,
        ]),
    ...(isSecond ? [`has the footnote “${name}” twice: take one out, or give it another name`] : []),
    ...(led.has(identifier)
      ? []
      : [`has a footnote “${name}” that no words lead to: write [^${name}] after the words, or take it out`]),
    ...(children.length > 0 ? [] : [`has a footnote “${name}” without words: write them after [^${name}]:`]),
    ...children.flatMap(({ type }) =>
      NOTE_HOLDS.has(type)
        ? []
        : [`has more than sentences in the footnote “${name}”: write it in paragraphs, or as a list`],
    ),
  ];
}

const NOTE_HOLDS = new Set(["paragraph", "list"]);

/** Of words that look as if they lead to a footnote, and none of this name is there. */
const lostMessages = ({ value = "" }: MdxNode, names: ReadonlySet<string>): string[] =>
  [...value.matchAll(/\[\^([^\]\s]+)\]/g)].map(
    ([found, name = ""]) =>
      `leads to a footnote “${name}” that the text has not: write ${found}: and its words on a line of its own.${suggestion(name, names)}`,
  );
