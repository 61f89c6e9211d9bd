import { describe, expect, test } from "vitest";
import { faultsIn, smallContent } from "../support/content-folder.ts";

const faultsWith = (path: string, text: string): string[] => faultsIn({ ...smallContent(), [path]: text });

describe("redirects", () => {
  const NO_PAGE = "is not a page below the base path, such as en/charts/old-name/";
  const faults = (redirects: unknown): string[] => faultsWith("redirects.json", JSON.stringify(redirects));

  test("lead from one page to another", () => {
    expect(faults({ "en/charts/old/": "en/charts/fdi/", "en/stories/a.b/": "en/" })).toEqual([]);
    expect(
      faults({ "en/figures/old/": "en/figures/fdi/", "en/old/": "en/stories/capital/figures/" }),
    ).toEqual([]);
  });

  test("lead to pages that are there, and the nearest is named", () => {
    expect(faults({ "en/charts/old/": "en/charts/fdy/", "en/gone/": "en/charts/something-else/" })).toEqual([
      "content/redirects.json › en/charts/old/: leads to “en/charts/fdy/”, which is no page of this site: write the address of one, as in en/charts/my-chart/. Did you mean “en/charts/fdi/”?",
      "content/redirects.json › en/gone/: leads to “en/charts/something-else/”, which is no page of this site: write the address of one, as in en/charts/my-chart/.",
    ]);
  });

  test("may lead to a chart whose file has faults of its own", () => {
    const content = smallContent();
    content["redirects.json"] = { "en/old/": "en/charts/fdi/" };
    Object.assign(content["charts/fdi.json"]!, { type: 7 });
    expect(faultsIn(content).filter((fault) => fault.includes("redirects.json"))).toEqual([]);
  });

  test.each([
    ["out of the site", "en/../../etc/"],
    ["to a file", "en/charts/x.svg"],
    ["to another site", "https://evil.example/"],
    ["from the root of the host", "/en/x/"],
    ["nowhere", "en//x/"],
  ])("do not lead %s", (_, address) => {
    expect(faults({ "en/old/": address })).toEqual([
      `content/redirects.json › en/old/: “${address}” ${NO_PAGE}`,
    ]);
    expect(faults({ [address]: "en/" }).join("\n")).toContain("content/redirects.json");
  });

  test("lead to pages that have not moved themselves", () => {
    expect(faults({ "en/a/": "en/b/", "en/b/": "en/" })).toEqual([
      "content/redirects.json › en/a/: leads to “en/b/”, which has moved itself: write where that leads",
    ]);
  });

  test.each(["en/", "en/search/", "en/stories/capital/", "en/charts/fdi/", "en/embed/fdi/"])(
    "lead from no page that is there: %s",
    (address) => {
      expect(faults({ [address]: "en/about/" })).toEqual([
        `content/redirects.json › ${address}: is a page of this site, which shows itself: take the redirect away, or name the address that was before`,
      ]);
    },
  );

  test("are JSON, in characters that texts may hold", () => {
    expect(faultsWith("redirects.json", "{")[0]).toContain(
      "content/redirects.json › line 1: is not valid JSON",
    );
    expect(faults({ "en/a\u202e/": "en/" }).join("\n")).toContain("U+202E");
  });
});

describe("the ledger of addresses", () => {
  test("has an address in each line", () => {
    expect(
      faultsWith("addresses.txt", "./\n404/\ndata/fdi.csv\nen/charts/fdi/\nen/charts/fdi.since-2019.svg\n"),
    ).toEqual([]);
    expect(faultsWith("addresses.txt", "./\nen/charts/fdi/ en/\n")).toEqual([
      "content/addresses.txt › line 2: is no address below the base path: npm run ledger writes this file",
    ]);
    expect(faultsWith("addresses.txt", "en/\u202e/\n")[0]).toContain(
      "content/addresses.txt › line 1: has a mark",
    );
    expect(faultsWith("addresses.txt", "../en/\n")).toHaveLength(1);
  });
});
