import { expect, test } from "vitest";
import { loadContent } from "../../src/charts/read-content.ts";
import { browserStringsOf } from "../../src/model/browser-strings.ts";

test("a page carries of the interface's words those that its scripts speak", () => {
  const words = loadContent().ui.get("en")!;
  const { listen, search, explore } = browserStringsOf(["listen", "search"], words);
  expect(explore).toBeUndefined();
  expect(search).toEqual(words.search);
  const { what, whatRank, ...spoken } = words.listen;
  expect(what && whatRank).toBeTruthy();
  expect(listen).toEqual(spoken);
});
