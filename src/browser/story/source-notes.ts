import { SOURCES, VALUE } from "../../model/contract/classes.ts";
import { SOURCES_SECTION } from "../../model/contract/ids.ts";

/**
 * Footnotes in place. A figure's link opens its entry beside it: what it is, how it was worked out, where it was read and
 * what is printed there, a copy from the page of the story's figures, which is fetched when somebody reaches for a figure.
 * A link to a list of sources opens a copy of the line. A reader who wants the link itself, as in a new tab, gets it.
 */
const note = document.createElement("div");
note.popover = "auto";
note.className = "source-note";
note.role = "dialog";
note.tabIndex = -1;

/** A figure in prose that has an entry. */
const FIGURE = `.${VALUE}[href*="#"]`;

/** Between a note and its figure, and between it and the window's edge, in px. */
const [GAP, EDGE] = [6, 12];

/** The figure whose note is open. */
let figure: HTMLAnchorElement | undefined;
/** Whether the press under way began on it: that press closes the note, and its click must not open it again. */
let isClosing = false;

/** The line of a list of sources that a link leads to. */
const lineOf = ({ hash }: HTMLAnchorElement): HTMLElement | null | undefined =>
  document.getElementById(hash.slice(1))?.closest<HTMLElement>(`.${SOURCES} > li`);

/** The page of the story's figures, once somebody has reached for one. */
let page: Promise<Document> | undefined;

/** The entry that a figure's link leads to. */
async function entryOf({ href, hash }: HTMLAnchorElement): Promise<Node[]> {
  page ??= fetchPage(href);
  // Whoever asks again may be online again.
  page.catch(() => (page = undefined));
  return [...(await page).getElementById(hash.slice(1))!.querySelector("div")!.childNodes].map((part) =>
    part.cloneNode(true),
  );
}

/** A page of the site, read by the browser itself: no text becomes a document here, which the policy of pages would ask about. */
const fetchPage = (address: string): Promise<Document> =>
  new Promise((read, failed) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("load", () => read(request.responseXML!));
    request.addEventListener("error", failed);
    request.send();
  });

/** Opens the note of a figure as soon as its entry is there; where it cannot be had, the link is followed. */
async function openEntry(link: HTMLAnchorElement, y: number): Promise<void> {
  figure = link;
  try {
    const parts = await entryOf(link);
    // The reader may have gone on to another figure meanwhile.
    if (figure === link) open(link, link.textContent.trim(), parts, y);
  } catch {
    if (figure === link) location.assign(link.href);
  }
}

/** Opens a copy of a line of a list, with a link to the list. */
function openLine(link: HTMLAnchorElement, line: HTMLElement, y: number): void {
  const number = [...line.parentElement!.children].indexOf(line) + 1;
  const heading = document.querySelector(`#${SOURCES_SECTION} h2`)!.textContent.trim();
  const text = document.createElement("p");
  text.append(...line.cloneNode(true).childNodes);
  const toList = document.createElement("a");
  toList.href = link.hash;
  toList.textContent = `${heading} ↓`;
  toList.addEventListener("click", () => note.hidePopover());
  open(link, `${heading} ${number}`, [text, toList], y);
}

function open(link: HTMLAnchorElement, name: string, parts: readonly Node[], y: number): void {
  figure = link;
  note.ariaLabel = name;
  note.replaceChildren(...parts);
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

function start(): void {
  document.addEventListener("pointerdown", ({ target }) => {
    isClosing = note.matches(":popover-open") && !!figure?.contains(target as Node);
  });
  for (const reach of ["pointerover", "focusin"])
    document.addEventListener(reach, ({ target }) => {
      const link = (target as Element).closest<HTMLAnchorElement>(FIGURE);
      if (link) entryOf(link).catch(() => {});
    });
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("main a");
    if (!link || note.contains(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return;
    const line = lineOf(link);
    const isFigure = link.matches(FIGURE);
    if (!line && !isFigure) return;
    event.preventDefault();
    if (isClosing) figure = undefined;
    else if (isFigure) void openEntry(link, event.clientY);
    else openLine(link, line!, event.clientY);
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
