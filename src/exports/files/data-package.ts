import { createHash } from "node:crypto";
import type { Content } from "../../charts/chart.ts";
import type { Dataset } from "../../values/dataset.ts";
import { QUALIFIERS } from "../../model/cell.ts";
import { datasetCsv } from "./csv.ts";
import { absolute, address } from "../address.ts";
import { flatColumns, type FlatColumn } from "./flat-table.ts";
import { cited, datasetProvenance } from "../../charts/queries/references.ts";
import { sourceLine } from "../cite/source-line.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * The description of a dataset as a Data Package (datapackage.org, version 2). It describes the language-neutral CSV
 * beside it, in English; the CSV lies one folder up, where a relative path may not lead, so its address is whole.
 */
export function dataPackage(dataset: Dataset, content: Content): string {
  const csv = Buffer.from(datasetCsv(dataset));
  const homepage = absolute(address.dataset("en", dataset.id));
  const { siteName, licences } = content.ui.get("en")!;
  const licence =
    dataset.licence === "CC-BY-4.0"
      ? {
          name: "CC-BY-4.0",
          path: "https://creativecommons.org/licenses/by/4.0/",
          title: licences["CC-BY-4.0"],
        }
      : { path: homepage, title: capitalised(licences[dataset.licence]) };
  return `${JSON.stringify(
    {
      $schema: `${PROFILES}/datapackage.json`,
      name: dataset.id,
      id: absolute(address.dataPackage(dataset.id)),
      title: dataset.title.en,
      description: [dataset.description.en, dataset.method?.en].filter(Boolean).join("\n\n"),
      homepage,
      licenses: [licence],
      contributors: [
        { title: siteName, path: absolute(address.home("en")), roles: ["compiler", "publisher"] },
        ...producersOf(dataset).map((title) => ({ title, roles: ["producer of the figures"] })),
      ],
      sources: cited(datasetProvenance(dataset)).map((source) => {
        const { url } = content.sources.get(source.id)!;
        return {
          title: sourceLine(source, "en", content),
          path: url ?? absolute(address.source("en", source.id)),
        };
      }),
      resources: [
        {
          $schema: `${PROFILES}/dataresource.json`,
          name: dataset.id,
          type: "table",
          path: absolute(address.datasetFile(dataset.id)),
          title: dataset.title.en,
          description: dataset.description.en,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          bytes: csv.length,
          hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
          dialect: { $schema: `${PROFILES}/tabledialect.json`, lineTerminator: "\r\n" },
          schema: {
            $schema: `${PROFILES}/tableschema.json`,
            fields: flatColumns(dataset).map((column) => fieldOf(column, dataset)),
            primaryKey: [...dataset.primaryKey],
          },
        },
      ],
    },
    null,
    2,
  )}\n`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who produced the figures, where the sources only quote them. */
const producersOf = ({ producer, rows }: Dataset): string[] => [
  ...new Set(rows.flatMap((row) => (row.producer ?? producer)?.en ?? [])),
];

const DESCRIPTIONS: Partial<Record<FlatColumn["part"], string>> = {
  low: "Lower end, where the source gives a range",
  high: "Upper end, where the source gives a range",
  qualifier: "How the source hedges the figure",
  derived: "How the figure was worked out, where no source prints it",
  note: "What has to be known about the figure",
  source: "Ids of the sources, separated by semicolons",
  locator: "Places in the sources, separated by semicolons: paragraphs (¶), indicators or tables",
};

function fieldOf({ header, part, field }: FlatColumn, dataset: Dataset): object {
  const about = DESCRIPTIONS[part];
  if (!field) return { name: header, type: "string", title: capitalised(part), description: about };
  const title = field.title.en;
  if (part !== "value")
    return {
      name: header,
      title: `${title}, ${part}`,
      description: about,
      ...(part === "low" || part === "high"
        ? { type: "number", unit: numberUnit(field) }
        : { type: "string", ...(part === "qualifier" && { constraints: { enum: [...QUALIFIERS] } }) }),
    };
  const description = field.description?.en;
  const named = { name: header, title, ...(description && { description }) };
  const required = dataset.primaryKey.includes(field.name) ? { constraints: { required: true } } : {};
  switch (field.type) {
    case "number":
      return { ...named, type: "number", unit: field.unit, ...required };
    case "category":
      return {
        ...named,
        type: "string",
        categories: Object.entries(field.categories).map(([value, category]) => ({
          value,
          label: category.title.en,
        })),
        ...required,
      };
    case "period":
      return { ...named, ...periodType(field.name, dataset, description), ...required };
    case "text":
      return { ...named, type: "string", ...required };
  }
}

const numberUnit = (field: NonNullable<FlatColumn["field"]>): string | undefined =>
  field.type === "number" ? field.unit : undefined;

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
