import type { MdxNode } from "./mdx-node.ts";

/** A chart that changes as its steps are read. Each step shows the chart in one state. */
export interface Scrolly {
  chart: string;
  steps: readonly Step[];
}

export interface Step {
  line: number;
  /** A view of the chart; the chart itself where there is none. */
  view?: string;
}

/**
 * Reads the steps of a `<Scrolly>`. Attributes are checked, and faults of words found, by the reader of stories.
 * @param lineOf the line of a node in the file
 */
export function readSteps(
  scrolly: MdxNode,
  chart: string,
  lineOf: (node: MdxNode) => number,
  fault: (line: number, message: string) => void,
): Step[] {
  const steps: Step[] = [];
  for (const node of scrolly.children ?? []) {
    const line = lineOf(node);
    if (node.type !== "mdxJsxFlowElement" || node.name !== "Step") {
      if (node.children?.some(({ name }) => name === "Step"))
        fault(line, "<Step> stands inside a line: put <Step> and </Step> on lines of their own");
      else fault(line, `stands in <Scrolly chart="${chart}"> beside its steps: put it into a <Step>`);
      continue;
    }
    const value = node.attributes?.find(({ name }) => name === "view")?.value;
    const view = typeof value === "string" ? value : undefined;
    const state = view ? `“${view}”` : "the chart itself";
    if (steps.some((other) => other.view === view))
      fault(line, `<Step> shows ${state} a second time: each step shows a state of its own`);
    if (!hasText(node)) fault(line, "<Step> has no text: say in a sentence or two what there is to see");
    for (const child of node.children ?? [])
      if (!PROSE.has(child.type) || child.name !== undefined)
        fault(lineOf(child), "stands in a <Step>: a step is paragraphs, and the chart is its only picture");
    steps.push({ line, ...(view !== undefined && { view }) });
  }
  if (steps.length < 2)
    fault(
      lineOf(scrolly),
      `<Scrolly chart="${chart}"> has ${steps.length === 1 ? "one step" : "no steps"}: write two or more, or place <Chart id="${chart}" />`,
    );
  return steps;
}

const PROSE = new Set(["paragraph", "list", "blockquote"]);

const hasText = (node: MdxNode): boolean =>
  node.type === "text" ? /[\p{L}\p{N}]/u.test(node.value ?? "") : (node.children?.some(hasText) ?? false);
