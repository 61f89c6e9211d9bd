import { expect, test } from "vitest";
import { readableUrl } from "../../src/exports/readable-url.ts";

test("letters of other scripts read as letters, and lead to the same place", () => {
  const url = "https://example.org/%E7%B5%8C%E5%96%B6/%e1%ba%a1?q=%C3%A9";
  expect(readableUrl(url)).toBe("https://example.org/経営/ạ?q=é");
  expect(new URL(readableUrl(url)).href).toBe(new URL(url).href.replace("%e1%ba%a1", "%E1%BA%A1"));
});

test.each([
  ["ASCII, where encoding has a meaning", "https://example.org/a%20b%2Fc?d=%26"],
  ["what is not UTF-8", "https://example.org/%93%FA"],
  ["what nobody sees", "https://example.org/%E3%80%80%E2%80%8B"],
])("%s stays encoded", (_, url) => {
  expect(readableUrl(url)).toBe(url);
});
