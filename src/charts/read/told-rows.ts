import type { ChartFile } from "../../model/chart.ts";
import type { Claims } from "../../model/claims.ts";
import type { LocalizedText } from "../../model/localized-text.ts";
import { periodPosition } from "../../model/period.ts";
import { periodOf, quantityOf, type Dataset, type Row } from "../../values/dataset.ts";
import { centre } from "../../values/quantity.ts";
import { placeholders } from "../../values/words.ts";
import type { Encodings } from "./read-encodings.ts";

/** A title with what makes it true. */
interface TitleWords {
  title?: LocalizedText | undefined;
  claims?: { readonly title?: Claims | undefined } | undefined;
}

/** What is read of a chart. */
interface Told {
  declaration: Pick<ChartFile, "title" | "claims" | "inCurrency">;
  dataset: Dataset;
  rows: readonly Row[];
  channels: Encodings["channels"];
  /** Whether its series stand apart from one another, and are compared as they stand. */
  isApart: boolean;
}

/**
 * The rows whose figures a title tells, in whatever currency: those that it prints, and those at different times that it
 * compares, and of series that stand apart whatever it compares. Of a series that it compares at many times these are the ends, and where it turns in between. A drawing has
 * their numbers at every size.
 * @returns keys of rows
 */
export function toldRows(told: Told): ReadonlySet<string> {
  const { declaration, rows } = told;
  const others = Object.values(declaration.inCurrency ?? {}).filter((words) => words !== undefined);
  const titles: TitleWords[] = [declaration, ...others];
  const printed = titles.flatMap(({ title = {} }) =>
    Object.values(title).flatMap((words = "") => placeholders(words).flatMap(({ of }) => keysIn(of, told))),
  );
  const claims = titles.flatMap(({ claims }) => (Array.isArray(claims?.title) ? claims.title : []));
  const seriesOf = seriesIn(told);
  const compared = claims.flatMap((claim) =>
    [...Map.groupBy(keysIn(claim, told), seriesOf).values()].flatMap((keys) =>
      keys.length > 1 || told.isApart ? keys : [],
    ),
  );
  const inOrder = rows.filter(({ key }) => compared.includes(key));
  const turning = [...Map.groupBy(inOrder, ({ key }) => seriesOf(key)).values()].flatMap((own) =>
    endsAndTurns(own, told),
  );
  return new Set([...printed, ...turning]);
}

/**
 * The rows whose figures the words or the claims of a title name at all, one of a kind among them, which stands for no
 * comparison.
 * @returns keys of rows
 */
export function namedRows(told: Omit<Told, "isApart">): ReadonlySet<string> {
  const { title = {}, claims } = told.declaration;
  const printed = Object.values(title).flatMap((words = "") => placeholders(words).map(({ of }) => of));
  const claimed = Array.isArray(claims?.title) ? claims.title : [];
  return new Set([...printed, ...claimed].flatMap((text) => keysIn(text, told)));
}

/** A cell as expressions and claims name it. */
const CELL = /([\w-]+)\.([\w-]+)\[([^\]]*)\]/g;

/** Keys of the chart's rows whose drawn figures an expression or a claim names, each once. */
function keysIn(text: string, { dataset, rows, channels }: Omit<Told, "isApart">): string[] {
  const drawn = Object.values(channels);
  const named = [...text.matchAll(CELL)].flatMap(([, id, field, key]) =>
    id === dataset.id && drawn.includes(field) ? key!.replaceAll(/\s/g, "") : [],
  );
  return [...new Set(named)].filter((key) => rows.some((row) => row.key === key));
}

/** What of a row's key is no time. */
function seriesIn({ dataset }: Told): (key: string) => string {
  const isTime = dataset.primaryKey.map((name) => dataset.fields.get(name)?.type === "period");
  return (key) =>
    key
      .split(",")
      .filter((_, index) => !isTime[index])
      .join(",");
}

function endsAndTurns(own: readonly Row[], { dataset, channels }: Told): string[] {
  const fields = Object.values(channels).flatMap((name) => dataset.fields.get(name ?? "") ?? []);
  const [time, number] = ["period", "number"].map(
    (type) => fields.find((field) => field.type === type)?.name,
  );
  if (!time || !number) return own.map(({ key }) => key);
  const points = own
    .flatMap((row) => {
      const quantity = quantityOf(row, number);
      const at = periodPosition(periodOf(row, time)).getTime();
      return quantity ? [{ key: row.key, at, value: centre(quantity) }] : [];
    })
    .sort((a, b) => a.at - b.at);
  return points.flatMap(({ key, value }, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    return !before || !after || (value - before.value) * (after.value - value) < 0 ? [key] : [];
  });
}
