import { createHash } from "node:crypto";
import { OWN_PAGES, TRUSTED_BY_DEFAULT } from "../model/contract/trusted-types.ts";
import { parse, type DefaultTreeAdapterTypes } from "parse5";

/** What pages have written into them that a policy must allow by its digest. */
export interface InlineParts {
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The scripts that run and the styles that stand in pages, as digests. */
export function inlineParts(pages: readonly string[]): InlineParts {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  const visit = (node: Node): void => {
    if (isElement(node)) {
      if (node.tagName === "script" && runs(node)) scripts.add(digest(textOf(node)));
      if (node.tagName === "style") styles.add(digest(textOf(node)));
    }
    if ("childNodes" in node) node.childNodes.forEach(visit);
  };
  for (const page of pages) parse(page).childNodes.forEach(visit);
  return { scripts, styles };
}

const isElement = (node: Node): node is Element => "tagName" in node;

/** Whether a script is written out and is no data. */
function runs({ attrs }: Element): boolean {
  const attribute = (name: string): string | undefined => attrs.find((other) => other.name === name)?.value;
  return attribute("src") === undefined && /^(?:|module|text\/javascript)$/.test(attribute("type") ?? "");
}

const textOf = ({ childNodes }: Element): string =>
  childNodes.map((node) => ("value" in node ? node.value : "")).join("");

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** How pages are used, as far as that decides what they may do. */
export interface PageUse {
  /** They stand in frames of anybody's pages, and fetch nothing but the face of their titles. */
  embedded?: boolean;
  /** They search, for which their browser compiles the program of the index. */
  searching?: boolean;
}

/**
 * What pages fetch from the site besides scripts, styles and pictures. Objects are its PDF files, which lie among the
 * pages: some browsers show a document of that kind as an object in a page of its own.
 */
const FETCHED = ["font-src", "connect-src", "frame-src", "object-src", "worker-src", "manifest-src"];

/**
 * A Content Security Policy: pages run and show what the site itself serves and what was written into them by its build.
 * Attributes of style are let through: what a reader chooses is laid out by them, in numbers that no build knows, and
 * they can hurt nothing but their own element.
 */
export function contentPolicy(
  { scripts, styles }: InlineParts,
  { embedded = false, searching = false }: PageUse = {},
): string {
  const own = embedded ? [] : ["'self'"];
  const directives: Record<string, readonly string[]> = {
    "default-src": ["'none'"],
    "script-src": [...own, ...[...scripts].sort(), ...(searching ? ["'wasm-unsafe-eval'"] : [])],
    // For browsers that do not know the two after it.
    "style-src": [...own, "'unsafe-inline'"],
    "style-src-elem": [...own, ...[...styles].sort()],
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": [...own, "data:"],
    ...Object.fromEntries((embedded ? ["font-src"] : FETCHED).map((name) => [name, ["'self'"]])),
    "base-uri": ["'none'"],
    "form-action": embedded ? ["'none'"] : own,
    ...(embedded ? {} : { "frame-ancestors": own }),
    // No text becomes HTML or a script, but by these.
    "require-trusted-types-for": ["'script'"],
    "trusted-types": embedded ? [] : [OWN_PAGES, ...(searching ? [TRUSTED_BY_DEFAULT] : [])],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.length > 0 ? sources.join(" ") : "'none'"}`)
    .join("; ");
}
