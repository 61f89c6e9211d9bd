import type { Thing } from "schema-dts";
import type { Content } from "../../charts/chart.ts";
import type { Language } from "../../model/language.ts";
import { isoDate } from "../../model/period.ts";
import { absolute, address } from "../address.ts";

/** What the home page says to machines: which site this is, and whose, with the picture that stands for it. */
export function homeThings(language: Language, content: Content): Thing[] {
  const { site, ui } = content;
  const url = absolute(address.home(language));
  const owner = `${absolute(address.root())}#publisher`;
  const newest = newestStory(language, content);
  return [
    {
      "@type": "WebSite",
      name: site.name,
      url,
      description: ui.get(language)!.siteDescription,
      inLanguage: language,
      license: site.licence.url,
      ...(newest && { dateModified: newest }),
      publisher: { "@id": owner },
    },
    {
      "@type": "Organization",
      "@id": owner,
      name: site.author,
      url,
      logo: absolute(address.file("icon-512.png")),
    },
  ];
}

/** The day on which a story of a language was last published or changed, as `2026-11-21`; undefined without stories. */
export const newestStory = (language: Language, { stories }: Content): string | undefined =>
  (stories.get(language) ?? [])
    .map(({ meta }) => isoDate(meta.updated ?? meta.published))
    .sort()
    .at(-1);
