import { seriesOf, timePoints } from "../parts/measures.ts";
import { factsOf, inOrder } from "./over-time.ts";
import { partsPlayed, type TellFacts } from "./told.ts";

/** With more series than these, only those that are brought forward are told. */
const MOST_SERIES = 3;

interface TwoMeasures {
  time: string;
  series: string;
  /** The channels of the two numbers, in the order in which they are told. */
  numbers: readonly [string, string];
  /** The option that names series to be told first. */
  highlight: string;
}

/** Tells of each series how either figure went, from its first to its last. */
export const twoMeasuresFacts =
  ({ numbers, highlight, ...channels }: TwoMeasures): TellFacts =>
  (input, writer) => {
    const { time, series } = partsPlayed(channels, input);
    const fields = numbers.map((channel) => input.channels[channel]!);
    const rows = input.rows.filter(({ cells }) =>
      fields.every((field) => cells[field]?.type === "number" && cells[field].quantity),
    );
    const forward = (input.options as Record<string, readonly string[] | undefined>)[highlight];
    const all = seriesOf(timePoints(rows, time, fields[0]!), input.dataset, series);
    const told =
      all.length <= MOST_SERIES
        ? all
        : all.filter(({ id }, index) => forward?.includes(id) ?? index < MOST_SERIES);
    return {
      marks: rows.length,
      time: { field: time, rows: inOrder(rows, time) },
      sentences: told.flatMap(({ category, points }) =>
        fields.map((number) => {
          const own = points.map(({ row }) => row);
          const { title } = input.dataset.fields.get(number)!;
          return writer.phrase("series", {
            name: writer.opening([writer.text(category!.title), writer.text(title)]),
            facts: factsOf(timePoints(own, time, number), input, { time, number, series }, writer),
          });
        }),
      ),
    };
  };

/** Tells how each of several figures of the same times went, from its first to its last. */
export const measuresOverTimeFacts =
  ({ time, numbers }: Pick<TwoMeasures, "time"> & { numbers: readonly string[] }): TellFacts =>
  (input, writer) => {
    const at = input.channels[time]!;
    const told = numbers.map((channel) => {
      const number = input.channels[channel]!;
      return { number, points: timePoints(input.rows, at, number) };
    });
    return {
      marks: told.reduce((sum, { points }) => sum + points.length, 0),
      time: { field: at, rows: inOrder(input.rows, at) },
      sentences: told.map(({ number, points }) =>
        writer.phrase("series", {
          name: writer.text(input.dataset.fields.get(number)!.title),
          facts: factsOf(points, input, { time: at, number }, writer),
        }),
      ),
    };
  };
