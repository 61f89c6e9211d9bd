import { createHash } from "node:crypto";
import type { Content } from "../../charts/chart.ts";
import type { Dataset, Field } from "../../values/dataset.ts";
import { QUALIFIERS } from "../../model/cell.ts";
import type { Language } from "../../model/language.ts";
import { textIn } from "../../model/localized-text.ts";
import { storedUnit } from "../../model/unit.ts";
import { datasetCsv } from "./csv.ts";
import { absolute, address } from "../address.ts";
import { idNaming } from "./column-naming.ts";
import { flatColumns, wholeTable, type FlatColumn } from "./flat-table.ts";
import { cited, datasetProvenance } from "../../charts/queries/references.ts";
import { versionOf } from "../../charts/queries/versions.ts";
import { sourceLine } from "../cite/source-line.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * The description of a dataset as a Data Package (datapackage.org, version 2). It describes the language-neutral CSV
 * beside it, in the language that authors write first; the CSV lies one folder up, where a relative path may not lead, so its address is whole.
 */
export function dataPackage(dataset: Dataset, content: Content): string {
  const { site, ui } = content;
  const language = site.sourceLanguage;
  const csv = Buffer.from(datasetCsv(dataset, language, content));
  const homepage = absolute(address.dataset(language, dataset.id));
  const terms = capitalised(ui.get(language)!.licences[dataset.licence]!);
  const licence =
    dataset.licence === site.licence.id
      ? { name: site.licence.id, path: site.licence.url, title: terms }
      : { path: homepage, title: terms };
  const [title, description, method] = [dataset.title, dataset.description, dataset.method].map(
    (text) => text && textIn(text, language),
  );
  return `${JSON.stringify(
    {
      $schema: `${PROFILES}/datapackage.json`,
      name: dataset.id,
      id: absolute(address.dataPackage(dataset.id)),
      ...versionIn(dataset, content),
      title,
      description: [description, method].filter(Boolean).join("\n\n"),
      homepage,
      licenses: [licence],
      contributors: [
        { title: site.name, path: absolute(address.home(language)), roles: ["compiler", "publisher"] },
        ...producersOf(dataset, language).map((title) => ({ title, roles: ["producer of the figures"] })),
      ],
      sources: cited(datasetProvenance(dataset)).map((source) => {
        const { url, class: vouching } = content.sources.get(source.id)!;
        return {
          title: sourceLine(source, language, content),
          path: url ?? absolute(address.source(language, source.id)),
          class: vouching,
        };
      }),
      resources: [
        {
          $schema: `${PROFILES}/dataresource.json`,
          name: dataset.id,
          type: "table",
          path: absolute(address.datasetFile(dataset.id)),
          title,
          description,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: csv.length,
          hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
          dialect: { $schema: `${PROFILES}/tabledialect.json`, lineTerminator: "\r\n" },
          schema: {
            $schema: `${PROFILES}/tableschema.json`,
            fields: flatColumns(wholeTable(dataset), idNaming(language, content)).map((column) =>
              fieldOf(column, dataset, language),
            ),
            primaryKey: [...dataset.primaryKey],
          },
        },
      ],
    },
    null,
    2,
  )}\n`;
}

/** What the standard calls a version, and when it was made: a moment. The day of the last change is this site’s own key. */
function versionIn(dataset: Dataset, content: Content): object {
  const { version, created, modified } = versionOf(dataset, content);
  return version ? { version, created: `${created}T00:00:00Z`, modified } : {};
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who produced the figures, where the sources only quote them. */
const producersOf = ({ producer, rows }: Dataset, language: Language): string[] => [
  ...new Set(
    rows.flatMap((row) => {
      const name = row.producer ?? producer;
      return (name && textIn(name, language)) ?? [];
    }),
  ),
];

const DESCRIPTIONS: Partial<Record<FlatColumn["part"], string>> = {
  unit: "Id of the unit that the number and the ends of its range are in",
  low: "Lower end, where the source gives a range",
  high: "Upper end, where the source gives a range",
  qualifier: "How the source hedges the figure",
  derived: "How the figure was worked out, where no source prints it",
  note: "What has to be known about the figure",
  source: "Ids of the sources, separated by semicolons",
  sourceClass:
    "Who vouches for each of the sources, separated by semicolons: an official body, an international organisation, an association, the press, or another",
  locator: "Places in the sources, separated by semicolons: paragraphs (¶), indicators or tables",
};

function fieldOf({ header, part, field }: FlatColumn, dataset: Dataset, language: Language): object {
  const about = DESCRIPTIONS[part];
  if (!field) return { name: header, type: "string", title: capitalised(header), description: about };
  const title = textIn(field.title, language);
  if (part !== "value")
    return {
      name: header,
      title: `${title}, ${part}`,
      description: about,
      ...(part === "low" || part === "high"
        ? { type: "number", ...unitOf(field, language) }
        : { type: "string", ...constraintsOf(part, field) }),
    };
  const description = field.description && textIn(field.description, language);
  const named = { name: header, title, ...(description && { description }) };
  const required = dataset.primaryKey.includes(field.name) ? { constraints: { required: true } } : {};
  switch (field.type) {
    case "number":
      return { ...named, type: "number", ...unitOf(field, language), ...required };
    case "category":
      return {
        ...named,
        type: "string",
        categories: Object.entries(field.categories).map(([value, category]) => ({
          value,
          label: textIn(category.title, language),
        })),
        ...required,
      };
    case "period":
      return { ...named, ...periodType(field.name, dataset, description), ...required };
    case "text":
      return { ...named, type: "string", ...required };
  }
}

/** What a column of numbers is in: the id of the unit, its words, and how many of the base of its dimension it is. */
const unitOf = (field: Field, language: Language): object =>
  field.type === "number"
    ? { unit: field.unit.id, unitTitle: storedUnit(field.unit, language), scale: field.unit.scale }
    : {};

function constraintsOf(part: FlatColumn["part"], field: Field): object {
  if (part === "qualifier") return { constraints: { enum: [...QUALIFIERS] } };
  return part === "unit" && field.type === "number" ? { constraints: { enum: [field.unit.id] } } : {};
}

/** Periods of one precision have a type in the standard; others are text, and say how they are written. */
function periodType(
  name: string,
  { rows }: Dataset,
  description: string | undefined,
): { type: string; description?: string } {
  const texts = rows.flatMap((row) => {
    const cell = row.cells[name];
    return cell?.type === "period" ? [cell.period.text] : [];
  });
  const all = (pattern: RegExp): boolean => texts.every((text) => pattern.test(text));
  if (all(/^\d{4}$/)) return { type: "year" };
  if (all(/^\d{4}-\d{2}$/)) return { type: "yearmonth" };
  if (all(/^\d{4}-\d{2}-\d{2}$/)) return { type: "date" };
  return {
    type: "string",
    description: [
      description,
      "As the source prints it: 2025, 2025-03, 2025-03-20, FY2022 (a fiscal year, April to March), or a span such as 2025-01/2025-11",
    ]
      .filter(Boolean)
      .join(". "),
  };
}
