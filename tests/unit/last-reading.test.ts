import { expect, test } from "vitest";
import { lastReading } from "../../src/content/last-reading.ts";
import { readLibrary } from "../../src/content/read-library.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { faultsIn, set, smallContent } from "../support/content-folder.ts";

test("a file is read again where its text or its schema is another, and told of as before where it is not", () => {
  const told: Diagnostic[] = [];
  let readings = 0;
  const read = (text: string, by: object): object | undefined =>
    lastReading({ file: "content/a.json", text, by }, told, (own) => {
      readings += 1;
      own.push({ file: "content/a.json", path: "", message: text });
      return text === "nothing" ? undefined : { text };
    });
  const [one, other] = [{}, {}];
  const first = read("a", one);
  expect(read("a", one)).toBe(first);
  expect(readings).toBe(1);
  expect(told.map(({ message }) => message)).toEqual(["a", "a"]);
  expect(read("a", other)).not.toBe(first);
  expect(read("b", other)).toEqual({ text: "b" });
  expect(read("nothing", other)).toBeUndefined();
  expect(read("nothing", other)).toBeUndefined();
  expect(readings).toBe(5);
});

test("what has not changed since the last reading is not read again, and is checked all the same", () => {
  const [first, second] = [1, 2].map(() => readLibrary("tests/fixtures/site").library);
  expect(second!.site).toBe(first!.site);
  expect(second!.ui.get("en")).toBe(first!.ui.get("en"));
  expect(second!.datasets.get("test-index")).not.toBe(first!.datasets.get("test-index"));

  const files = smallContent();
  expect(faultsIn(files)).toEqual([]);
  set(files["charts/fdi.json"], "topic", "none");
  const [fault] = faultsIn(files);
  expect(fault).toContain("topic: “none” is not known");
  expect(faultsIn(files)).toEqual([fault]);
  set(files["charts/fdi.json"], "topic", "capital");
  expect(faultsIn(files)).toEqual([]);
});
