import type { Dataset as DatasetThing, Thing } from "schema-dts";
import type { Content } from "../../charts/chart.ts";
import { cited, datasetProvenance } from "../../charts/queries/references.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import { creditLine } from "../../content/credit.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { Dataset } from "../../values/dataset.ts";
import { absolute, address } from "../address.ts";
import {
  basis,
  catalogue,
  LONGEST_DESCRIPTION,
  measured,
  organization,
  spatialCoverage,
  temporalCoverage,
  thisSite,
} from "./dataset-facts.ts";
import { breadcrumbs } from "./json-ld.ts";

/** What the page of a dataset says to machines: the dataset with its files, and where the page stands. */
export function datasetThings(dataset: Dataset, language: Language, content: Content): Thing[] {
  const { navigation } = content.ui.get(language)!;
  const path = address.dataset(language, dataset.id);
  return [
    describe(dataset, language, content),
    breadcrumbs(language, content, [
      { name: navigation.sources, path: address.sources(language) },
      { name: textIn(dataset.title, language) ?? dataset.id, path },
    ]),
  ];
}

function describe(dataset: Dataset, language: Language, content: Content): DatasetThing {
  const { site, ui } = content;
  const fields = [...dataset.fields.keys()];
  const { producers, publishers } = creditLine(dataset, dataset.rows, fields, language, content);
  const creators = (producers.length > 0 ? producers : publishers).filter(
    (name) => name !== ui.get(language)!.sources.publisherUnnamed,
  );
  const url = absolute(address.dataset(language, dataset.id));
  const period = temporalCoverage(dataset, dataset.rows);
  const { version, created, modified } = versionOf(dataset, content);
  return {
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    name: textIn(dataset.title, language) ?? dataset.id,
    description: [dataset.description, dataset.method]
      .flatMap((text) => (text && textIn(text, language)) ?? [])
      .join(localeOf(language).separators.space)
      .slice(0, LONGEST_DESCRIPTION),
    url,
    inLanguage: language,
    isAccessibleForFree: true,
    // No one owns facts: their terms stand on this page.
    license: dataset.licence === site.licence.id ? site.licence.url : url,
    creator: creators.length > 0 ? creators.map((name) => organization(name)) : thisSite(language, content),
    publisher: thisSite(language, content),
    ...(version && { version, dateCreated: created! }),
    ...(modified && { dateModified: modified }),
    ...(period && { temporalCoverage: period }),
    spatialCoverage: spatialCoverage(dataset.rows, language, site),
    variableMeasured: measured(dataset, fields, language),
    isBasedOn: cited(datasetProvenance(dataset)).map(({ id }) => basis(id, language, content)),
    includedInDataCatalog: catalogue(language, content),
    distribution: [
      ["text/csv", address.datasetFile(dataset.id)],
      ["application/json", address.dataPackage(dataset.id)],
    ].map(([encodingFormat, path]) => ({
      "@type": "DataDownload" as const,
      encodingFormat: encodingFormat!,
      contentUrl: absolute(path!),
    })),
  };
}
