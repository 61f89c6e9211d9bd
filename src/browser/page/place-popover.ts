/** A box of the window, in px. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a popover stands beside a box. */
export interface Placement {
  /** Along which axis it stands beside the box: to its left or right, or above or below it. */
  axis: "x" | "y";
  /** On which side, where there is room. */
  side: "before" | "after";
  /** How it lies along the box. */
  align: "start" | "middle";
  /** Between it and the box, and between it and the window's edges, in px. */
  gap: number;
  edge: number;
}

/** The top left corner of an open popover that stands beside a box, inside the window, in whole px. */
export function placeBeside(
  { offsetWidth, offsetHeight }: HTMLElement,
  { left, top, right, bottom }: Box,
  { axis, side, align, gap, edge }: Placement,
): [x: number, y: number] {
  const { clientWidth, clientHeight } = document.documentElement;
  const on = (isBeside: boolean, start: number, end: number, size: number, room: number): number => {
    const [before, after] = [start - gap - size, end + gap];
    const isBefore = before > edge && (side === "before" || after + size > room - edge);
    const along = align === "start" ? start : (start + end - size) / 2;
    const wish = isBeside ? (isBefore ? before : after) : along;
    return Math.round(Math.max(edge, Math.min(wish, room - size - edge)));
  };
  return [
    on(axis === "x", left, right, offsetWidth, clientWidth),
    on(axis === "y", top, bottom, offsetHeight, clientHeight),
  ];
}
