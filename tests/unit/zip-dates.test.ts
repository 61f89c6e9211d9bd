import { expect, test } from "vitest";
import { withoutClock } from "../../src/exports/files/zip-dates.ts";

test("what is no zip archive is refused", () => {
  expect(() => withoutClock(Buffer.from("no archive, but long enough for one"))).toThrow(
    new TypeError("this is no zip archive"),
  );
  expect(() => withoutClock(Buffer.alloc(3))).toThrow(new TypeError("this is no zip archive"));
});
