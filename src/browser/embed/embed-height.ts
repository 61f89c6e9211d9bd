import { inAddress } from "./in-address.ts";
import { HEIGHT, READY } from "../../model/contract/messages.ts";

/** Everything that hosts of embeds understand as “I am this tall”, each in its own words. */

/**
 * The payloads to post to the parent.
 * @param height of the document in px
 * @param href address of the embed: `?childId=` is pym.js's name for the frame, `#?secret=` WordPress's
 */
export function heightMessages(height: number, href: string): unknown[] {
  const key = /\/embed\/([\w/-]+)\//.exec(href)![1]!.replace("/", ".");
  const childId = inAddress("childId", href);
  const secret = inAddress("secret", href);
  return [
    // Datawrapper's parent scripts, and this site's embed.js
    { [HEIGHT]: { [key]: height } },
    { sentinel: "amp", type: "embed-size", height },
    // Canvas
    { subject: "lti.frameResize", height },
    // Medium, Embedly
    JSON.stringify({ src: href, context: "iframe.resize", height }),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
    ...(secret ? [{ message: "height", value: height, secret }] : []),
  ];
}

/**
 * Tells the parent how tall the document is, now and whenever that changes, and again when the parent says
 * `READY`, as WordPress and embed.js do if they were loaded after the frame. Where the frame stands, its
 * origin may be opaque: nothing here asks for storage.
 *
 * Browsers do not lay out frames that are hidden, as WordPress's are until they have spoken, or far below the window:
 * nothing is observed there, so the first word comes when the document is loaded.
 */
export function reportHeight(): void {
  const root = document.documentElement;
  const report = (): void => {
    for (const message of heightMessages(Math.ceil(root.getBoundingClientRect().height), location.href))
      parent.postMessage(message, "*");
  };
  new ResizeObserver(report).observe(root);
  addEventListener("load", report);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.message === READY) report();
  });
}
