import type { ChartType } from "./chart-type.ts";

const modules = import.meta.glob<{ default: ChartType }>("./types/*.ts", { eager: true });

/** Every chart type by its name, which is the name of its file in `types/`. */
export const chartTypes: ReadonlyMap<string, ChartType> = new Map(
  Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/|\.ts$/g, ""), module.default]),
);
