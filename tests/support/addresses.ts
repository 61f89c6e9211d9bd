import type { HtmlElement } from "./html.ts";

/** What a reference in a page is for: a link waits for the reader, a resource is fetched at once. */
export type Use = "link" | "resource";

export interface Reference {
  element: string;
  address: string;
  use: Use;
}

const RESOURCE_RELATIONS = new Set([
  "stylesheet",
  "icon",
  "apple-touch-icon",
  "manifest",
  "preload",
  "modulepreload",
  "prefetch",
  "preconnect",
  "dns-prefetch",
]);

/** Every address that an element names. */
export function referencesOf({ name, attributes }: HtmlElement): Reference[] {
  const use = (address: string, use: Use): Reference[] => [{ element: name, address, use }];
  const { href, src, srcset, poster, data, action, rel = "" } = attributes;
  const list: Reference[] = [];
  if (name === "a" || name === "area") {
    if (href !== undefined) list.push(...use(href, "link"));
  } else if (name === "link") {
    const resource = rel.split(/\s+/).some((word) => RESOURCE_RELATIONS.has(word));
    if (href !== undefined) list.push(...use(href, resource ? "resource" : "link"));
  } else {
    for (const address of [href, attributes["xlink:href"], src, poster, name === "object" ? data : undefined])
      if (address !== undefined) list.push(...use(address, "resource"));
  }
  for (const candidate of srcset?.split(",") ?? [])
    list.push(...use(candidate.trim().split(/\s+/)[0]!, "resource"));
  if (name === "form" && action !== undefined) list.push(...use(action, "link"));
  if (
    name === "meta" &&
    /^(?:og|twitter):(?:url|image)$/.test(attributes.property ?? attributes.name ?? "") &&
    attributes.content
  )
    list.push(...use(attributes.content, "link"));
  return list;
}

/** Every address that a style names. */
export function styleAddresses(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/gs)].map((match) => match[2]!);
  const imports = [...css.matchAll(/@import\s+(["'])(.*?)\1/gs)].map((match) => match[2]!);
  return [...urls, ...imports];
}
