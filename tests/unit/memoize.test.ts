import { expect, test } from "vitest";
import { memoize } from "../../src/model/memoize.ts";

test("an answer is worked out once for an object and what else it depends on", () => {
  let calls = 0;
  const times = memoize(
    (point: { x: number }, factor: number, _note: string) => {
      calls += 1;
      return point.x * factor;
    },
    (factor) => String(factor),
  );
  const point = { x: 3 };
  expect([times(point, 2, "a"), times(point, 2, "b"), times(point, 4, "a")]).toEqual([6, 6, 12]);
  expect(calls).toBe(2);
  expect(times({ x: 3 }, 2, "a")).toBe(6);
  expect(calls).toBe(3);
});

test("an answer of undefined is an answer, and a text is known by its letters", () => {
  let calls = 0;
  const nothing = memoize((text: string): undefined => {
    expect(text).toBe("a");
    calls += 1;
  });
  expect([nothing("a"), nothing("a")]).toEqual([undefined, undefined]);
  expect(calls).toBe(1);
});
