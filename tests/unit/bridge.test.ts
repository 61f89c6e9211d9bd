import { describe, expect, test } from "vitest";
import { bridge } from "../../src/render/bridge.ts";

/** The hangers of a bridge: how far from the left bank, and from which height down to which. */
const hangersOf = ({ hangers }: ReturnType<typeof bridge>): [x: number, from: number, to: number][] =>
  [...hangers.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(
    ([, ...parts]) => parts.map(Number) as [number, number, number],
  );

describe("the bridge over a page", () => {
  test("hangs evenly between its cable and its deck, the same on both sides", () => {
    const hangers = hangersOf(bridge());
    expect(hangers.length).toBeGreaterThan(20);
    for (const [, from, to] of hangers) expect([to, from < to && from >= 3]).toEqual([30, true]);
    expect(hangers.map(([x, from]) => [100 - x, from]).toReversed()).toEqual(
      hangers.map(([x, from]) => [x, from]),
    );
  });

  test("has cables that meet in the middle, and towers where these are highest", () => {
    const { first, second, towers } = bridge();
    expect([first, second].map((path) => path.match(/50 25$/)?.[0])).toEqual(["50 25", "50 25"]);
    expect(first).toContain(" 20 3Q");
    expect(towers).toEqual(["M20 0V30", "M80 0V30"]);
  });

  test("lacks its middle where a page is not there", () => {
    const broken = bridge(true);
    expect(broken.deck).toBe("M0 30H44M56 30H100");
    expect(hangersOf(broken).filter(([x]) => x > 44 && x < 56)).toEqual([]);
    expect(broken.first).toMatch(/44 \d+(?:\.\d)?$/);
  });
});
