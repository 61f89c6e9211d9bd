import { resolve } from "node:path";
import { expect, test } from "vitest";
import { chunkGroup } from "../../src/build/chunk-group.ts";

test("a group of modules has those that its patterns fit, and none of those that stay outside", () => {
  const { test: pattern } = chunkGroup(
    "drawing",
    ["src/scene/*.ts", "src/scene/drawings/line.ts"],
    ["src/scene/tint.ts"],
  );
  const isIn = (file: string): boolean => pattern(resolve(file));
  expect(isIn("src/scene/marks.ts")).toBe(true);
  expect(isIn("src/scene/drawings/line.ts")).toBe(true);
  expect(isIn("src/scene/drawings/columns.ts")).toBe(false);
  expect(isIn("src/scene/tint.ts")).toBe(false);
});

test("a group does without no module that is named in it", () => {
  expect(() => chunkGroup("shared", ["src/model/no-such-module.ts"])).toThrow(
    "no module is src/model/no-such-module.ts",
  );
});
