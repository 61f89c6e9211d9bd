import { describe, expect, test } from "vitest";
import { BuildProgress } from "../../src/commands/build-progress.ts";
import { siteAddress } from "../../src/commands/site-address.ts";

/** What is printed of what Astro prints, in pieces as they may come. */
function printed(...pieces: string[]): string[] {
  const lines: string[] = [];
  const progress = new BuildProgress((line) => lines.push(line));
  for (const piece of pieces) progress.take(piece);
  progress.end();
  return lines;
}

describe("a build prints", () => {
  test("none of Astro's steps, routes and times", () => {
    expect(
      printed(
        '\u001b[2m11:23:01\u001b[22m \u001b[34m[build]\u001b[39m output: "static"\n11:23:01 [vite] Re-optimizing\n',
        "\n generating static routes \n11:23:43   ├─ /404.html11:23:43   ├─ /a.png (+1.6",
        "1s) \n (+990ms) \n11:25:15 ✓ Completed in 1m 54s.\n\n11:25:30 [build] Complete!",
      ),
    ).toEqual([]);
  });

  test("warnings, errors and whatever else comes, also without the end of a line", () => {
    const lines = [
      "11:23:01 [WARN] [vite] something is old",
      "11:23:01 [build] a warning of a step",
      "SyntaxError: no",
      "  at x.ts:1",
    ];
    expect(printed(lines.join("\n"))).toEqual(lines);
  });
});

describe("the address of a site", () => {
  test.each([
    [undefined, /^SITE_URL is not set: .*SITE_URL=https:\/\/example\.org npm run build/],
    ["", /is not set/],
    ["example.org", /“example\.org”: write an address such as/],
    ["ftp://example.org", /write an address such as/],
    ["https://example.org/charts/", /write https:\/\/example\.org, and BASE_PATH=\/charts\/ for the path/],
    ["https://me@example.org", /write https:\/\/example\.org$/],
  ])("is asked for where it is %s", (written, message) => {
    expect(() => siteAddress(written ?? "")).toThrow(message);
  });

  test("is an origin", () => {
    expect(siteAddress("https://Example.org/")).toBe("https://example.org");
  });
});
