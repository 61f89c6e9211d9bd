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

test("of more answers than are to be kept, those asked for last are", () => {
  const worked: string[] = [];
  const name = memoize(
    (first: object, language: string) => {
      worked.push(language);
      return { first, language };
    },
    (language) => language,
    2,
  );
  const [one, other] = [{}, {}];
  const kept = name(one, "en");
  name(other, "vi");
  expect(name(one, "en")).toBe(kept);
  name(other, "ja");
  expect(name(one, "en")).toBe(kept);
  expect(name(other, "vi").first).toBe(other);
  expect(worked).toEqual(["en", "vi", "ja", "vi"]);
});
