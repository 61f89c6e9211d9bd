import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";

const code = readFileSync("public/embed.js", "utf8");

/** Whether the script takes a frame for one of its site, and asks it for its height. */
function heeds(frame: string, script: { src: string; site?: string }): boolean {
  let asked = false;
  const contentWindow = { postMessage: () => (asked = true) };
  runInNewContext(code, {
    URL,
    addEventListener: () => undefined,
    document: {
      currentScript: { src: script.src, dataset: { ...(script.site && { site: script.site }) } },
      querySelectorAll: () => [{ src: frame, contentWindow }],
    },
  });
  return asked;
}

describe("embed.js of a site", () => {
  const own = { src: "https://a.example/deep/embed.js" };

  test("heeds frames of the folder that it comes from", () => {
    expect(heeds("https://a.example/deep/en/embed/x/", own)).toBe(true);
    expect(heeds("https://a.example/deeper/en/embed/x/", own)).toBe(false);
    expect(heeds("https://a.example/en/embed/x/", own)).toBe(false);
  });

  test.each(["https://a.example/deep/", "https://a.example/deep", "https://a.example/deep//"])(
    "heeds frames below the address that a copy of it names, and none that only begin with its letters: %s",
    (site) => {
      const copy = { src: "https://paper.example/assets/embed.js", site };
      expect(heeds("https://a.example/deep/en/embed/x/", copy)).toBe(true);
      expect(heeds("https://a.example/deeper/en/embed/x/", copy)).toBe(false);
      expect(heeds("https://paper.example/assets/x/", copy)).toBe(false);
    },
  );

  test("heeds no host whose name goes on where the address ends", () => {
    const copy = { src: "https://paper.example/embed.js", site: "https://a.example" };
    expect(heeds("https://a.example/en/embed/x/", copy)).toBe(true);
    expect(heeds("https://a.example.evil/en/embed/x/", copy)).toBe(false);
    expect(heeds("https://a.example@evil.example/", copy)).toBe(false);
  });
});
