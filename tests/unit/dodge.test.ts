import { describe, expect, test } from "vitest";
import { dodge, type Wish } from "../../src/scene/dodge.ts";
import { random } from "../support/random.ts";

const TINY = 1e-6;
const LOW = 0;
const HIGH = 300;

/** Two hundred crowds of labels of uneven sizes that fit between the bounds, wishing also beyond them. */
const crowds = Array.from({ length: 200 }, (_, seed): Wish[] => {
  const draw = random(seed + 1);
  const count = Math.floor(draw(1, 12));
  return Array.from({ length: count }, () => ({ at: draw(-60, 360), size: draw(4, 290 / count) }));
});
const cost = (wishes: readonly Wish[], middles: readonly number[]): number =>
  wishes.reduce((sum, { at }, index) => sum + (middles[index]! - at) ** 2, 0);
const sorted = (wishes: readonly Wish[]): number[] =>
  [...wishes.keys()].sort((a, b) => wishes[a]!.at - wishes[b]!.at);

/** Whether labels stand apart, in the order of their wishes, within the bounds. */
function stands(wishes: readonly Wish[], middles: readonly number[]): boolean {
  let edge = LOW;
  for (const index of sorted(wishes)) {
    const half = wishes[index]!.size / 2;
    if (middles[index]! - half < edge - TINY) return false;
    edge = middles[index]! + half;
  }
  return edge <= HIGH + TINY;
}

describe("labels that dodge one another", () => {
  test("do not overlap, keep the order of their wishes and stay within the bounds", () => {
    expect(crowds.filter((wishes) => !stands(wishes, dodge(wishes, LOW, HIGH)))).toEqual([]);
  });

  test("stay exactly where they wish to be where nothing is in their way", () => {
    for (const wishes of crowds) {
      const free = sorted(wishes).map((index) => wishes[index]!);
      const clash = !free.every(
        ({ at, size }, place) =>
          at - size / 2 >= LOW &&
          at + size / 2 <= HIGH &&
          (place === 0 || at - size / 2 >= free[place - 1]!.at + free[place - 1]!.size / 2),
      );
      const moved = dodge(wishes, LOW, HIGH).some((middle, index) => middle !== wishes[index]!.at);
      expect(moved && !clash).toBe(false);
    }
    expect(
      dodge(
        [
          { at: 200, size: 20 },
          { at: 10, size: 20 },
          { at: 30, size: 20 },
        ],
        LOW,
        HIGH,
      ),
    ).toEqual([200, 10, 30]);
  });

  test("move as little as possible: no shift of a run of neighbours brings them nearer to their wishes", () => {
    const worse = crowds.filter((wishes) => {
      const middles = dodge(wishes, LOW, HIGH);
      const order = sorted(wishes);
      return order.some((_, from) =>
        order.some((__, to) =>
          [-0.5, -0.01, 0.01, 0.5].some((shift) => {
            const run = order.slice(from, to + 1);
            const moved = middles.map((middle, index) => (run.includes(index) ? middle + shift : middle));
            return (
              run.length > 0 && stands(wishes, moved) && cost(wishes, moved) < cost(wishes, middles) - 1e-3
            );
          }),
        ),
      );
    });
    expect(worse).toEqual([]);
  });

  test("share the way where two want one place, in the order given", () => {
    expect(
      dodge(
        [
          { at: 100, size: 20 },
          { at: 100, size: 20 },
        ],
        LOW,
        HIGH,
      ),
    ).toEqual([90, 110]);
  });

  test("answer in the order of the wishes, not of the places", () => {
    expect(
      dodge(
        [
          { at: 100, size: 20 },
          { at: 95, size: 20 },
        ],
        LOW,
        HIGH,
      ),
    ).toEqual([107.5, 87.5]);
  });

  test("are pushed in from beyond the bounds", () => {
    expect(
      dodge(
        [
          { at: -50, size: 20 },
          { at: 400, size: 30 },
        ],
        LOW,
        HIGH,
      ),
    ).toEqual([10, 285]);
  });

  test("stand close from the lower bound on where there is no room for all", () => {
    expect(
      dodge(
        [
          { at: 250, size: 200 },
          { at: 20, size: 200 },
        ],
        LOW,
        HIGH,
      ),
    ).toEqual([300, 100]);
  });

  test("may be none", () => {
    expect(dodge([], LOW, HIGH)).toEqual([]);
  });
});
