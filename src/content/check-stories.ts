import { figureId, SOURCES_SECTION } from "../model/contract/ids.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { barFaults } from "./check-card-bars.ts";
import { valueFaults } from "./check-words.ts";
import { headingIdsOf, placeFaults } from "./heading-slugs.ts";
import type { KnownIds, Library } from "./library.ts";
import { ownLinkFaults } from "./own-links.ts";
import type { Story } from "./story.ts";

/** What a story refers to must be there: values, charts, views of charts, the article that it grew from. */
export function checkStories(library: Library, known: KnownIds, diagnostics: Diagnostic[]): void {
  for (const story of [...library.stories.values()].flat())
    diagnostics.push(
      ...story.values.flatMap(({ line, target }) => valueFaults(target, story.file, `line ${line}`, library)),
      ...referenceFaults(story, library, known),
      ...stepFaults(story, library),
      ...drawnFaults(story, library),
      ...repeatFaults(story),
      ...barFaults(story, library),
      ...targetFaults(story, library),
      ...story.links.flatMap((link) => ownLinkFaults(story.file, link, library)),
    );
}

function referenceFaults({ file, meta, charts }: Story, library: Library, known: KnownIds): Diagnostic[] {
  const placed = [...charts.map(({ line, target }) => [`line ${line}`, target]), ["chart", meta.chart]];
  const faults = placed.flatMap(([path = "", id = ""]) => {
    const message = `no chart “${id}” in content/charts.${suggestion(id, library.charts.keys())}`;
    return known.charts.has(id) ? [] : [{ file, path, message }];
  });
  const { article } = meta;
  if (!article || known.sources.has(article)) return faults;
  const message = `no source “${article}” in content/sources.${suggestion(article, known.sources)}`;
  return [...faults, { file, path: "article", message }];
}

function stepFaults({ file, scrollies }: Story, { charts }: Library): Diagnostic[] {
  return scrollies.flatMap(({ target: { chart, steps } }) => {
    if (!charts.has(chart)) return [];
    const views = Object.keys(charts.get(chart)!.content.views ?? {});
    return steps.flatMap(({ line, view }) => {
      if (view === undefined || views.includes(view)) return [];
      const message = views.length
        ? `no view “${view}” of the chart “${chart}”.${suggestion(view, views)}`
        : `no view “${view}”: the chart “${chart}” has none, declare it under “views” in content/charts/${chart}.json`;
      return [{ file, path: `line ${line}`, message }];
    });
  });
}

/** Charts that readers are to draw, of which nothing says what there is to draw. */
const drawnFaults = ({ file, drawn }: Story, { charts }: Library): Diagnostic[] =>
  drawn.flatMap(({ line, target }) => {
    const chart = charts.get(target);
    if (!chart || chart.content.drawIt) return [];
    const message = `the chart “${target}” does not say what readers draw of it: write “drawIt” with “from”, “question” and “answer” into content/charts/${target}.json, or place <Chart id="${target}" />`;
    return [{ file, path: `line ${line}`, message }];
  });

/** Links that lead to no place in the story's page. */
function targetFaults(
  { id, file, headings, charts, targets }: Story,
  { site, stories }: Library,
): Diagnostic[] {
  const source = stories.get(site.sourceLanguage)?.find((other) => other.id === id);
  const places = [
    ...headingIdsOf(headings, source?.headings ?? headings),
    ...charts.map(({ target }) => figureId(target)),
    SOURCES_SECTION,
  ];
  return targets.flatMap(({ line, target }) => placeFaults(file, `line ${line}`, target, places));
}

/** The first chart that is placed twice. */
function repeatFaults({ file, charts }: Story): Diagnostic[] {
  const repeated = charts.find(
    ({ target }, index) => charts.findIndex((other) => other.target === target) < index,
  );
  if (!repeated) return [];
  const message = `places the chart “${repeated.target}” a second time: place each chart once, and refer to it in words`;
  return [{ file, path: `line ${repeated.line}`, message }];
}
