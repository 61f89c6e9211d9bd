import { describe, expect, test, vi } from "vitest";
import { contentPolicy, inlineParts } from "../../src/build/content-policy.ts";
import { headerRules } from "../../src/build/header-file.ts";
import { headersOf, readRules, writeRules } from "../../src/build/header-rules.ts";
import { htaccess } from "../../src/build/hosts/apache.ts";
import { HOSTS } from "../../src/build/hosts/hosts.ts";
import { nginxServer } from "../../src/build/hosts/nginx.ts";
import host from "../../src/commands/host.ts";
import type { Publication } from "../../src/build/hosts/publication.ts";

const RULES = [
  { path: "/*", headers: { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "origin" } },
  { path: "/en/", headers: { "Content-Security-Policy": "default-src 'none'; img-src data: https:" } },
  { path: "/en/charts/*", headers: { "Content-Security-Policy": "default-src 'self'" } },
  { path: "/404.html", headers: { "Content-Security-Policy": "default-src 'none'" } },
];

const PUBLICATION: Publication = {
  folder: "dist",
  origin: "https://example.org",
  base: "/",
  rules: RULES,
  redirects: [["/en/old.page/", "/en/new/"]],
};

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
    const config = nginxServer(PUBLICATION, "/srv", 80);
    expect(config).toContain(
      `map $uri $site_content_security_policy {\n  default "";\n  "~^/en/(?:index\\.html)?$" "default-src 'none'; img-src data: https:";\n  "~^/en/charts/" "default-src 'self'";\n  "~^/404\\.html$" "default-src 'none'";\n}`,
    );
    expect(config).toContain("  error_page 404 /404.html;");
    expect(config).toContain("  add_header X-Content-Type-Options $site_x_content_type_options always;");
    expect(config).toContain("  location = /en/old.page/ { return 301 /en/new/; }");
  });

  test("are written for Apache as conditions on what is answered with, compressed or not", () => {
    const text = htaccess(PUBLICATION);
    expect(text).toContain(
      `<If "%{REQUEST_URI} =~ m#^/en/(?:index\\.html(?:\\.(?:br|gz))?)?$#">\n  Header always set Content-Security-Policy "default-src 'none'; img-src data: https:"\n</If>`,
    );
    expect(text).toMatch(/^ErrorDocument 404 \/404\.html$/m);
    expect(text).toContain('RedirectMatch 301 "^/en/old\\.page/$" "/en/new/"');
  });

  test("stay what they are for hosts that read them, and lead on from what has moved", () => {
    for (const [name, status] of [
      ["netlify", "301!"],
      ["cloudflare", "301"],
    ] as const) {
      const files = Object.fromEntries(
        HOSTS[name]!.files(PUBLICATION, { root: "" }).map(({ path, text }) => [path, text]),
      );
      expect(readRules(files["_headers"]!)).toEqual(RULES);
      expect(files["_redirects"]).toBe(`/en/old.page/ /en/new/ ${status}\n`);
    }
  });

  test("go into the page where a host sends none", () => {
    const page = HOSTS["github-pages"]!.page!(
      '<!doctype html><meta charset="utf-8"><title>T</title><script>1</script>',
      "en/index.html",
    );
    expect(page).toMatch(
      /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-/,
    );
    expect(page).not.toContain("frame-ancestors");
  });
});

describe("npm run host", () => {
  test.each([[[]], [["heroku"]], [["nginx", "--nowhere"]]])("says how it is written: %j", async (args) => {
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await host(args)).toBe(2);
    expect(said.mock.calls.join("\n")).toContain("npm run host -- netlify|cloudflare");
    said.mockRestore();
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

  test("lets nobody frame a page but an embed, and no embed fetch anything but the face of its title", () => {
    const none = { scripts: new Set<string>(), styles: new Set<string>() };
    expect(contentPolicy(none)).toContain("frame-ancestors 'self'");
    expect(contentPolicy(none)).toContain("script-src 'self';");
    const embed = contentPolicy(none, { embedded: true });
    expect(embed).not.toContain("frame-ancestors");
    expect(embed.match(/[^;]*'self'/g)).toEqual([" font-src 'self'"]);
    expect(embed).toContain("script-src 'none';");
    expect(embed).toMatch(/; require-trusted-types-for 'script'; trusted-types 'none'$/);
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
    expect(policy("/deep/en/search/")).toMatch(/; trusted-types own-pages default$/);
    expect(policy("/deep/")).toMatch(/; require-trusted-types-for 'script'; trusted-types own-pages$/);
    expect(headersOf(rules, "/deep/_astro/a.js")["Cache-Control"]).toContain("immutable");
    expect(headersOf(rules, "/other/")).toEqual({});
  });
});
