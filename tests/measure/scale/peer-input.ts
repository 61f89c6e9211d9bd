import { random } from "../../support/random.ts";
import { madeUpStory } from "./made-up-story.ts";

/** A chart as the peers draw it. */
interface PeerChart {
  type: string;
  x: string;
  y: string;
  series?: string;
  rows: readonly Row[];
  title: string;
  note: string;
}

/** A page that has no text of an author: a chart, a table, a list. */
interface PeerPage {
  path: string;
  lang: string;
  title: string;
  /** Id of a chart. */
  chart?: string;
  head?: readonly string[];
  rows?: readonly (readonly (string | number)[])[];
  links?: readonly { path: string; title: string }[];
}

/** What the peers make their sites of. */
export interface PeerInput {
  pages: PeerPage[];
  /** By language and id. */
  charts: Record<string, Record<string, PeerChart>>;
  /** Figures by the names of their cells, as they are written in texts. */
  values: Record<string, string>;
  /** Stories in Markdown, without their title: `{chart id}` and `{figure cell}` stand for what they show. */
  stories: { path: string; lang: string; title: string; text: string }[];
}

type Row = Readonly<Record<string, string | number>>;
type Words = Readonly<Record<string, string>>;
interface DatasetFile {
  title: Words;
  fields: { name: string; type: string; title: Words }[];
  primaryKey: string[];
  rows: Row[];
}
interface ChartFile {
  type: string;
  dataset: string;
  encodings: { x: string; y: string; series?: string };
  title: Words;
  note: Words;
}

/** The languages of the generated content, and the one whose words each has. */
const LANGUAGES = { en: "en", pt: "pt", gl: "pt" } as const;

/**
 * The generated content for other programs: the same stories, charts and figures, and a page of its own for each chart, embed
 * and dataset and for the figures of each dataset and story, in each language.
 */
export function peerInput(stories: number): PeerInput {
  const files = Object.assign(
    {},
    ...Array.from({ length: stories }, (_, index) => madeUpStory(index, random(index + 1))),
  ) as Record<string, unknown>;
  const below = <T>(folder: string): [id: string, file: T][] =>
    Object.entries(files).flatMap(([path, file]) =>
      path.startsWith(`${folder}/`)
        ? [[path.slice(folder.length + 1).replace(/\.json$/, ""), file as T]]
        : [],
    );
  const datasets = new Map(below<DatasetFile>("datasets"));
  const values = Object.fromEntries([...datasets].flatMap(([id, dataset]) => cellsOf(id, dataset)));
  const charts = below<ChartFile>("charts");
  const texts = new Map(below<string>("stories"));
  const input: PeerInput = { pages: [], charts: {}, values, stories: [] };
  for (const [lang, words] of Object.entries(LANGUAGES)) {
    const drawn = charts.map(([id, file]) => [id, peerChart(file, datasets, values, words)] as const);
    input.charts[lang] = Object.fromEntries(drawn);
    const told = [...texts]
      .filter(([path]) => path.endsWith(`/${words}.mdx`))
      .map(([path, text]) => peerStory(path.split("/")[0]!, lang, text));
    input.stories.push(...told);
    input.pages.push(...pagesIn(lang, words, told, drawn, datasets));
  }
  return input;
}

function pagesIn(
  lang: string,
  words: string,
  stories: PeerInput["stories"],
  charts: readonly (readonly [id: string, chart: PeerChart])[],
  datasets: ReadonlyMap<string, DatasetFile>,
): PeerPage[] {
  const table = (path: string, { title, fields, rows }: DatasetFile): PeerPage => ({
    path: `${lang}/${path}`,
    lang,
    title: title[words]!,
    head: fields.map((field) => field.title[words]!),
    rows: rows.map((row) => fields.map(({ name }) => row[name]!)),
  });
  const own = ([id, { title }]: readonly [string, PeerChart], folder: string): PeerPage => ({
    path: `${lang}/${folder}/${id}`,
    lang,
    title,
    chart: id,
  });
  const list = (path: string, title: string, links: PeerPage["links"] & object): PeerPage => ({
    path,
    lang,
    title,
    links,
  });
  const shown = charts.map((chart) => own(chart, "charts"));
  const tables = [...datasets].map(([id, dataset]) => table(`datasets/${id}`, dataset));
  const links = (pages: readonly { path: string; title: string }[]): { path: string; title: string }[] =>
    pages.map(({ path, title }) => ({ path: `/${path}/`, title }));
  return [
    ...shown,
    ...charts.map((chart) => own(chart, "embed")),
    ...tables,
    ...[...datasets].map(([id, dataset]) => table(`figures/${id}`, dataset)),
    ...stories.map(({ path, title }) =>
      table(`${path.slice(lang.length + 1)}/figures`, firstOf(path, datasets, title)),
    ),
    list(`${lang}/stories`, "Stories", links(stories)),
    list(`${lang}/charts`, "Charts", links(shown)),
    list(`${lang}/sources`, "Sources", links(tables)),
    list(lang, "Home", links(stories)),
  ];
}

/** The dataset whose figures stand for those of a story. */
const firstOf = (path: string, datasets: ReadonlyMap<string, DatasetFile>, title: string): DatasetFile => ({
  ...datasets.get(`${path.split("/").at(-1)!}-shares`)!,
  title: { en: title, pt: title },
});

const cellsOf = (id: string, { fields, primaryKey, rows }: DatasetFile): [name: string, value: string][] =>
  fields
    .filter(({ type }) => type === "number")
    .flatMap(({ name }) =>
      rows.map((row): [string, string] => [
        `${id}.${name}[${primaryKey.map((key) => row[key]).join(",")}]`,
        String(row[name]),
      ]),
    );

const peerChart = (
  { type, dataset, encodings, title, note }: ChartFile,
  datasets: ReadonlyMap<string, DatasetFile>,
  values: Readonly<Record<string, string>>,
  words: string,
): PeerChart => ({
  type,
  x: encodings.x,
  y: encodings.y,
  ...(encodings.series && { series: encodings.series }),
  rows: datasets.get(dataset)!.rows,
  title: title[words]!.replaceAll(/\{([^}]+)\}/g, (_, cell: string) => values[cell]!),
  note: note[words]!,
});

function peerStory(id: string, lang: string, text: string): PeerInput["stories"][number] {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!;
  return {
    path: `${lang}/stories/${id}`,
    lang,
    title: /^title: "(.*)"$/m.exec(front!)![1]!,
    text: body!
      .replaceAll(/<Chart id="([^"]+)" \/>/g, "{chart $1}")
      .replaceAll(/<Value of="([^"]+)" \/>/g, "{figure $1}"),
  };
}
