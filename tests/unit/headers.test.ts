import { describe, expect, test } from "vitest";
import { contentPolicy, inlineParts } from "../../src/build/content-policy.ts";
import { headerRules } from "../../src/build/header-file.ts";
import { headersOf, readRules, writeRules } from "../../src/build/header-rules.ts";
import { apache, nginx } from "../../src/commands/headers.ts";

const RULES = [
  { path: "/*", headers: { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "origin" } },
  { path: "/en/", headers: { "Content-Security-Policy": "default-src 'none'; img-src data: https:" } },
  { path: "/en/charts/*", headers: { "Content-Security-Policy": "default-src 'self'" } },
  { path: "/404.html", headers: { "Content-Security-Policy": "default-src 'none'" } },
];

describe("the rules of a host", () => {
  test("come back from the file as they were written", () => {
    expect(readRules(writeRules(RULES))).toEqual(RULES);
    expect(readRules("")).toEqual([]);
  });

  test.each([
    ["/en/", "default-src 'none'; img-src data: https:"],
    ["/en/charts/", "default-src 'self'"],
    ["/en/charts/x/", "default-src 'self'"],
    ["/en/about/", undefined],
  ])("apply to an address or to all below it: %s", (path, policy) => {
    expect(headersOf(RULES, path)).toEqual({
      ...RULES[0]!.headers,
      ...(policy && { "Content-Security-Policy": policy }),
    });
  });

  test("are written for nginx as maps of what is answered with", () => {
    const config = nginx(RULES);
    expect(config).toContain(
      `map $uri $site_content_security_policy {\n  default "";\n  "~^/en/(?:index\\.html)?$" "default-src 'none'; img-src data: https:";\n  "~^/en/charts/" "default-src 'self'";\n  "~^/404\\.html$" "default-src 'none'";\n}`,
    );
    expect(config).toContain("# error_page 404 /404.html;");
    expect(config).toContain("# add_header X-Content-Type-Options $site_x_content_type_options always;");
  });

  test("are written for Apache as conditions on what is answered with", () => {
    expect(apache(RULES)).toContain(
      `<If "%{REQUEST_URI} =~ m#^/en/(?:index\\.html)?$#">\n  Header always set Content-Security-Policy "default-src 'none'; img-src data: https:"\n</If>`,
    );
    expect(apache(RULES)).toMatch(/^ErrorDocument 404 \/404\.html$/m);
  });
});

describe("the policy of pages", () => {
  const html = `<!doctype html><title>T</title><style>p{color:red}</style>
    <script>alert("1")</script><script type="module">2</script><script type="application/ld+json">{}</script>
    <script src="/a.js"></script><svg><style>path{fill:red}</style></svg><p title="<script>3</script>">`;

  test("allows the scripts and styles that stand in them, by their digest, and no data or quotation", () => {
    const { scripts, styles } = inlineParts([html, html]);
    expect([...scripts]).toHaveLength(2);
    // printf 'alert("1")' | openssl dgst -sha256 -binary | base64
    expect([...scripts][0]).toBe("'sha256-vQffNKfeMASPmtS+MWLYmQeYCey5UVf/JR5RVV8uF4Y='");
    expect([...styles]).toHaveLength(2);
    expect(contentPolicy({ scripts, styles })).toContain(
      `script-src 'self' ${[...scripts].sort().join(" ")};`,
    );
  });

  test("lets nobody frame a page but an embed, and no embed fetch anything", () => {
    const none = { scripts: new Set<string>(), styles: new Set<string>() };
    expect(contentPolicy(none)).toContain("frame-ancestors 'self'");
    expect(contentPolicy(none)).toContain("script-src 'self';");
    const embed = contentPolicy(none, { embedded: true });
    expect(embed).not.toContain("frame-ancestors");
    expect(embed).not.toContain("'self'");
    expect(embed).toContain("script-src 'none';");
  });

  test("lets pages that search compile a program, and no others", () => {
    const rules = headerRules(
      [
        { path: "index.html", html },
        { path: "en/search/index.html", html: "<site-search></site-search>" },
      ],
      "/deep/",
    );
    const policy = (path: string): string => headersOf(rules, path)["Content-Security-Policy"]!;
    expect(policy("/deep/en/search/")).toContain("'wasm-unsafe-eval'");
    expect(policy("/deep/")).not.toContain("'wasm-unsafe-eval'");
    expect(headersOf(rules, "/deep/_astro/a.js")["Cache-Control"]).toContain("immutable");
    expect(headersOf(rules, "/other/")).toEqual({});
  });
});
