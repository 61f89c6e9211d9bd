import type { ChartText, Use } from "./uses.ts";

type Of<Kind extends Use["kind"]> = Extract<Use, { kind: Kind }>;

/** The uses of a figure, put together by the page that a reader finds them on. */
export interface UsesByPlace {
  stories: { story: string; texts: Of<"story">["text"][]; sentences: (Of<"value"> | Of<"claim">)[] }[];
  charts: { chart: string; parts: ("drawn" | ChartText)[]; views: string[] }[];
  cells: string[];
  lists: Of<"list">[];
  home: boolean;
  rate: boolean;
}

export function usesByPlace(uses: readonly Use[]): UsesByPlace {
  const of = <Kind extends Use["kind"]>(...kinds: Kind[]): Of<Kind>[] =>
    uses.filter((use): use is Of<Kind> => kinds.includes(use.kind as Kind));
  const inStories = of("story", "value", "claim");
  const inCharts = of("chart");
  return {
    stories: [...Map.groupBy(inStories, ({ story }) => story)].map(([story, all]) => ({
      story,
      texts: all.flatMap((use) => (use.kind === "story" ? use.text : [])),
      sentences: all.flatMap((use) => (use.kind === "story" ? [] : use)),
    })),
    charts: [...Map.groupBy(inCharts, ({ chart }) => chart)].map(([chart, states]) => ({
      chart,
      parts: states.flatMap(({ view, drawn, texts }) =>
        view === undefined ? [...(drawn ? (["drawn"] as const) : []), ...texts] : [],
      ),
      views: states.flatMap(({ view }) => view ?? []),
    })),
    cells: of("cell").map(({ cell }) => cell),
    lists: of("list"),
    home: of("home").length > 0,
    rate: of("rate").length > 0,
  };
}
