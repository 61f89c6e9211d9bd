import * as Plot from "@observablehq/plot";

/** One chart as Observable Plot draws it, in the build (on linkedom) or in the browser. */
export function drawChart({ type, x, y, series, rows, title, note }, document) {
  const marks = {
    line: () => [Plot.lineY(rows, { x, y, stroke: series })],
    column: () => [Plot.barY(rows, { x, y })],
    dots: () => [Plot.dot(rows, { x, y })],
    bar: () => [Plot.barX(rows, { x, y, sort: { y: "-x" } })],
  };
  const marginLeft = type === "bar" ? 80 : 50;
  return Plot.plot({
    document,
    width: 640,
    marginLeft,
    title,
    caption: note,
    ariaLabel: title,
    marks: marks[type](),
  });
}
