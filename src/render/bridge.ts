/**
 * The bridge over a page: two towers, a cable from bank to bank, thin hangers, a deck. It stands for no figures, and nothing
 * in it looks as if it did. Each bank has the colour of a region.
 */
export interface Bridge {
  /** Path data in a frame of 100 × 30, whose foot is the deck: the cable from the left bank and from the right one. */
  first: string;
  second: string;
  /** The towers, at a fifth of the width from either bank. */
  towers: readonly [first: string, second: string];
  hangers: string;
  deck: string;
}

const [WIDTH, DECK, TOWER, BANK, SAG] = [100, 30, 3, 20, 22];
/** How much of the way between a bank and its tower is straight. */
const STRAIGHT = 0.55;
const BETWEEN_HANGERS = 2.5;
/** Half of what is missing of a bridge that is broken. */
const GAP = 6;

const round = (n: number): number => Math.round(n * 10) / 10;

/** Height of the cable over a place of the left half: up to the tower, and down to the middle. */
function cable(x: number): number {
  if (x < BANK) {
    const part = x / BANK;
    return DECK - (DECK - TOWER) * (STRAIGHT * part + (1 - STRAIGHT) * part * part);
  }
  const part = (WIDTH / 2 - x) / (WIDTH / 2 - BANK);
  return TOWER + SAG * (1 - part * part);
}

/** @param broken with the middle missing, for a page that is not there */
export function bridge(broken = false): Bridge {
  const end = broken ? WIDTH / 2 - GAP : WIDTH / 2;
  const steepness = (2 * SAG) / (WIDTH / 2 - BANK);
  /** Both stretches are parabolas: their control points lie half-way, on the tangents of their beginnings. */
  const half = (at: (x: number) => number): string =>
    `M${at(0)} ${DECK}Q${at(BANK / 2)} ${round(DECK - ((DECK - TOWER) * STRAIGHT) / 2)} ${at(BANK)} ${TOWER}` +
    `Q${at((BANK + end) / 2)} ${round(TOWER + (steepness * (end - BANK)) / 2)} ${at(end)} ${round(cable(end))}`;
  const hung = Array.from({ length: WIDTH / BETWEEN_HANGERS }, (_, index) => index * BETWEEN_HANGERS)
    .map((x) => ({ x, y: round(cable(Math.min(x, WIDTH - x))) }))
    .filter(({ x, y }) => DECK - y > 1 && !(broken && Math.abs(x - WIDTH / 2) < GAP));
  const mirrored = (x: number): number => WIDTH - x;
  return {
    first: half((x) => x),
    second: half(mirrored),
    towers: [`M${BANK} 0V${DECK}`, `M${mirrored(BANK)} 0V${DECK}`],
    hangers: hung.map(({ x, y }) => `M${x} ${y}V${DECK}`).join(""),
    deck: broken ? `M0 ${DECK}H${end}M${mirrored(end)} ${DECK}H${WIDTH}` : `M0 ${DECK}H${WIDTH}`,
  };
}
