import { describe, expect, test } from "vitest";
import { tells } from "../../src/text/tells.ts";

describe("words tell a number", () => {
  test.each([
    ["Japan has US$78.6 billion registered in Vietnam", "$78.6bn"],
    ["Nearly 195,100 new companies", "nearly 195,100"],
    ["新規設立19万5,100社近く", "19万5,100社近く"],
  ])("where they have its digits: %s", (words, number) => expect(tells(words, number)).toBe(true));

  test.each([
    ["Joint chip research starts from a wide gap in spending", "0.42%"],
    ["A memorandum of 2022", "56.9%"],
    ["NIC has 12 of 29 ties", "NIC"],
  ])("and not where they have none of it: %s", (words, number) => expect(tells(words, number)).toBe(false));
});
