import { DOMParser } from "linkedom";
import { AuthorError } from "../../model/diagnostic.ts";
import { escapeXml } from "../../model/escape-xml.ts";
import type { Language } from "../../model/language.ts";
import { isOptional, PROTECTED } from "./protected.ts";
import type { ReturnedRow, SheetRow } from "./rows.ts";

const OLD = "old translation";

/**
 * XLIFF 2.0 (OASIS, 2014): a `<file>` for each file of the content, a `<unit>` for each part. A unit is named by the part's
 * id, which has marks that an id of XML cannot have. What is protected stands as `<ph>`, its text under `<originalData>`.
 */
export function xliffOf(rows: readonly SheetRow[], sourceLanguage: Language, language: Language): string {
  let units = 0;
  const files = [...Map.groupBy(rows, ({ file }) => file)].map(
    ([file, own], index) =>
      `<file id="f${index + 1}" original="${escapeXml(file)}" xml:space="preserve">\n${own.map((row) => unitOf(row, ++units)).join("")}</file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${sourceLanguage}" trgLang="${language}">\n${files.join("")}</xliff>\n`;
}

function unitOf({ id, kind, state, original, before, terms, longest }: SheetRow, number: number): string {
  const notes = [
    ["kind", `${kind} (${state})`],
    [OLD, before],
    ["names and terms", terms.join("\n")],
    ["most characters", String(longest ?? "")],
  ].flatMap(([category, note = ""]) =>
    note ? [`<note category="${category}">${escapeXml(note)}</note>\n`] : [],
  );
  const data: string[] = [];
  const source = withPlaceholders(original, data);
  const originals = data
    .map((text, index) => `<data id="d${index + 1}">${escapeXml(text)}</data>\n`)
    .join("");
  return `<unit id="u${number}" name="${escapeXml(id)}">
<notes>
${notes.join("")}</notes>
${originals && `<originalData>\n${originals}</originalData>\n`}<segment state="initial">
<source>${source}</source>
</segment>
</unit>
`;
}

/** @param data gets what stands in each place */
function withPlaceholders(text: string, data: string[]): string {
  let [written, end] = ["", 0];
  for (const { 0: token, index } of text.matchAll(PROTECTED)) {
    data.push(token);
    written += `${escapeXml(text.slice(end, index))}<ph id="${data.length}" dataRef="d${data.length}" canDelete="${isOptional(token) ? "yes" : "no"}" disp="${escapeXml(token).replace(/\s+/g, " ")}"/>`;
    end = index + token.length;
  }
  return written + escapeXml(text.slice(end));
}

/** What came back in XLIFF. @throws AuthorError where it is none */
export function readXliffRows(text: string): ReturnedRow[] {
  const document = new DOMParser().parseFromString(text, "text/xml");
  const units = [...document.querySelectorAll("unit")];
  if (!document.querySelector("xliff") || units.length === 0)
    throw new AuthorError("is no XLIFF 2 with units in it: save it in the form in which it was written");
  return units.map((unit) => {
    const data = new Map(
      [...unit.querySelectorAll("data")].map((one) => [one.getAttribute("id"), one.textContent ?? ""]),
    );
    // Programs part a unit into segments; it is translated when each of them is.
    const segments = [...unit.querySelectorAll("segment")];
    const isDone = segments.every(
      (segment) => segment.querySelector("target")?.textContent?.trim() || segment.querySelector("target ph"),
    );
    const all = [...unit.querySelectorAll("segment, ignorable")];
    const before = [...unit.querySelectorAll("note")].find((note) => note.getAttribute("category") === OLD);
    return {
      id: unit.getAttribute("name") ?? "",
      original: all.map((one) => textIn(one.querySelector("source"), data)).join(""),
      before: before?.textContent ?? "",
      translation: isDone
        ? all.map((one) => textIn(one.querySelector("target") ?? one.querySelector("source"), data)).join("")
        : "",
    };
  });
}

/** The text of an element, with what each place stands for. */
function textIn(node: Node | Element | null, data: ReadonlyMap<string | null, string>): string {
  if (!node) return "";
  return [...node.childNodes]
    .map((child) => {
      if (child.nodeType !== 1) return child.nodeType === 8 ? "" : (child.textContent ?? "");
      const element = child as Element;
      return element.localName === "ph"
        ? (data.get(element.getAttribute("dataRef")) ?? "")
        : textIn(element, data);
    })
    .join("");
}
