import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Lock {
  packages: Record<string, { integrity?: string; link?: boolean }>;
}

test("every package in the lock has a digest that its download is held to, those for other platforms too", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const [root, ...rest] = Object.entries(packages);
  expect(root![0]).toBe("");
  expect(rest.length).toBeGreaterThan(0);
  expect(rest.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual(
    [],
  );
});
