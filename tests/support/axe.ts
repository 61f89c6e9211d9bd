import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Place } from "./browser-driver.ts";

/** What axe finds in a page as it stands: rule, explanation and place of each violation. */
export async function violationsIn(
  { evaluate }: Pick<Place, "evaluate">,
  options: RunOptions = {},
): Promise<string[]> {
  if (!(await evaluate(() => "axe" in globalThis)))
    await evaluate((source) => void new Function(source)(), axe.source);
  const { violations } = await evaluate(
    (settings) =>
      (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(settings),
    { resultTypes: ["violations" as const], ...options },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${help}) at ${target.join(" ")}`),
  );
}
