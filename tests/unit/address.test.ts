import { expect, test, vi } from "vitest";
import { absolute, permalink } from "../../src/exports/address.ts";
import { addressesBelow } from "../../src/model/addresses.ts";

test("addresses lie below the base path, at the root of a host as deep in it", () => {
  expect(addressesBelow("").chart("en", "trade", "exports")).toBe("/en/charts/trade/exports/");
  const deep = addressesBelow("/deep/base");
  expect(deep.root()).toBe("/deep/base/");
  expect(deep.chart("en", "trade")).toBe("/deep/base/en/charts/trade/");
  expect(deep.embed("en", "trade", "exports")).toBe("/deep/base/en/embed/trade/exports/");
  expect(deep.chartFile("en", "trade.exports", "card.png")).toBe(
    "/deep/base/en/charts/trade.exports.card.png",
  );
});

test("a permanent address names the host", () => {
  vi.stubEnv("SITE", "https://example.org");
  expect(absolute("/deep/base/embed.js")).toBe("https://example.org/deep/base/embed.js");
  expect(permalink("en", { id: "trade", view: { id: "exports" } })).toBe(
    "https://example.org/en/charts/trade/exports/",
  );
  vi.unstubAllEnvs();
});
