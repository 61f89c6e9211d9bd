/**
 * The mark of the site: a suspension bridge whose hangers are the bars of a chart. Each bank has the colour of a region.
 */
export interface Logo {
  /** Path data in a frame of 100 × 34: the hangers from the left bank and from the right one, and the deck. */
  first: string;
  second: string;
  deck: string;
  /** Width of a hanger's stroke. */
  stroke: number;
}

const [WIDTH, DECK, TOWER] = [100, 30, 4];
const [LEFT, RIGHT] = [20, 80];

/** Height of the cable over x: two half spans and a parabola between the towers. */
function cable(x: number): number {
  const middle = (x - 50) / 30;
  if (x >= LEFT && x <= RIGHT) return TOWER + (1 - middle * middle) * 20;
  const out = (x < LEFT ? LEFT - x : x - RIGHT) / LEFT;
  return TOWER + (DECK - TOWER) * (1 - (1 - out) ** 1.6);
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** @param hangers in all; an odd number. More of them for a larger picture. */
export function logo(hangers: number): Logo {
  const bars = Array.from({ length: hangers }, (_, i) => (WIDTH * (i + 1)) / (hangers + 1))
    .filter((x) => DECK - cable(x) > 2)
    .map((x) => ({ x, d: `M${round(x)} ${DECK}V${round(cable(x))}` }));
  const half = (keep: (x: number) => boolean): string =>
    bars
      .filter(({ x }) => keep(x))
      .map(({ d }) => d)
      .join("");
  return {
    first: half((x) => x < 50),
    second: half((x) => x >= 50),
    deck: `M0 ${DECK + 1}H100`,
    stroke: round(60 / (hangers + 1)),
  };
}
