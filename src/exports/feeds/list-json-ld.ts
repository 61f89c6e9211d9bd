import type { Thing } from "schema-dts";
import type { Content } from "../../charts/chart.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { fillIn } from "../../values/words.ts";
import { absolute, address } from "../address.ts";

/** What a list of rows says to machines: what it is about, of which dataset, and its entries with their addresses. */
export function listThings(id: string, language: Language, content: Content): Thing[] {
  const { content: list } = content.lists.get(id)!;
  const { site } = content;
  const dataset = content.datasets.get(list.dataset)!;
  const { modified } = versionOf(dataset, content);
  const write = (text: typeof list.title): string => fillIn(textIn(text, language) ?? "", content, language);
  const url = absolute(address.list(language, id));
  return [
    {
      "@type": "CollectionPage",
      name: write(list.title),
      description: write(list.description),
      url,
      inLanguage: language,
      license: site.licence.url,
      ...(modified && { dateModified: modified }),
      isPartOf: { "@type": "WebSite", name: site.name, url: absolute(address.home(language)) },
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: dataset.rows.length,
        itemListElement: dataset.rows.map((row, index) => {
          const heading = row.cells[list.heading];
          return {
            "@type": "ListItem",
            position: index + 1,
            url: absolute(address.listEntry(language, id, row.key)),
            name: (heading?.type === "category" && textIn(heading.category.title, language)) || row.key,
          };
        }),
      },
    },
  ];
}
