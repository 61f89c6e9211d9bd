import { z } from "zod";
import { currencySchema, conversionSchema, type Conversion, type Currency } from "./currency.ts";
import { idSchema } from "./id.ts";
import type { SiteLanguages } from "./language.ts";
import { regionSchema, type Region } from "./region.ts";
import { unitDefinitionSchema, type Unit } from "./unit.ts";
import { webAddressSchema } from "./web-address.ts";

/** The licence that the site's own words and pictures are under. */
export interface Licence {
  /** As SPDX writes it, such as `CC-BY-4.0`. */
  id: string;
  /** As people write it, such as `CC BY 4.0`. */
  name: string;
  url: string;
}

/** What makes this site this site: `content/site.json`, checked. Orders are those of the file. */
export interface Site extends SiteLanguages {
  name: string;
  /** Whom citations name. */
  author: string;
  licence: Licence;
  /** What figures may be published under, and what the texts that they are taken from may be under. */
  licences: { datasets: readonly string[]; sources: readonly string[] };
  regions: ReadonlyMap<string, Region>;
  /** The region whose colour links and buttons have. */
  accent: Region;
  /** Where readers report errors; left out where nobody reads them. */
  contact?: { mail?: string | undefined; form?: string | undefined } | undefined;
  topics: readonly string[];
  currencies: ReadonlyMap<string, Currency>;
  /** Left out where readers cannot choose a currency. */
  conversion?: Conversion;
  units: ReadonlyMap<string, Unit>;
}

const name = z.string().trim().min(1, "is empty: write a name");
const ids = z.array(idSchema).min(1);

/** The schema of `content/site.json`; names in it are checked against one another by `checkSite`. */
export const siteSchema = (languages: SiteLanguages) =>
  z.strictObject({
    name,
    author: name,
    languages: z.unknown(),
    sourceLanguage: z.unknown(),
    licence: z.strictObject({ id: name, name, url: webAddressSchema }),
    licences: z.strictObject({ datasets: z.array(name).min(1), sources: z.array(name).min(1) }),
    regions: z.record(idSchema, regionSchema),
    accent: z.string(),
    /** Where readers report errors: an address of mail, and that of a form, such as the repository’s for a new issue. */
    contact: z.strictObject({ mail: z.email().optional(), form: webAddressSchema.optional() }).optional(),
    topics: ids,
    currencies: z.record(idSchema, currencySchema(languages)).default({}),
    conversion: conversionSchema.optional(),
    units: z.record(idSchema, unitDefinitionSchema(languages)),
  });
export type SiteFile = z.infer<ReturnType<typeof siteSchema>>;
