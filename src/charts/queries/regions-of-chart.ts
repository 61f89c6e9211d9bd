import type { Region } from "../../model/region.ts";
import type { Language } from "../../model/language.ts";
import { chartWords } from "../chart-words.ts";
import type { Chart, Content } from "../chart.ts";
import { categoryOf } from "../../values/dataset.ts";

/** Countries of the site with their names in a language, in the site's order. */
export function countriesOf({ site }: Content, language: Language): { region: Region; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  return [...site.regions.values()].flatMap((region) => {
    const name = region.iso && names.of(region.iso);
    return name ? [{ region, name }] : [];
  });
}

/** The countries of the site that a chart tells something of: its words name them, or its rows are theirs. */
export function regionsOfChart(chart: Chart, language: Language, content: Content): string[] {
  const { title, subtitle, alt } = chartWords(chart, language, content);
  const text = [title, subtitle, alt].join(" ");
  const drawn = new Set(
    chart.fields
      .filter((field) => chart.dataset.fields.get(field)?.type === "category")
      .flatMap((field) =>
        chart.rows.flatMap((row) => (row.cells[field] ? categoryOf(row, field).category.region : undefined)),
      )
      .flatMap((id) => (id ? [id, ...(content.site.regions.get(id)?.members ?? [])] : [])),
  );
  return countriesOf(content, language)
    .filter(({ region, name }) => drawn.has(region.id) || text.includes(name))
    .map(({ region }) => region.id);
}
