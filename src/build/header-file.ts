import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { SITE_SEARCH } from "../model/contract/elements.ts";
import { contentPolicy, inlineParts, type InlineParts } from "./content-policy.ts";
import { writeRules, type HeaderRule } from "./header-rules.ts";

/**
 * For everything: types are not guessed, other sites learn no more than where a reader comes from, and nothing asks for
 * a camera. Nothing here is meant for one reader alone, so that the pages of others may read and show all of it.
 */
const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** Folders of files whose names change with what is in them. */
const HASHED = ["_astro", "pagefind/fragment", "pagefind/index", "pagefind/filter"];
const FOR_GOOD = { "Cache-Control": "public, max-age=31536000, immutable" };

/** Of the search index: its worker compiles what it reads, and asks for nothing but the index. */
const SEARCH_PROGRAM = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
};

/**
 * Writes `_headers` and `_redirects` into the folder of a built site: what its host is to send, and where it is to lead
 * on from addresses that have moved (pages there do it for hosts that read no such file). Pages have policies by their kind, which
 * is the folder in which they lie, because hosts take only so many rules.
 * @param base path under which the site lies, with slashes at both ends
 * @param redirects addresses that have moved, old to new, below the base path
 */
export function writeHeaderFiles(
  folder: string,
  base: string,
  redirects: Readonly<Record<string, string>>,
): void {
  const pages = globSync("**/*.html", { cwd: folder })
    .sort()
    .map((path): Page => ({
      path: path.split(sep).join("/"),
      html: readFileSync(join(folder, path), "utf8"),
    }));
  // It answers at addresses that no rule of a host has, and so says itself what it may do.
  for (const { path, html } of pages)
    if (path === LOST) writeFileSync(join(folder, path), withPolicy(path, html));
  writeFileSync(join(folder, "_headers"), writeRules(headerRules(pages, base)));
  const moved = Object.entries(redirects).map(([from, to]) => `${base}${from} ${base}${to} 301\n`);
  writeFileSync(join(folder, "_redirects"), moved.join(""));
}

/** What hosts answer with where nothing is. */
const LOST = "404.html";

interface Page {
  /** Of its file, from the folder of the site. */
  path: string;
  html: string;
}

/** What is sent with what. No address gets one header from two rules, which hosts would join. */
export function headerRules(pages: readonly Page[], base: string): HeaderRule[] {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  // What is not found is answered with this page, whatever the address.
  const lost = inlineParts(pages.filter(({ path }) => path === LOST).map(({ html }) => html));
  return [
    { path: `${base}*`, headers: EVERYWHERE },
    ...HASHED.map((name) => ({ path: `${base}${name}/*`, headers: FOR_GOOD })),
    { path: `${base}pagefind/*`, headers: SEARCH_PROGRAM },
    ...[...kinds].map(([kind, members]) => ({
      path: base + kind,
      headers: { "Content-Security-Policy": policyOf(kind, members, lost) },
    })),
  ];
}

/** `en/charts/*` of `en/charts/x/index.html`, `en/` of `en/index.html`. */
function kindOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  if (folders.length === 0) return path.replace(/^index\.html$/, "");
  return folders.length === 1 ? `${folders[0]}/` : `${folders[0]}/${folders[1]}/*`;
}

function policyOf(kind: string, pages: readonly Page[], lost: InlineParts): string {
  const parts = inlineParts(pages.map(({ html }) => html));
  return contentPolicy(
    {
      scripts: new Set([...parts.scripts, ...lost.scripts]),
      styles: new Set([...parts.styles, ...lost.styles]),
    },
    { embedded: isEmbed(kind), searching: pages.some(({ html }) => searches(html)) },
  );
}

const isEmbed = (path: string): boolean => /^[^/]+\/embed\//.test(path);
const searches = (html: string): boolean => html.includes(`<${SITE_SEARCH}`);

/** The policy of one page alone. */
const pagePolicy = (path: string, html: string): string =>
  contentPolicy(inlineParts([html]), { embedded: isEmbed(path), searching: searches(html) });

/** A page that carries its policy in itself, for hosts that send none. Who may frame it a page cannot say there, by the standard. */
export function withPolicy(path: string, html: string): string {
  if (html.includes('http-equiv="Content-Security-Policy"')) return html;
  const policy = pagePolicy(path, html).replace(/; frame-ancestors [^;]*/, "");
  // Pages that only lead on to another name no charset.
  return html.replace(
    /<meta charset=[^>]*>|(?=<title)/i,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
