import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRedirects, redirectRoutes } from "../../src/exports/ledger.ts";
import { driversOf } from "../support/browser-driver.ts";
import { parseHtml } from "../support/html.ts";
import { fixtureSite } from "../support/site.ts";

const site = await fixtureSite();
const drivers = driversOf("Chromium");

describe("an address that has moved", () => {
  const moved = Object.entries(readRedirects(site.content));

  test.each(moved)("is a page that leads on and names its successor: %s", (from, to) => {
    const { elements } = parseHtml(readFileSync(join(site.folder, from, "index.html"), "utf8"));
    const attributes = (name: string, value?: string) =>
      elements
        .filter((element) => element.name === name)
        .map((element) => element.attributes)
        .find((found) => !value || Object.values(found).includes(value));
    expect(attributes("meta", "refresh")?.["content"]).toBe(`0; url=${site.base}${to}`);
    expect(attributes("meta", "robots")?.["content"]).toBe("noindex");
    expect(attributes("link", "canonical")?.["href"]).toBe(site.siteUrl + site.base + to);
    expect(attributes("a")?.["href"]).toBe(site.base + to);
    expect(elements.filter(({ name }) => name === "script")).toEqual([]);
  });

  test.each(moved)("takes a reader without scripts there: %s", async (from, to) => {
    await using driver = await drivers.open(site.url + from, { scripts: false });
    await driver.see("h1");
    expect(await driver.address()).toBe(site.url + to);
  });

  test("leads below the root of a host as well", () => {
    expect(redirectRoutes({ "en/old/": "en/new/" }, "/")).toEqual({ "/en/old/": "/en/new/" });
  });
});
