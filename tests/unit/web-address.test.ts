import { describe, expect, test } from "vitest";
import { seen } from "../../src/model/code-point.ts";
import { faultsIn, set, smallContent } from "../support/content-folder.ts";

const SOURCE = "sources/hanoi-gazette-2025.json";

describe("the address of a source", () => {
  const addressFaults = (url: string): string[] => {
    const files = smallContent();
    set(files[SOURCE], "url", url);
    return faultsIn(files);
  };

  test.each([
    [
      "https://mpi.gov.vn@evil.example/",
      "has a user’s name before its host, which is evil.example: readers would take the name for the site. Write the address without it",
    ],
    [
      "https://a:b@evil.example/",
      "has a user’s name before its host, which is evil.example: readers would take the name for the site. Write the address without it",
    ],
    [
      "https://аpple.com/",
      "has letters in its host that can pass for others: write the host as browsers resolve it, xn--pple-43d.com",
    ],
    [
      "https://example。org/",
      "has letters in its host that can pass for others: write the host as browsers resolve it, example.org",
    ],
    ["https://example.org/\n", "has a space or a line break in it: take it out, or write it as %20"],
    ["https://example.org/a b", "has a space or a line break in it: take it out, or write it as %20"],
    ["https://example.org/\u3000", "has a space or a line break in it: take it out, or write it as %20"],
    ['https://example.org/"><script>', 'has “"” in it: write it as %22'],
    ["https://mpi.gov.vn\\@evil.example/", "has “\\” in it: write it as %5C"],
    ["javascript:alert(1)", "is not a web address: write the whole URL, beginning with https://"],
    ["data:text/html,x", "is not a web address: write the whole URL, beginning with https://"],
    ["http:evil", "is not a web address: write the whole URL, beginning with https://"],
    ["https:///evil.example", "is not a web address: write the whole URL, beginning with https://"],
    ["https://[::1", "is not a web address: write the whole URL, beginning with https://"],
  ])("%j is refused", (url, message) => {
    expect(addressFaults(url)).toEqual([`content/${SOURCE} › url: “${seen(url)}” ${message}`]);
  });

  test.each([
    "https://example.org",
    "http://xn--pple-43d.com:8080/%E6%97%A5/?a=b&c=[d]#é",
    "https://example.org/@name",
  ])("%s can stand", (url) => {
    expect(addressFaults(url)).toEqual([]);
  });
});
