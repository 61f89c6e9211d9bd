import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Place } from "./browser-driver.ts";

/** The small one: what has the comments of all rules in it is twice as long to send into each page. */
const SOURCE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What axe finds in a page as it stands: rule, explanation and place of each violation. */
export async function violationsIn(
  { evaluate }: Pick<Place, "evaluate">,
  options: RunOptions = {},
): Promise<string[]> {
  // Made a function here: the page's policy lets it make none of a text.
  if (!(await evaluate(() => "axe" in globalThis))) await evaluate(new Function(SOURCE) as () => void);
  const { violations } = await evaluate(
    (settings) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(settings),
    { resultTypes: ["violations" as const], ...options },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) at ${target.join(" ")}`),
  );
}
