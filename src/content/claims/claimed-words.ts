import { CLAIMED_WORDS, type ChartFile } from "../../model/chart.ts";
import { DRAWN_WORDS } from "../../model/draw-it.ts";
import type { Claims } from "../../model/claims.ts";
import type { CurrencyId } from "../../model/currency.ts";
import type { Language } from "../../model/language.ts";
import type { Dataset } from "../../values/dataset.ts";
import { ENTRY_WORDS, LIST_WORDS, type ListFile } from "../../model/list.ts";
import type { Library } from "../library.ts";
import type { JsonFile } from "../read-json.ts";
import type { Story } from "../story.ts";

/** Words that may state how figures stand to one another, with what makes them true. */
export interface ClaimedWords {
  file: string;
  /** Path of the words inside the file. */
  path: string;
  /** Path of their claims. */
  claimsPath: string;
  words: Readonly<Partial<Record<Language, string>>>;
  claims: Claims | undefined;
  /** The currencies that the words are read in besides that of the content, or the one that they are only read in. */
  currencies: readonly CurrencyId[] | CurrencyId;
  /** Whether every relation that they state must have a claim; not in labels, and in prose not in what no `<Claim>` holds. */
  isHeadline: boolean;
}

type State = Pick<ChartFile, (typeof CLAIMED_WORDS)[number] | "claims" | "inCurrency"> &
  Partial<Pick<ChartFile, "annotations">>;

/** All words of charts, of lists of rows and of the front matter of stories, and those of `<Claim>`s. */
export function claimedWords(
  {
    charts,
    datasets,
    lists,
    stories,
    site,
  }: Pick<Library, "charts" | "datasets" | "lists" | "stories" | "site">,
  currencies: readonly CurrencyId[],
): ClaimedWords[] {
  return [
    ...[...charts.values()].flatMap(({ file, content }) =>
      Object.entries({ "": content as State, ...viewsOf(content) }).flatMap(([view, state]) =>
        wordsOfState(file, view && `views.${view}.`, state, {
          currencies,
          heirs: view === "" ? Object.values(viewsOf(content)) : [],
        }),
      ),
    ),
    ...[...charts.values()].flatMap(({ file, content }) => wordsOfDrawIt(file, content)),
    ...[...lists.values()].flatMap(wordsOfList),
    ...(stories.get(site.sourceLanguage) ?? []).flatMap((story) => wordsOfStory(story, stories, currencies)),
    ...[...stories.values()].flat().flatMap((story) => claimsInText(story, currencies)),
    ...[...datasets.values()].flatMap(claimsOfDataset),
  ];
}

const viewsOf = ({ views = {} }: ChartFile): Record<string, State> => views as Record<string, State>;

/** @param heirs views that read the state's words where they have none of their own; text alternatives are never inherited */
function wordsOfState(
  file: string,
  at: string,
  state: State,
  { currencies, heirs }: { currencies: readonly CurrencyId[]; heirs: readonly State[] },
): ClaimedWords[] {
  const { claims = {}, inCurrency = {}, annotations = [] } = state;
  return [
    ...CLAIMED_WORDS.flatMap((name) => {
      const words = state[name];
      if (!words) return [];
      // A label names a view; what it states, the title does.
      const isHeadline = name !== "label";
      const own = { file, path: at + name, claimsPath: `${at}claims.${name}`, words, claims: claims[name] };
      const readers = [state, ...(name === "alt" ? [] : heirs.filter((heir) => !heir[name]))];
      const shared = currencies.filter((currency) =>
        readers.some((reader) => !(reader.inCurrency?.[currency] as State | undefined)?.[name]),
      );
      return [{ ...own, currencies: shared, isHeadline }];
    }),
    ...Object.entries(inCurrency).flatMap(([currency, of]) =>
      (["title", "note", "alt"] as const).flatMap((name) => {
        const words = of?.[name];
        const path = `${at}inCurrency.${currency}.`;
        const claimsPath = `${path}claims.${name}`;
        const isHeadline = true;
        return words
          ? [
              {
                file,
                path: path + name,
                claimsPath,
                words,
                claims: of.claims?.[name],
                currencies: currency,
                isHeadline,
              },
            ]
          : [];
      }),
    ),
    ...annotations.map(({ text, claims: own }, index) => ({
      file,
      path: `${at}annotations[${index}].text`,
      claimsPath: `${at}annotations[${index}].claims`,
      words: text,
      claims: own,
      currencies,
      isHeadline: true,
    })),
  ];
}

/** What readers of a chart draw is asked and answered in the currency of the content. */
const wordsOfDrawIt = (file: string, { drawIt }: ChartFile): ClaimedWords[] =>
  DRAWN_WORDS.flatMap((name) =>
    drawIt
      ? [
          {
            file,
            path: `drawIt.${name}`,
            claimsPath: `drawIt.claims.${name}`,
            words: drawIt[name],
            claims: drawIt.claims?.[name],
            currencies: [],
            isHeadline: true,
          },
        ]
      : [],
  );

/** The words of a list of rows, which are read in the currency of the content alone. */
function wordsOfList({ file, content }: JsonFile<ListFile>): ClaimedWords[] {
  const parts = [
    ...LIST_WORDS.map((name) => ({ at: "", name, words: content[name], claims: content.claims?.[name] })),
    ...Object.entries(content.entries).flatMap(([key, entry]) =>
      ENTRY_WORDS.map((name) => ({
        at: `entries.${key}.`,
        name,
        words: entry[name],
        claims: entry.claims?.[name],
      })),
    ),
  ];
  return parts.flatMap(({ at, name, words, claims }) =>
    words
      ? [
          {
            file,
            path: at + name,
            claimsPath: `${at}claims.${name}`,
            words,
            claims,
            currencies: [],
            isHeadline: true,
          },
        ]
      : [],
  );
}

/** The claims of the source language's file hold for the titles of all languages. */
function wordsOfStory(
  { id, file, meta }: Story,
  stories: Library["stories"],
  currencies: readonly CurrencyId[],
): ClaimedWords[] {
  const versions = [...stories].flatMap(([language, all]) => {
    const version = all.find((other) => other.id === id);
    return version ? [[language, version] as const] : [];
  });
  return (["title", "description"] as const).map((name) => ({
    file,
    path: name,
    claimsPath: `claims.${name}`,
    words: Object.fromEntries(versions.map(([language, version]) => [language, version.meta[name]])),
    claims: meta.claims?.[name],
    currencies,
    isHeadline: true,
  }));
}

/** Words of datasets are read in the currency of the content alone. */
const claimsOfDataset = ({ id, claims: all }: Dataset): ClaimedWords[] =>
  all.map(({ path, claims }) => ({
    file: `content/datasets/${id}.json`,
    path,
    claimsPath: path,
    words: {},
    claims,
    currencies: [],
    isHeadline: false,
  }));

/** `<Claim>`s are there to be checked, whatever their words. */
const claimsInText = ({ file, claims }: Story, currencies: readonly CurrencyId[]): ClaimedWords[] =>
  claims.map(({ line, target }) => ({
    file,
    path: `line ${line}`,
    claimsPath: `line ${line}`,
    words: {},
    claims: target,
    currencies,
    isHeadline: false,
  }));
