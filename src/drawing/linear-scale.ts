/**
 * Ticks of a linear axis as d3-array has them (`ticks`, `nice`; a test compares): 1, 2 or 5 of a power of ten, about
 * `count` of them. Written here because its module brings five times as much to the browser.
 * @returns indexes of the first and last tick, and the step between them; below 1 its inverse, negated, which is exact
 */
function spec(start: number, stop: number, count: number): [first: number, last: number, step: number] {
  const raw = (stop - start) / count;
  const power = Math.floor(Math.log10(raw));
  const error = raw / 10 ** power;
  const factor = error >= Math.sqrt(50) ? 10 : error >= Math.sqrt(10) ? 5 : error >= Math.sqrt(2) ? 2 : 1;
  const step = power < 0 ? -(10 ** -power / factor) : 10 ** power * factor;
  return [Math.ceil(over(start, step)), Math.floor(over(stop, step)), step];
}

/** How many steps a number is. */
const over = (value: number, step: number): number => (step < 0 ? value * -step : value / step);
const times = (index: number, step: number): number => (step < 0 ? index / -step : index * step);

export function linearTicks(start: number, stop: number, count: number): number[] {
  if (start === stop) return [start];
  const [first, last, step] = spec(start, stop, count);
  return Array.from({ length: last - first + 1 }, (_, index) => times(first + index, step));
}

/** The ends of an axis at ticks. */
export function niceDomain(start: number, stop: number, count: number): [number, number] {
  if (start === stop) return [start, stop];
  let before: number | undefined;
  for (;;) {
    const [, , step] = spec(start, stop, count);
    if (step === before) return [start, stop];
    [start, stop] = [times(Math.floor(over(start, step)), step), times(Math.ceil(over(stop, step)), step)];
    before = step;
  }
}
