import type { ChartInput } from "../chart-type.ts";
import type { ChartFacts } from "./chart-facts.ts";
import type { SummaryWriter } from "./summary-writer.ts";

/** What a summary is told from. */
export type Told = Pick<ChartInput, "dataset" | "rows" | "filter" | "options"> & {
  channels: Readonly<Record<string, string | undefined>>;
};

/** Tells the figures of a chart; a type says only which of its channels play which part. */
export type TellFacts = (input: Told, writer: SummaryWriter) => ChartFacts;

/** The fields of the channels that play some parts. */
export const partsPlayed = <P extends object>(parts: P, { channels }: Pick<Told, "channels">): P =>
  Object.fromEntries(
    Object.entries(parts).map(([part, channel]) => [part, channels[channel as string]]),
  ) as P;
