/** Of a palette, at most. */
const COLOURS = 256;
/** Six bits of each channel. */
const BIN = 0xfcfcfc;
/** Without opacity, which is whole everywhere: numbers of 24 bits are quick to count by. */
const COLOUR = 0xffffff;
/** Pixels that are sooner set one by one than filled. */
const SHORT = 16;
/** Bits of a place in the memory of colours. */
const MEMORY = 12;

/**
 * Chooses the colours: those that occur most, leaving out what is too close to one chosen, with as small a distance
 * as leaves no more than 256; each pixel takes the nearest.
 */
export function inPalette(pixels: Buffer): { palette: number[]; indexes: Uint8Array } {
  const runs = runsOf(new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength / 4));
  const { colours: found, counts } = runs;
  const colours = [...found.keys()].sort((a, b) => counts[b]! - counts[a]! || found[a]! - found[b]!);
  // Colours that differ by less than eyes can tell are one, the commonest of them.
  const bins = new Map<number, number>();
  for (const place of colours) {
    const colour = found[place]!;
    if (!bins.has(colour & BIN)) bins.set(colour & BIN, colour);
  }
  let palette = colours.map((place) => found[place]!);
  if (colours.length > COLOURS) palette = [...bins.values()];
  for (let reach = 5; palette.length > COLOURS; reach *= 1.4)
    palette = spread([...bins.values()], reach ** 2);
  const exact = new Map(palette.map((colour, index) => [colour, index]));
  const near = new Map([...bins].map(([bin, colour]) => [bin, nearest(palette, colour)]));
  const chosen = Uint8Array.from(found, (colour) => exact.get(colour) ?? near.get(colour & BIN)!);
  const indexes = new Uint8Array(pixels.byteLength / 4);
  let at = 0;
  for (let run = 0; run < runs.length; run++) {
    const index = chosen[runs.places[run]!]!;
    const end = runs.ends[run]!;
    if (end - at > SHORT) indexes.fill(index, at, end);
    else for (let each = at; each < end; each++) indexes[each] = index;
    at = end;
  }
  return { palette, indexes };
}

/** Neighbours of one colour, from row to row too, in the order of the pixels. */
interface Runs {
  length: number;
  /** Of each, the place of its colour among the colours, and the pixel after its last. */
  places: Uint32Array;
  ends: Uint32Array;
  /** In the order in which they are met. */
  colours: number[];
  /** How many pixels each colour has. */
  counts: number[];
}

/**
 * Edges of letters change colour with every pixel, a hundred thousand times in a picture: what was met lately is
 * remembered in an array, which answers several times sooner than a `Map`.
 */
function runsOf(words: Uint32Array): Runs {
  const places = new Uint32Array(words.length);
  const ends = new Uint32Array(words.length);
  const colours: number[] = [];
  const counts: number[] = [];
  const all = new Map<number, number>();
  // One more than the place; 0 where nothing is remembered yet.
  const lately = new Uint32Array(1 << MEMORY);
  const placeOf = (colour: number): number => {
    const slot = Math.imul(colour, 0x9e3779b1) >>> (32 - MEMORY);
    const remembered = lately[slot]! - 1;
    if (remembered >= 0 && colours[remembered] === colour) return remembered;
    let place = all.get(colour);
    if (place === undefined) {
      place = colours.push(colour) - 1;
      counts.push(0);
      all.set(colour, place);
    }
    lately[slot] = place + 1;
    return place;
  };
  let length = 0;
  for (let at = 0; at < words.length; length++) {
    const word = words[at]!;
    let end = at + 1;
    while (end < words.length && words[end] === word) end++;
    const place = placeOf(word & COLOUR);
    counts[place]! += end - at;
    places[length] = place;
    ends[length] = end;
    at = end;
  }
  return { length, places, ends, colours, counts };
}

/** Colours no two of which are closer than the square root of `apart`; one too many where they do not fit a palette. */
function spread(colours: readonly number[], apart: number): number[] {
  const chosen: number[] = [];
  for (const colour of colours) {
    if (chosen.every((other) => distance(other, colour) > apart)) chosen.push(colour);
    if (chosen.length > COLOURS) break;
  }
  return chosen;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < palette.length; index++) {
    const far = distance(palette[index]!, colour);
    if (far >= least) continue;
    [best, least] = [index, far];
    if (far === 0) break;
  }
  return best;
}

/** Square of the distance of two colours. */
function distance(a: number, b: number): number {
  const red = (a & 255) - (b & 255);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = ((a >> 16) & 255) - ((b >> 16) & 255);
  return red * red + green * green + blue * blue;
}
