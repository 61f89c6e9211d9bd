import type { Claims } from "../../model/claims.ts";
import type { ContentText } from "../content-texts.ts";
import { nameOfFile } from "../fingerprints.ts";
import type { Library } from "../library.ts";
import type { MdxNode } from "../mdx-node.ts";
import { passagesOf } from "../parity/passages.ts";
import type { Story } from "../story.ts";

/** Words in the source language, each of whose numbers needs a reason to be there. */
export interface CountedText {
  /** As messages name them. */
  file: string;
  path: string;
  /** What authors call the file: `charts/trade`, `stories/trade`, `ui`. */
  name: string;
  /** Values stand in braces. */
  text: string;
  /** Claims that vouch for numbers between two places of the text. */
  claims: readonly { start: number; end: number; holds: readonly string[] }[];
  /** Other numbers that stand beside it in its file: an expression, an option of the drawing. */
  beside: string;
  /** All such numbers of its file. */
  inFile: string;
  /** The printed words of its source that a row or a cell has beside it. */
  printed?: string;
}

/** All texts of JSON files and of the interface, as far as readers see them. */
export function countedTexts(
  texts: readonly ContentText[],
  { sourceLanguage }: Pick<Library["site"], "sourceLanguage">,
): CountedText[] {
  const inFiles = new Map<string, string>();
  for (const { file, beside = {} } of texts)
    inFiles.set(file, `${inFiles.get(file) ?? ""} ${besideText(beside)}`);
  return texts.map((text): CountedText => {
    const { file, path, source, beside = {} } = text;
    const end = source.length;
    return {
      file: file === "ui" ? `content/ui/${sourceLanguage}.json` : `content/${file}`,
      path: file === "ui" ? path : `${path}.${sourceLanguage}`,
      name: nameOfFile(text),
      text: source,
      claims: [{ start: 0, end, holds: claimsFor(path, beside["claims"] as Claims | undefined) }],
      beside: besideText(beside),
      inFile: inFiles.get(file)!,
      ...(typeof beside["quote"] === "string" && { printed: beside["quote"] }),
    };
  });
}

/** The claims of a text: those under its own name, or all of an object that has one text. */
function claimsFor(path: string, claims: Claims | Readonly<Record<string, Claims>> | undefined): string[] {
  const name = /[^.[\]]+$/.exec(path)?.[0] ?? "";
  const own = typeof claims === "object" && !Array.isArray(claims) ? claims[name] : claims;
  return Array.isArray(own) ? own.filter((claim) => typeof claim === "string") : [];
}

/** The expression of a cell, and the options of a drawing. */
function besideText({ from, encodings }: NonNullable<ContentText["beside"]>): string {
  const options = Object.values((encodings ?? {}) as object).filter((option) => typeof option === "number");
  return [typeof from === "string" ? from : "", ...options].join(" ");
}

/** The title, the description and the passages of a story. */
export function countedStory({ id, file, meta, body, linesBefore }: Story): CountedText[] {
  const name = `stories/${id}`;
  const front = (["title", "description"] as const).map((path): CountedText => {
    const [text, claims] = [meta[path], meta.claims?.[path]];
    const holds = Array.isArray(claims) ? claims : [];
    return {
      file,
      path,
      name,
      text,
      claims: [{ start: 0, end: text.length, holds }],
      beside: "",
      inFile: "",
    };
  });
  return [...front, ...countedPassages({ file, name }, body, linesBefore)];
}

/** The passages of a page or a story. */
export const countedPassages = (
  place: Pick<CountedText, "file" | "name">,
  body: MdxNode,
  linesBefore: number,
): CountedText[] =>
  passagesOf(body, linesBefore).map(({ line, text, claims }) => ({
    ...place,
    path: `line ${line}`,
    text,
    claims: claims.map(({ start, end, holds }) => ({ start, end, holds: holds.split(";") })),
    beside: "",
    inFile: "",
  }));
