/** A series to be heard: `x` its time, `y` its height. */
export interface Tune {
  points: { x: number; y: number }[];
}

/** The frame in which all tunes of a chart lie, so that the same figure is the same tone in each. */
export interface Scope {
  x: [from: number, to: number];
  y: [low: number, high: number];
}

/** A tone of a tune. */
export interface Tone {
  /** When it begins, in s after the tune. */
  start: number;
  /** In Hz. */
  pitch: number;
  /** From −1, left, to 1, right. */
  pan: number;
}

/** The C below middle C, in Hz, and semitones from it: three octaves, which small loudspeakers and older ears do well. */
const LOWEST = 130.8128;
const SEMITONES = 36;
/** Time that the whole width of the frame takes, in s. */
const WIDTH = 2.5;
/** How far to the sides the first and the last tone of the frame stand, of 1. */
const SIDE = 0.98;
/** How long a tone sounds, in s. */
export const TONE_LENGTH = 0.25;

/** The tones of a tune: higher for more, in semitones; in proportion to time, the first at once. */
export function tonesOf({ points }: Tune, { x, y }: Scope): Tone[] {
  const share = (value: number, [low, high]: [number, number]): number => (value - low) / (high - low || 1);
  const first = points[0] && share(points[0].x, x);
  return points.map((point) => ({
    start: (share(point.x, x) - first!) * WIDTH,
    pitch: LOWEST * 2 ** (Math.floor(share(point.y, y) * SEMITONES) / 12),
    pan: (share(point.x, x) * 2 - 1) * SIDE,
  }));
}
