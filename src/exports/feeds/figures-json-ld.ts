import type { Thing } from "schema-dts";
import type { Content } from "../../charts/chart.ts";
import { cellRecords } from "../../charts/queries/cell-records.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { absolute, address } from "../address.ts";
import { catalogue, thisSite } from "./dataset-facts.ts";
import { breadcrumbs } from "./json-ld.ts";

/** What the ledger of figures says to machines: that it is a dataset of all figures, its files, and the datasets that these are of. */
export function figuresThings(language: Language, content: Content): Thing[] {
  const { figures: words, navigation } = content.ui.get(language)!;
  const datasets = [...new Set([...cellRecords(content).values()].map(({ dataset }) => dataset))];
  const url = absolute(address.figures(language));
  const days = (of: "created" | "modified"): string[] =>
    datasets.flatMap((dataset) => versionOf(dataset, content)[of] ?? []).sort();
  const [created, modified] = [days("created")[0], days("modified").at(-1)];
  return [
    {
      "@type": "Dataset",
      "@id": `${url}#figures`,
      name: words.title,
      description: words.description,
      url,
      inLanguage: language,
      isAccessibleForFree: true,
      // No one owns facts: what each dataset is under stands on its page.
      license: content.site.licence.url,
      creator: thisSite(language, content),
      publisher: thisSite(language, content),
      ...(created && { dateCreated: created }),
      ...(modified && { dateModified: modified }),
      includedInDataCatalog: catalogue(language, content),
      hasPart: datasets.map((dataset) => ({
        "@type": "Dataset" as const,
        "@id": `${absolute(address.dataset(language, dataset.id))}#dataset`,
        name: textIn(dataset.title, language) ?? dataset.id,
        description: textIn(dataset.description, language) ?? "",
        url: absolute(address.dataset(language, dataset.id)),
      })),
      distribution: [
        ["text/csv", address.figuresFile(language, "csv")],
        ["application/json", address.figuresFile(language, "json")],
      ].map(([encodingFormat, path]) => ({
        "@type": "DataDownload" as const,
        encodingFormat: encodingFormat!,
        contentUrl: absolute(path!),
      })),
    },
    breadcrumbs(language, content, [
      { name: navigation.sources, path: address.sources(language) },
      { name: words.title, path: address.figures(language) },
    ]),
  ];
}
