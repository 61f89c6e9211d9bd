import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ChartType } from "../../src/charts/chart-type.ts";
import { describeType } from "../../src/charts/describe-type.ts";
import { chartTypes } from "../../src/charts/registry.ts";

const [BEGIN, END] = ["<!-- chart types -->\n", "<!-- /chart types -->"];

/** The types as a table of Markdown, as Prettier would align it: without padding. */
const row = ([name, type]: [string, ChartType]): string => {
  const { shows, channels, options, can } = describeType(type);
  const encodings = channels.map(
    (channel) => `\`${channel.name}\`${channel.isOptional ? "?" : ""}: ${channel.fields}`,
  );
  const choices = options.map(
    ({ name: option, values, initial }) => `\`${option}\`: ${values}${initial ? ` (\`${initial}\`)` : ""}`,
  );
  return `| ${[`\`${name}\``, shows, encodings.join(", "), choices.join(", "), can.join(", ")].join(" | ")} |`;
};
const cellsOf = (table: string): string[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.replace(/ *\| */g, "|").replace(/-+/g, "-"));

describe("the table of chart types in CONTRIBUTING", () => {
  test("says what the types declare", () => {
    const text = readFileSync("CONTRIBUTING.md", "utf8");
    const table = text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END));
    const head = ["| type | shows | encodings | options | can |", "| - | - | - | - | - |"];
    expect(cellsOf(table)).toEqual(cellsOf([...head, ...[...chartTypes].map(row)].join("\n")));
  });
});
