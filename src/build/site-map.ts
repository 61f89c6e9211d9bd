import { existsSync, readFileSync } from "node:fs";
import sitemap, { type SitemapItem } from "@astrojs/sitemap";
import type { AstroIntegration } from "astro";

/** Pages that search engines should not list: the bare charts for other people's pages, and charts as they once were. */
const isListed = (address: string): boolean =>
  !/\/(?:embed|404)\/|\/charts\/[^/]+\/v\//.test(new URL(address).pathname);

/**
 * The sitemap, with the day on which a page was last changed, as its structured data say, and with the same alternates as the pages have: the choice of languages is nobody's page in the first one,
 * but the home page for everyone else.
 * @param root address of the site's root
 * @param languages in their order: the first that has a page is the one for readers of none of them
 */
export function siteMap(root: string, languages: readonly string[]): AstroIntegration {
  const withDefault = (item: SitemapItem): SitemapItem => {
    const links = item.links?.filter(({ url }) => url !== root) ?? [];
    const isHome = links.some(({ lang, url }) => url === `${root}${lang}/`);
    const first = languages.flatMap((language) => links.find(({ lang }) => lang === language) ?? [])[0];
    const url = isHome ? root : first?.url;
    return url ? { ...item, links: [...links, { lang: "x-default", url }] } : item;
  };
  let folder: URL | undefined;
  const withDate = (item: SitemapItem): SitemapItem => {
    const date = lastChange(new URL(`${item.url.slice(root.length)}index.html`, folder));
    return date ? { ...item, lastmod: date } : item;
  };
  const integration = sitemap({
    filter: isListed,
    i18n: {
      defaultLocale: languages[0]!,
      locales: Object.fromEntries(languages.map((language) => [language, language])),
    },
    serialize: (item) => withDate(withDefault(item)),
  });
  const write = integration.hooks["astro:build:done"]!;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      "astro:build:done": (options) => {
        folder = options.dir;
        return write(options);
      },
    },
  };
}

/** The date in the JSON-LD of a built page: that of the content, never the clock's. */
function lastChange(page: URL): string | undefined {
  if (!existsSync(page)) return undefined;
  return /"dateModified":"(\d{4}(?:-\d{2}){0,2})"/.exec(readFileSync(page, "utf8"))?.[1];
}
