import { SOURCES, VALUE } from "../../model/contract/classes.ts";
import { SOURCES_SECTION } from "../../model/contract/ids.ts";
import { readPlaces } from "../../model/value-places.ts";

/**
 * Footnotes in place: a figure's link opens its source beside it instead of leading to the list at the end, of which the
 * note is a copy. A reader who wants the link itself, as in a new tab, gets it.
 */
const note = document.createElement("div");
note.popover = "auto";
note.className = "source-note";
note.role = "dialog";
note.tabIndex = -1;

/** Between a note and its figure, and between it and the window's edge, in px. */
const [GAP, EDGE] = [6, 12];

/** The figure whose note is open. */
let figure: HTMLAnchorElement | undefined;
/** Whether the press under way began on it: that press closes the note, and its click must not open it again. */
let isClosing = false;

/** The line of a list of sources that a link leads to. */
const lineOf = ({ hash }: HTMLAnchorElement): HTMLElement | null | undefined =>
  document.getElementById(hash.slice(1))?.closest<HTMLElement>(`.${SOURCES} > li`);

function open(link: HTMLAnchorElement, line: HTMLElement, y: number): void {
  const list = [...line.parentElement!.children];
  const number = list.indexOf(line) + 1;
  const heading = document.querySelector(`#${SOURCES_SECTION} h2`)!.textContent.trim();
  figure = link;
  note.ariaLabel = `${heading} ${number}`;
  const sources = link.matches(`.${VALUE}`)
    ? readPlaces(link.dataset.at ?? "", number).map(({ source, at }) => copy(list[source - 1]!, at))
    : [copy(line)];
  const toList = document.createElement("a");
  toList.href = link.hash;
  toList.textContent = `${heading} ↓`;
  toList.addEventListener("click", () => note.hidePopover());
  note.replaceChildren(...sources, toList);
  // Beside the figure in the document as well, so that the tab key goes on from here.
  link.after(note);
  note.showPopover();
  const rows = [...link.getClientRects()];
  placeBelow(rows.find((row) => row.top <= y && y <= row.bottom) ?? rows[0]!);
  note.focus({ preventScroll: true });
}

/**
 * Puts the note below a box of the window, or above it where there is no room, and inside the window. The note belongs to
 * the document: it scrolls with what it is beside.
 */
function placeBelow({ left, top, bottom }: DOMRect): void {
  const { offsetWidth, offsetHeight } = note;
  const { clientWidth, clientHeight } = document.documentElement;
  const inside = (at: number, size: number, room: number): number =>
    Math.max(EDGE, Math.min(at, room - size - EDGE));
  const below = bottom + GAP;
  const above = top - GAP - offsetHeight;
  const y = below + offsetHeight > clientHeight - EDGE && above > EDGE ? above : below;
  note.style.left = `${scrollX + inside(left, offsetWidth, clientWidth)}px`;
  note.style.top = `${scrollY + inside(y, offsetHeight, clientHeight)}px`;
}

/** A line of the list, with one figure's places in the source instead of all that the page refers to. */
function copy(line: Element, at?: string): HTMLElement {
  const text = document.createElement("p");
  text.append(...line.cloneNode(true).childNodes);
  const places = text.querySelector("span");
  // The comma before them is that of the language.
  if (places && at !== undefined) places.textContent = at && /^\W\s?/.exec(places.textContent)![0] + at;
  return text;
}

function start(): void {
  document.addEventListener("pointerdown", ({ target }) => {
    isClosing = note.matches(":popover-open") && !!figure?.contains(target as Node);
  });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("main a");
    const line = link && !note.contains(link) && lineOf(link);
    if (!line || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!isClosing) open(link, line, event.clientY);
    isClosing = false;
  });
  note.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !note.contains(relatedTarget as Node)) note.hidePopover();
  });
  note.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") note.remove();
  });
  // What it was placed beside has moved.
  addEventListener("resize", () => note.isConnected && note.hidePopover());
}

// Browsers without popovers follow the links.
if ("popover" in note) start();
