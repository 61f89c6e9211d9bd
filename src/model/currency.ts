import { z } from "zod";
import { idSchema } from "./id.ts";
import type { SiteLanguages } from "./language.ts";
import { localizedText } from "./localized-text.ts";
import { patternSchema } from "./pattern.ts";
import { printedSchema } from "./unit.ts";

/** Id of a currency of the site, such as `eur`. */
export type CurrencyId = string;

/** A currency, as `content/site.json` declares it. */
export const currencySchema = (languages: SiteLanguages) =>
  z.strictObject({
    /** As a choice of currencies lists it. */
    name: localizedText(languages),
    /** How an amount is written in a sentence, such as `{} euros`. */
    prose: patternSchema(languages),
    /** And beside a mark of a chart, such as `€{}`; as in a sentence where it is left out. */
    label: patternSchema(languages).optional(),
    printed: printedSchema,
  });
export type CurrencyDefinition = z.infer<ReturnType<typeof currencySchema>>;
export type Currency = CurrencyDefinition & { id: CurrencyId };

/** The currency that readers can have put into others, and the rates at which that is done. */
export const conversionSchema = z.strictObject({
  from: idSchema,
  /** For each other currency the units that its amounts are written in; the smallest counts single ones. */
  to: z.record(idSchema, z.array(idSchema).min(1)),
  /** The dataset of the rates, units of each currency for one of `from`, and its fields. */
  rates: z.strictObject({ dataset: idSchema, currency: z.string(), period: z.string(), rate: z.string() }),
});
export type Conversion = z.infer<typeof conversionSchema>;

/** The currencies that readers can choose, the one first that amounts are published in; none where there is no choice. */
export const currencyChoices = ({ conversion }: { conversion?: Conversion | undefined }): CurrencyId[] =>
  conversion ? [conversion.from, ...Object.keys(conversion.to)] : [];
