import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { drawChart } from "../draw-chart.js";

const { pages, charts, values } = JSON.parse(readFileSync("content.json", "utf8"));
const { document } = parseHTML("<!doctype html><html></html>");

/** Charts are drawn as the pages are made, into SVG. */
export default function (config) {
  config.addGlobalData("pages", pages);
  config.addShortcode("chart", (id, language) => drawChart(charts[language][id], document).outerHTML);
  config.addShortcode("figure", (cell) => values[cell]);
  config.setQuietMode(true);
  return { dir: { input: "input", output: "output" }, markdownTemplateEngine: "liquid" };
}
