import { existsSync, readFileSync } from "node:fs";
import sitemap, { type SitemapItem } from "@astrojs/sitemap";

/** Pages that search engines should not list: the bare charts for other people's pages, and charts as they once were. */
const isListed = (address: string): boolean =>
  !/\/(?:embed|404)\/|\/charts\/(?:[^/]+\/){1,2}v\//.test(new URL(address).pathname);

/** What a sitemap is made of. */
export interface SiteMapInput {
  /** Folder of the built site, with a slash at its end. */
  dir: URL;
  /** Origin of its addresses. */
  site: string;
  /** The path below it, with slashes at both ends. */
  base: string;
  /** In their order: the first that has a page is the one for readers of none of them. */
  languages: readonly string[];
  /** Paths of its pages below the base path. */
  pages: readonly string[];
}

/**
 * Writes the sitemap into the folder of a built site, with the day on which a page was last changed, as its structured data say,
 * and with the same alternates as the pages have: the choice of languages is nobody's page in the first one, but the home page
 * for everyone else. Astro's integration does it, which is asked here and not by Astro: a site that was built in parts has
 * its pages only when they are together.
 */
export async function writeSiteMap({ dir, site, base, languages, pages }: SiteMapInput): Promise<void> {
  const root = new URL(base, site).href;
  const withDefault = (item: SitemapItem): SitemapItem => {
    const links = item.links?.filter(({ url }) => url !== root) ?? [];
    const isHome = links.some(({ lang, url }) => url === `${root}${lang}/`);
    const first = languages.flatMap((language) => links.find(({ lang }) => lang === language) ?? [])[0];
    const url = isHome ? root : first?.url;
    return url ? { ...item, links: [...links, { lang: "x-default", url }] } : item;
  };
  const withDate = (item: SitemapItem): SitemapItem => {
    const date = lastChange(new URL(`${item.url.slice(root.length)}index.html`, dir));
    return date ? { ...item, lastmod: date } : item;
  };
  const { hooks } = sitemap({
    filter: isListed,
    i18n: {
      defaultLocale: languages[0]!,
      locales: Object.fromEntries(languages.map((language) => [language, language])),
    },
    serialize: (item) => withDate(withDefault(item)),
  });
  // Of what Astro hands over, what is read there.
  const config = { site, base, trailingSlash: "always", build: { format: "directory" } };
  const say = (message: string): never => {
    throw new Error(`The sitemap cannot be written: ${message}`);
  };
  const given = { info: () => undefined, warn: say, error: say };
  await hooks["astro:config:done"]!({ config } as never);
  await hooks["astro:routes:resolved"]!({ routes: [] } as never);
  await hooks["astro:build:done"]!({
    dir,
    pages: pages.toSorted().map((pathname) => ({ pathname })),
    logger: given,
  } as never);
}

/** The date in the JSON-LD of a built page: that of the content, never the clock's. */
function lastChange(page: URL): string | undefined {
  if (!existsSync(page)) return undefined;
  return /"dateModified":"(\d{4}(?:-\d{2}){0,2})"/.exec(readFileSync(page, "utf8"))?.[1];
}
