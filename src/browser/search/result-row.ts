import { THUMB } from "../../model/contract/classes.ts";
import { unfoldStroke } from "../../model/search.ts";
import type { RecordData } from "./pagefind.ts";
import { thumbnailOf } from "./thumbnails.ts";

/**
 * A row of the list of results.
 * @param template of a row: the kind, a link, an excerpt
 * @param kind in the reader's words
 * @param program address of Pagefind's program, which lies beside the pages
 * @param charts address of the index of charts
 */
export function resultRow(
  template: HTMLTemplateElement,
  { raw_url, excerpt, meta }: RecordData,
  kind: string,
  program: string,
  charts: string,
): Element {
  const row = template.content.firstElementChild!.cloneNode(true) as Element;
  const link = row.querySelector("a")!;
  row.firstElementChild!.textContent = kind;
  link.textContent = unfoldStroke(meta.title);
  // The index lies one folder below the site's own base, and so names its pages.
  link.href = new URL(`../${raw_url}`, program).href;
  const picture = row.querySelector<HTMLElement>(`.${THUMB}`)!;
  picture.hidden = meta.picture === undefined;
  // The room is there from the start: what comes later moves nothing.
  if (meta.picture)
    void thumbnailOf(new URL(`../${meta.picture}`, program).href, charts).then((svg) =>
      svg ? picture.append(svg) : (picture.hidden = true),
    );
  // What is found is a word, and its marks of punctuation are not; the dots at the end do not begin a line.
  const marked = unfoldStroke(excerpt)
    .replace(/<\/mark>[\u200b]*<mark>/g, "")
    // Grammar and single signs that the index found are no words of the question.
    .replace(/<mark>(\p{Script=Hiragana}+|\p{Script=Han})<\/mark>/gu, "$1")
    .replace(/<mark>([(“]*)(.*?)([),.:”]*)<\/mark>/g, "$1<mark>$2</mark>$3")
    .replace(/ …$/, "\u00a0…");
  row.lastElementChild!.replaceChildren(...marked.split(/<\/?mark>/).map(partOf));
  return row;
}

/** A piece of an excerpt; every second one was found. Of the text, the index has escaped angle brackets alone. */
function partOf(piece: string, index: number): Node | string {
  const text = piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  if (index % 2 === 0) return text;
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
