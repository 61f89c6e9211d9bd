/**
 * Window messages between the frame of an embed and the page around it. Hosts have dialects of their own for “I am this
 * tall”; those that scripts of this site understand too, `public/embed.js` among them, have names here.
 */

/** Datawrapper's: `{"datawrapper-height": {[id]: px}}`. */
export const HEIGHT = "datawrapper-height";
/** WordPress's and this site's, from the page to the frame: `{message: "ready"}` asks for the height once more. */
export const READY = "ready";
/** WordPress's, from the frame to the page: `{message: "link", value: address, secret}` asks it to follow a link. */
export const LINK = "link";

/** The height in a message from a frame, in px; undefined where it says none. */
export function heightIn(data: unknown): number | undefined {
  const [height] = Object.values((data as { [HEIGHT]?: object } | null)?.[HEIGHT] ?? {}) as unknown[];
  return typeof height === "number" ? height : undefined;
}
