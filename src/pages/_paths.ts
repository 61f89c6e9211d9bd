import { getCollection, type CollectionEntry, type CollectionKey } from "astro:content";
import type { Chart } from "../charts/chart.ts";
import { isPublished } from "../charts/chart-words.ts";
import { chartInCurrencies } from "../charts/in-currency.ts";
import { cellRecords } from "../charts/queries/cell-records.ts";
import { sharded } from "../exports/shard.ts";
import { siteContent } from "./_content.ts";

/** Paths of a route that has a page in every published language. */
export const languagePaths = sharded(async (): Promise<{ params: { lang: string } }[]> =>
  (await siteContent()).languages.map((lang) => ({ params: { lang } })),
);

/** Paths of a route that has a page for every story. */
export const storyPaths = sharded(async (): Promise<{ params: { lang: string; id: string } }[]> =>
  (await entriesOf("stories")).map(({ data: { language, story } }) => ({
    params: { lang: language, id: story },
  })),
);

/** Paths of a route that has a page for every chart. */
export const chartPaths = sharded(async (): Promise<{ params: { lang: string; id: string } }[]> =>
  (await entriesOf("charts")).flatMap(({ data: { language, chart, view } }) =>
    view ? [] : [{ params: { lang: language, id: chart } }],
  ),
);

/** Paths of a route that has a page for every view of a chart. */
export const viewPaths = sharded(
  async (): Promise<{ params: { lang: string; id: string; view: string } }[]> =>
    (await entriesOf("charts")).flatMap(({ data: { language, chart, view } }) =>
      view ? [{ params: { lang: language, id: chart, view } }] : [],
    ),
);

/** Paths of a route that has a page for every chart that readers draw. */
export const drawItPaths = async (): Promise<{ params: { lang: string; id: string } }[]> => {
  const { charts } = await siteContent();
  return (await chartPaths()).filter(({ params }) => charts.get(params.id)?.drawIt);
};

/** Paths of a route that has a file for every chart and every view. */
export const statePaths = sharded(async (): Promise<{ params: { lang: string; id: string } }[]> =>
  (await entriesOf("charts")).map(({ data: { language, key } }) => ({ params: { lang: language, id: key } })),
);

/** Paths of a route that has a file for every chart over time and every view of one. */
export const explorePaths = async (): Promise<{ params: { lang: string; id: string } }[]> => {
  const { charts } = await siteContent();
  const keys = keysOf(charts, ({ type }) => type.overTime !== undefined);
  return (await statePaths()).filter(({ params }) => keys.has(params.id));
};

/** Paths of a route that has a file for every chart and every view that can be read in several currencies. */
export const moneyPaths = async (): Promise<{ params: { lang: string; id: string } }[]> => {
  const content = await siteContent();
  const keys = keysOf(content.charts, (chart) => chartInCurrencies(chart, content).length > 1);
  return (await statePaths()).filter(({ params }) => keys.has(params.id));
};

/** Keys of the charts and views that are wanted. */
const keysOf = (charts: ReadonlyMap<string, Chart>, isWanted: (chart: Chart) => boolean): Set<string> =>
  new Set(
    [...charts.values()]
      .flatMap((chart) => [chart, ...chart.views])
      .filter(isWanted)
      .map(({ key }) => key),
  );

/** Paths of a route that has a page for every published version of a chart, in the languages that it has words in. */
export const versionPaths = sharded(async () => versionsOf((view) => view === undefined));

/** Paths of a route that has a page for every published version of a view. */
export const viewVersionPaths = sharded(async () => versionsOf((view) => view !== undefined));

async function versionsOf(
  isMeant: (view: string | undefined) => boolean,
): Promise<{ params: { lang: string; id: string; view: string | undefined; version: string } }[]> {
  const { languages, versions } = await siteContent();
  return [...(versions ?? [])].flatMap(([key, kept]) => {
    const [id = key, view] = key.split(".");
    if (!isMeant(view)) return [];
    return kept.flatMap(({ version, chart }) =>
      languages
        .filter((lang) => isPublished(chart, lang))
        .map((lang) => ({ params: { lang, id, view, version: String(version) } })),
    );
  });
}

/** Paths of a route that has a file for every dataset. */
export const datasetPaths = sharded(async (): Promise<{ params: { id: string } }[]> =>
  (await entriesOf("datasets")).map(({ id }) => ({ params: { id } })),
);

/** Paths of a route that has a page for every list of rows. */
export const listPaths = sharded(async (): Promise<{ params: { lang: string; list: string } }[]> => {
  const { languages, lists } = await siteContent();
  return languages.flatMap((lang) => [...lists.keys()].map((list) => ({ params: { lang, list } })));
});

/** Paths of a route that has a page for every dataset in every language. */
export const datasetPagePaths = sharded(async (): Promise<{ params: { lang: string; id: string } }[]> => {
  const { languages, datasets } = await siteContent();
  return languages.flatMap((lang) => [...datasets.keys()].map((id) => ({ params: { lang, id } })));
});

/** Paths of a route that has a page for every dataset that has figures. */
export const figurePaths = sharded(async (): Promise<{ params: { lang: string; id: string } }[]> => {
  const content = await siteContent();
  const ids = new Set([...cellRecords(content).values()].map(({ dataset }) => dataset.id));
  return content.languages.flatMap((lang) => [...ids].map((id) => ({ params: { lang, id } })));
});

/** The entries of a collection. @throws ContentError where the content has faults, which no collection knows of */
async function entriesOf<C extends CollectionKey>(name: C): Promise<CollectionEntry<C>[]> {
  await siteContent();
  return getCollection(name);
}
