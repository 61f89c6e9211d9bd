import type { Chart } from "../../src/charts/chart.ts";
import { LANGUAGES } from "./site-file.ts";
import { smallChart } from "./small-chart.ts";

/** A generated chart, and in a few words what it is. */
export type Generated = Parameters<typeof smallChart>[0] & { words: string };

/** A chart that is in order, in the language that is its turn. */
interface Sound {
  small: Generated;
  chart: Chart;
  content: ReturnType<typeof smallChart>["content"];
  language: string;
}

/**
 * What is wrong with generated charts, each as read from files: faults of those that are refused which say too little, and
 * what is found in those that are in order.
 * @returns that, and how many were in order
 */
export function wrongInCharts(
  cases: readonly Generated[],
  find: (sound: Sound) => readonly string[],
): { wrong: string[]; count: number } {
  let count = 0;
  const wrong = cases.flatMap((small, index) => {
    const { chart, faults, content } = smallChart(small);
    // What is refused says where and what to write.
    const poor = faults.filter((fault) => !/^content\/charts\/t\.json › [\w.]+: .{20}/.test(fault));
    if (!chart) return poor;
    count += 1;
    const language = LANGUAGES[index % LANGUAGES.length]!;
    return [
      ...poor,
      ...find({ small, chart, content, language }).map(
        (fault) => `${index} ${small.words} (${language}): ${fault}`,
      ),
    ];
  });
  return { wrong, count };
}
