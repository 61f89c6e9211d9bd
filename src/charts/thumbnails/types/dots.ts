import { dotAt, strokeBetween, type DrawThumbnail } from "../frame.ts";
import { numberOf, smallTimeChart } from "../parts/over-time.ts";

const RADIUS = 8;

/** Single readings in time, each on a stem where they stand on zero. */
const drawDots: DrawThumbnail = (from, context) => {
  const small = smallTimeChart(from, context);
  const { stems } = small.chart;
  const marks = small.chart.series.flatMap(({ colour, points }) =>
    points.flatMap((point) => {
      const [x, y] = small.place(point, RADIUS);
      const look = { stroke: colour, width: 5, opacity: 0.45 };
      return [
        ...(stems ? [strokeBetween(context, [x, small.level(0, RADIUS)], [x, y], look)] : []),
        dotAt(context, x, y, colour, RADIUS),
      ];
    }),
  );
  return { ...numberOf(small), marks };
};

export default drawDots;
