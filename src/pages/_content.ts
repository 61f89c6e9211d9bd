import { getEntry } from "astro:content";
import type { Chart, Content } from "../charts/chart.ts";
import { contentReader } from "../charts/read-content.ts";
import { soundReader, type SoundContent } from "../charts/read-sound.ts";
import type { ChartVersion } from "../charts/chart.ts";
import { contentRoot } from "../content/content-root.ts";
import { contentStamp } from "../content/content-stamp.ts";
import type { Story } from "../content/story.ts";
import type { Language } from "../model/language.ts";

const strictly = contentReader(contentRoot(), true);
const soundly = soundReader(contentRoot());

/** Parameters of a route, as Astro gives them to its page. */
type Params = Record<string, string | undefined>;

/** The content that the site is built from. Routes alone load it; components take it as a prop. */
export async function siteContent(): Promise<Content> {
  if (import.meta.env.PROD) return strictly((await getEntry("version", "content"))!.data.version);
  return soundNow().content;
}

/** What keeps files of the content from being shown while developing. */
export const siteFaults = (): SoundContent["faults"] => soundNow().faults;

/**
 * The content as its files are now. Collections, which name a version too, follow a change after half a second: what was
 * read meanwhile would be kept under the version before, and be taken for it when the change is taken back.
 */
const soundNow = (): SoundContent => soundly(contentStamp(contentRoot()));

/** What the page of a language hands to its component. */
export const pageAt = async ({ lang }: Params): Promise<{ content: Content; language: Language }> => ({
  content: await siteContent(),
  language: lang as Language,
});

/** What the page of a chart or a view hands to its component. */
export async function chartAt(
  params: Params,
): Promise<{ content: Content; language: Language; chart: Chart }> {
  const { content, language } = await pageAt(params);
  const chart = content.charts.get(params.id!)!;
  const view = chart.views.find((state) => state.view!.id === params.view);
  return { content, language, chart: view ?? chart };
}

/** What a file of a chart or, under the key `id.view`, of a view is made of. */
export async function stateAt(
  params: Params,
): Promise<{ content: Content; language: Language; chart: Chart }> {
  const [id, view] = params.id!.split(".");
  return chartAt({ ...params, id, view });
}

/** What the page of a published version of a chart or a view hands to its component. */
export async function versionAt(
  params: Params,
): Promise<{ content: Content; language: Language; version: ChartVersion }> {
  const { content, language } = await pageAt(params);
  const key = params.view === undefined ? params.id! : `${params.id}.${params.view}`;
  const versions = content.versions!.get(key)!;
  return { content, language, version: versions.find(({ version }) => String(version) === params.version)! };
}

/** What the page of a story hands to its component. */
export async function storyAt(params: Params): Promise<{ content: Content; story: Story }> {
  const { content, language } = await pageAt(params);
  return { content, story: content.stories.get(language)!.find(({ id }) => id === params.id)! };
}
