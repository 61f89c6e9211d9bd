import { blockHeight } from "../../scene/svg.ts";
import type { ChartContext } from "../chart-context.ts";
import { nameLines } from "../parts/name-lines.ts";

/** A statement on a ruler. */
export interface Statement {
  key: string;
  /** Where its mark stands on the ruler, in px. */
  x: number;
  /** Its number, with unit and qualifier, and whose it is. */
  text: string;
  name: string;
}

/** The words of a statement, which hang from its mark. */
export interface Flag {
  statement: Statement;
  lines: string[];
  /** The side of its mark on which its words stand. */
  anchor: "start" | "end";
  /** Baseline of its number in px. */
  y: number;
  /** Where the line from its mark ends. */
  foot: number;
}

/** The part of the ruler from which words stand left of their mark, and what is between them and its line, in px. */
const [LEFT_FROM, BESIDE] = [0.42, 7];
/** What is between two flags, in px. */
const BETWEEN = 8;

/**
 * The words of statements one below the other, each beside a line from its mark. Of those left of their marks the least stands
 * highest, of the others the greatest: so no line runs through words, but where words of both sides would meet.
 * @param top where the first begins in px
 */
export function placeFlags(
  statements: readonly Statement[],
  top: number,
  context: ChartContext,
): { flags: Flag[]; height: number; leftOut: number } {
  const { fontSize: size, width, height: frame } = context.size;
  const inOrder = statements.toSorted((a, b) => a.x - b.x);
  const isLeft = ({ x }: Statement): boolean => x >= width * LEFT_FROM;
  const ordered = [...inOrder.filter(isLeft), ...inOrder.filter((one) => !isLeft(one)).toReversed()];
  const flags: Flag[] = [];
  let height = top;
  for (const [index, statement] of ordered.entries()) {
    const left = isLeft(statement);
    const room = (left ? statement.x : width - statement.x) - BESIDE - 4;
    const lines =
      frame === undefined
        ? context.balance(statement.name, room, size)
        : nameLines(statement.name, room, 1, context);
    const own = blockHeight(lines.length + 1, size);
    const last = index === ordered.length - 1 ? 0 : blockHeight(1, size);
    if (frame !== undefined && index > 0 && height + own + last > frame)
      return { flags, height: height + blockHeight(1, size), leftOut: ordered.length - index };
    flags.push({
      statement,
      lines,
      anchor: left ? "end" : "start",
      y: height + size,
      foot: height + own - 3,
    });
    height += own + BETWEEN;
  }
  return { flags, height: height - BETWEEN, leftOut: 0 };
}

/** Where the words of a flag stand, in px. */
export const besideFlag = ({ statement: { x }, anchor }: Flag): number =>
  anchor === "end" ? x - BESIDE : x + BESIDE;
