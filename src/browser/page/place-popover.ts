/** Between a note and what it belongs to, and between it and the window's edge, in pixels. */
const GAP = 6;
const EDGE = 12;

/**
 * Puts a popover beside a box on the screen: below it, or above where there is no room below. It belongs to the document,
 * not to the window, and so scrolls with what it is beside.
 */
export function place(popover: HTMLElement, box: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight, style } = popover;
  const left = Math.max(EDGE, Math.min(box.left, clientWidth - offsetWidth - EDGE));
  const below = box.bottom + GAP;
  const above = box.top - GAP - offsetHeight;
  const top = below + offsetHeight > clientHeight && above > 0 ? above : below;
  style.left = `${scrollX + left}px`;
  style.top = `${scrollY + top}px`;
}
