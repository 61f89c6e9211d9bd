/**
 * `PICTURE_SCALE=0.2 npm run build` draws all pictures a fifth as wide: who tries a build out need not wait for their
 * pixels, which take most of its time. A site that is published has them whole.
 */
const SCALE = readScale(process.env.PICTURE_SCALE);

/** How many px wide a picture is made that is to be as wide as this. */
export const pictureWidth = (width: number): number => Math.round(width * SCALE);

/** @throws RangeError for what is no part of the whole */
export function readScale(text: string | undefined): number {
  const scale = Number(text || 1);
  if (scale > 0 && scale <= 1) return scale;
  throw new RangeError(`PICTURE_SCALE is “${text}”: write a number up to 1, such as 0.2, or leave it out`);
}
