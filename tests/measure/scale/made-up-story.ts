import { storyText } from "./story-text.ts";

/** Draws a number between two. */
type Draw = (low: number, high: number) => number;

/** Syllables of names; a name has three, so that none is a word of numbers. */
const SYLLABLES = [..."bdfgklmnprstv"].flatMap((consonant) => [..."aeiou"].map((vowel) => consonant + vowel));

const YEARS = Array.from({ length: 25 }, (_, index) => String(2000 + index));
const [FIRST, LAST] = [YEARS[0]!, YEARS.at(-1)!];
const GROUPS = [..."abcdefghijkl"];

/** Of all datasets. */
const SOURCE = "office";

/** What all datasets say of themselves. */
const MADE_UP = {
  producer: { en: "Test Data Office", pt: "Gabinete de Dados de Teste" },
  locator: "T1",
  licence: "CC-BY-4.0",
  method: {
    en: "All figures are made up for tests.",
    pt: "Todos os valores são inventados para testes.",
  },
};
const NOTE = { en: "Test data, not a statistic.", pt: "Dados de teste, não uma estatística." };

/** What the home page shows first: three figures of the first story, by the ids of their charts. */
export const madeUpFigures = (): { value: string; chart: string }[] => {
  const id = placeName(0).toLowerCase();
  return [
    { value: `{${id}-shares.share[norway,${LAST}]}`, chart: `${id}-lines` },
    { value: `{${id}-people.people[${LAST}]}`, chart: `${id}-columns` },
    { value: `{${id}-groups.count[group-a]}`, chart: `${id}-bars` },
  ];
};

/** The name of a made-up place, another for each number: `Bakona`. */
function placeName(index: number): string {
  const of = (number: number): string => SYLLABLES[number % SYLLABLES.length]!;
  // Neighbours in the list do not look alike.
  const name = of(index * 7) + of(Math.floor(index / SYLLABLES.length) * 11 + 21) + "na";
  return name[0]!.toUpperCase() + name.slice(1);
}

/**
 * The files of a story with its article, three datasets and four charts, by their paths: lines of three countries over 25 years,
 * columns and dots of a count, bars of twelve groups.
 */
export function madeUpStory(index: number, draw: Draw): Record<string, unknown> {
  const name = placeName(index);
  const id = name.toLowerCase();
  return {
    [`sources/note-${id}.json`]: article(name),
    ...datasets(name, id, draw),
    ...charts(name, id),
    [`stories/${id}/en.mdx`]: storyText("en", { name, id, order: index + 1, last: LAST }),
    [`stories/${id}/pt.mdx`]: storyText("pt", { name, id, order: index + 1, last: LAST }),
  };
}

/** The source of all datasets. */
export const madeUpSource = {
  [`sources/${SOURCE}.json`]: {
    title: "Figures made up for tests",
    language: "en",
    publisher: "Test Data Office",
    kind: "statistics",
    class: "official",
    published: { date: "2026-01-15" },
    url: "https://example.org/test-figures/",
    accessed: "2026-02-01",
    licence: "CC-BY-4.0",
    description: {
      en: "A page that does not exist: its figures are made up for tests.",
      pt: "Uma página que não existe: os seus valores são inventados para testes.",
    },
  },
};

const article = (name: string): object => ({
  title: `A note on ${name}`,
  language: "en",
  publisher: "Test Gazette",
  kind: "article",
  class: "press",
  published: { date: "2026-01-20" },
  url: `https://example.org/notes/${name.toLowerCase()}/`,
  accessed: "2026-02-01",
  licence: "facts",
  description: {
    en: "A note that does not exist, made up for tests.",
    pt: "Uma nota que não existe, inventada para testes.",
  },
});

function datasets(name: string, id: string, draw: Draw): Record<string, unknown> {
  const whole = (low: number, high: number): number => Math.round(draw(low, high));
  const year = { name: "year", type: "period", title: { en: "Year", pt: "Ano" } };
  const countries = { norway: ["Norway", "Noruega"], portugal: ["Portugal", "Portugal"] } as const;
  return {
    [`datasets/${id}-shares.json`]: {
      title: { en: `Made-up shares of ${name}`, pt: `Proporções inventadas de ${name}` },
      description: {
        en: "A share for each country and year, made up.",
        pt: "Uma proporção por país e ano, inventada.",
      },
      ...MADE_UP,
      fields: [
        {
          name: "country",
          type: "category",
          title: { en: "Country", pt: "País" },
          categories: Object.fromEntries(
            Object.entries(countries).map(([region, [en, pt]]) => [region, { title: { en, pt }, region }]),
          ),
        },
        year,
        { name: "share", type: "number", title: { en: "Share", pt: "Proporção" }, unit: "percent" },
      ],
      primaryKey: ["country", "year"],
      source: SOURCE,
      rows: Object.keys(countries).flatMap((country) =>
        YEARS.map((at) => ({ country, year: at, share: whole(10, 60) })),
      ),
    },
    [`datasets/${id}-people.json`]: {
      title: { en: `Made-up people of ${name}`, pt: `Pessoas inventadas de ${name}` },
      description: {
        en: "A count of people for some years, made up.",
        pt: "Uma contagem de pessoas em alguns anos, inventada.",
      },
      ...MADE_UP,
      fields: [
        year,
        { name: "people", type: "number", title: { en: "People", pt: "Pessoas" }, unit: "people" },
      ],
      primaryKey: ["year"],
      source: SOURCE,
      rows: YEARS.map((at) => ({ year: at, people: whole(1000, 3000) })),
    },
    [`datasets/${id}-groups.json`]: {
      title: { en: `Made-up groups of ${name}`, pt: `Grupos inventados de ${name}` },
      description: { en: "Groups and their sizes, made up.", pt: "Grupos e os seus tamanhos, inventados." },
      ...MADE_UP,
      fields: [
        {
          name: "group",
          type: "category",
          title: { en: "Group", pt: "Grupo" },
          categories: Object.fromEntries(
            GROUPS.map((letter) => [
              `group-${letter}`,
              { title: { en: `Group ${letter.toUpperCase()}`, pt: `Grupo ${letter.toUpperCase()}` } },
            ]),
          ),
        },
        { name: "count", type: "number", title: { en: "Items", pt: "Artigos" }, unit: "items" },
      ],
      primaryKey: ["group"],
      source: SOURCE,
      rows: GROUPS.map((letter) => ({ group: `group-${letter}`, count: whole(100, 5000) })),
    },
  };
}

function charts(name: string, id: string): Record<string, unknown> {
  const share = `{${id}-shares.share[norway,${LAST}]}`;
  const people = `{${id}-people.people[${LAST}]}`;
  const count = `{${id}-groups.count[group-a]}`;
  const years = `${FIRST}–${LAST}`;
  return {
    [`charts/${id}-lines.json`]: {
      type: "line",
      dataset: `${id}-shares`,
      topic: "measures",
      encodings: { x: "year", y: "share", series: "country" },
      title: {
        en: `${name}: the made-up share of Norway is ${share}`,
        pt: `${name}: a proporção inventada da Noruega é ${share}`,
      },
      subtitle: { en: `Made-up share, %, ${years}`, pt: `Proporção inventada, %, ${years}` },
      note: NOTE,
      alt: {
        en: `Made-up lines; Norway ends at ${share}.`,
        pt: `Linhas inventadas; a Noruega termina em ${share}.`,
      },
    },
    [`charts/${id}-columns.json`]: {
      type: "column",
      dataset: `${id}-people`,
      topic: "measures",
      encodings: { x: "year", y: "people" },
      title: {
        en: `${name} has ${people} made-up people in ${LAST}`,
        pt: `${name} tem ${people} pessoas inventadas em ${LAST}`,
      },
      subtitle: { en: `Made-up number of people, ${years}`, pt: `Número inventado de pessoas, ${years}` },
      note: NOTE,
      alt: { en: `Made-up columns; the last is ${people}.`, pt: `Colunas inventadas; a última é ${people}.` },
    },
    [`charts/${id}-dots.json`]: {
      type: "dots",
      dataset: `${id}-people`,
      topic: "measures",
      encodings: { x: "year", y: "people", color: "portugal" },
      title: { en: `People of ${name}, made up`, pt: `Pessoas de ${name}, inventadas` },
      subtitle: { en: `Made-up number of people, ${years}`, pt: `Número inventado de pessoas, ${years}` },
      note: NOTE,
      alt: { en: `Made-up dots; the last is ${people}.`, pt: `Pontos inventados; o último é ${people}.` },
    },
    [`charts/${id}-bars.json`]: {
      type: "bar",
      dataset: `${id}-groups`,
      topic: "groups",
      encodings: { y: "group", x: "count", sort: "value" },
      title: {
        en: `${name}: group A has ${count} made-up items`,
        pt: `${name}: o grupo A tem ${count} artigos inventados`,
      },
      subtitle: { en: "Made-up number of items by group", pt: "Número inventado de artigos por grupo" },
      note: NOTE,
      alt: { en: `Made-up bars; group A has ${count}.`, pt: `Barras inventadas; o grupo A tem ${count}.` },
    },
  };
}
