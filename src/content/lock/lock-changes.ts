import { figureSchema, type LockedCell, type LockedFigure } from "../../model/lock.ts";
import type { NamedCell } from "./locked-cells.ts";

/** A cell that is not as it was accepted. */
export interface CellChange {
  name: string;
  /** Left out where the cell is new. */
  old?: LockedCell;
  /** Left out where the cell is gone. */
  now?: NamedCell;
}

const FIGURE = Object.keys(figureSchema.shape) as (keyof LockedFigure)[];
const EVIDENCE = ["locator", "quote"] as const;

/** The cells of a dataset that are not as they were accepted, in the order of its rows; those that are gone last. */
export function lockChanges(
  accepted: Readonly<Record<string, LockedCell>>,
  cells: readonly NamedCell[],
): CellChange[] {
  const names = new Set(cells.map(({ name }) => name));
  return [
    ...cells.flatMap((now): CellChange[] => {
      const { name, locked } = now;
      const old = Object.hasOwn(accepted, name) ? accepted[name] : undefined;
      if (!old) return [{ name, now }];
      return changedKeys(old, locked).length > 0 ? [{ name, old, now }] : [];
    }),
    ...Object.entries(accepted)
      .filter(([name]) => !names.has(name))
      .map(([name, old]) => ({ name, old })),
  ];
}

/** What differs between a cell as it was accepted and as it is; a place or quotation where there was none is no change. */
function changedKeys(old: LockedCell, now: LockedCell): (keyof LockedCell)[] {
  const sameSource = old.source === now.source;
  return [
    ...changedInFigure(old, now),
    ...(sameSource ? [] : (["source"] as const)),
    // Places in two sources are nothing to compare.
    ...EVIDENCE.filter((key) => sameSource && old[key] !== undefined && old[key] !== now[key]),
  ];
}

/** What differs in that which readers are told. */
const changedInFigure = (old: LockedFigure, now: LockedFigure): (keyof LockedFigure)[] =>
  FIGURE.filter((key) => old[key] !== now[key]);

/** Whether a figure that was published is another now, or gone: readers are then told by a correction. */
export const isCorrection = ({ old, now }: CellChange): boolean =>
  old !== undefined && (!now || changedInFigure(old, now.locked).length > 0);

/** Whether a cell differs only because what it is worked out from does. */
export const isConsequence = ({ old, now }: CellChange): boolean =>
  old?.from !== undefined &&
  now !== undefined &&
  changedKeys(old, now.locked).every((key) => ["value", "low", "high", "qualifier"].includes(key)) &&
  old.from === now.locked.from;

/** `value 78.6 → 79.6, source none → hanoi-times-2025-08` */
export const changeText = ({ old = {}, now }: Required<Pick<CellChange, "old" | "now">>): string =>
  changedKeys(old, now.locked)
    .map((key) => `${key} ${old[key] ?? "none"} → ${now.locked[key] ?? "none"}`)
    .join(", ");

/** `nearly 78.6 usd-billion` */
export function figureText({ value, low, high, qualifier, unit }: LockedFigure): string {
  const number = value === undefined ? `${low}–${high}` : String(value);
  return [qualifier, number, unit].filter((part) => part !== undefined).join(" ");
}
