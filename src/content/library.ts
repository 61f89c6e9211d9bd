import type { ChartFile } from "../model/chart.ts";
import type { Correction } from "../model/correction.ts";
import type { InterfaceStrings } from "../model/interface-strings.ts";
import type { Language } from "../model/language.ts";
import type { ListFile } from "../model/list.ts";
import type { LINKED_FOLDERS } from "../model/linked-pages.ts";
import type { Lock } from "../model/lock.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import type { Dataset } from "../values/dataset.ts";
import type { Drafts } from "./drafts.ts";
import type { Glossary } from "../model/glossary.ts";
import type { Picture } from "./pictures.ts";
import type { JsonFile } from "./read-json.ts";
import type { Story } from "./story.ts";

/** All content, read and cross-checked; what charts, pages, commands and tests work from. */
export interface Library {
  /** What makes this site this site: its name, languages, regions, currencies, topics and units. */
  site: Site;
  sources: ReadonlyMap<string, Source>;
  datasets: ReadonlyMap<string, Dataset>;
  /** What has been accepted of each dataset; undefined where the content has no locks, as before it is first published. */
  locks: ReadonlyMap<string, Lock> | undefined;
  /** Datasets that the ledger of addresses has; undefined where there is no ledger, and all that was accepted is published. */
  published: ReadonlySet<string> | undefined;
  /** Corrections of published figures by dataset, the oldest first. */
  corrections: ReadonlyMap<string, readonly Correction[]>;
  charts: ReadonlyMap<string, JsonFile<ChartFile>>;
  /** Pages that tell the rows of a dataset one below the other. */
  lists: ReadonlyMap<string, JsonFile<ListFile>>;
  /** Stories by language, in their order. */
  stories: ReadonlyMap<Language, readonly Story[]>;
  /** Datasets with faults of their own; what refers to them is checked once they are mended. */
  invalid: ReadonlySet<string>;
  /** What texts may link to: pages of faulty files too, while developing. */
  linked: Readonly<Record<keyof typeof LINKED_FOLDERS, ReadonlySet<string>>>;
  /** Files of `content/pictures` by their names. */
  pictures: ReadonlyMap<string, Picture>;
  /** Official forms of names in the other languages. */
  glossary: Glossary;
  /** What says that it is a draft, whether or not this library has it. */
  drafts: Drafts;
  /** Those of the drafts that this library does not have. */
  leftOut: Drafts;
  /** Interface words of the languages that have them. */
  ui: ReadonlyMap<Language, InterfaceStrings>;
}

/** Ids for which there are files, whether or not those can be read. */
export interface KnownIds {
  sources: ReadonlySet<string>;
  charts: ReadonlySet<string>;
}
