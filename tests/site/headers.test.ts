import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inlineParts } from "../../src/build/content-policy.ts";
import { headersOf, readRules } from "../../src/build/header-rules.ts";
import { FULL } from "../support/full.ts";
import { filesOf, pagesOf } from "../support/pages.ts";
import { builtSites } from "../support/site.ts";

describe.each(await builtSites())("the headers of $content", (site) => {
  const rules = readRules(readFileSync(join(site.folder, "_headers"), "utf8"));
  const pages = pagesOf(site);
  const pathOf = (file: string): string => site.base + file.replace(/(?:^|(?<=\/))index\.html$/, "");

  test("are few and short enough for hosts: 100 rules, and 2,000 characters a line", () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    const lines = rules.flatMap(({ headers }) =>
      Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    );
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });

  test("come to each file from one rule, for hosts join what two rules say", () => {
    const twice = filesOf(site).filter((file) => {
      const sent = rules
        .filter(({ path }) => headersOf([{ path, headers: { found: "" } }], pathOf(file))["found"] === "")
        .flatMap(({ headers }) => Object.keys(headers));
      return new Set(sent).size < sent.length;
    });
    expect(twice).toEqual([]);
  });

  test("allow every page its scripts and styles, and those of the page for what is not found", () => {
    const lost = inlineParts([pages.find(({ path }) => path === "404.html")!.html]);
    const some = pages.filter((_, index) => FULL || index % 8 === 0);
    const wrong = some.flatMap(({ path, html }) => {
      const policy = headersOf(rules, site.base + path)["Content-Security-Policy"] ?? "";
      const { scripts, styles } = inlineParts([html]);
      return [...scripts, ...styles, ...lost.scripts, ...lost.styles]
        .filter((digest) => !policy.includes(digest))
        .map((digest) => `${path} ${digest}`);
    });
    expect(wrong).toEqual([]);
  });

  test("let only embeds stand in frames of others", () => {
    const framed = pages.filter(
      ({ path }) =>
        !headersOf(rules, site.base + path)["Content-Security-Policy"]!.includes("frame-ancestors 'self'"),
    );
    expect(framed.length).toBeGreaterThan(0);
    expect(framed.filter(({ type }) => !type.startsWith("embed")).map(({ path }) => path)).toEqual([]);
    expect(pages.filter((page) => page.type.startsWith("embed") && !framed.includes(page))).toEqual([]);
  });

  test("are in the page for what is not found itself: it answers at addresses that no rule has", () => {
    const { html } = pages.find(({ path }) => path === "404.html")!;
    const [, policy = ""] =
      /<meta http-equiv="?Content-Security-Policy"? content="([^"]*)">/.exec(html) ?? [];
    const { scripts, styles } = inlineParts([html]);
    expect(scripts.size + styles.size).toBeGreaterThan(0);
    for (const part of ["default-src 'none'", ...scripts, ...styles]) expect(policy).toContain(part);
    expect(policy).not.toContain("frame-ancestors");
    expect(headersOf(rules, `${site.base}nowhere/at/all/`)).not.toHaveProperty("Content-Security-Policy");
  });

  test("are sent by the server of the tests and of npm start", async () => {
    const { headers } = await fetch(`${site.url}404.html`);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    const script = filesOf(site).find((file) => file.startsWith("_astro/"))!;
    expect((await fetch(site.url + script)).headers.get("cache-control")).toContain("immutable");
    // What is for the host is not for readers.
    expect((await fetch(`${site.url}_headers`)).status).toBe(404);
  });
});
