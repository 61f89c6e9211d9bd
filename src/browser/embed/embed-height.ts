import { inAddress } from "./in-address.ts";
import { HEIGHT, READY } from "../../model/contract/messages.ts";

/** Everything that hosts of embeds understand as “I am this tall”, each in its own words. */

/**
 * The payloads to post to the parent.
 * @param height of the document in px
 * @param href address of the embed: `?childId=` is pym.js's name for the frame, `#?secret=` WordPress's
 * @param resizer the message to iframe-resizer, where that has asked
 */
export function heightMessages(height: number, href: string, resizer?: string): unknown[] {
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
    childId && `pymxPYMx${childId}xPYMxheightxPYMx${height}`,
    secret && { message: "height", value: height, secret },
    resizer,
  ].filter(Boolean);
}

/**
 * The message to iframe-resizer. After its last colon version 5 looks for the version of the script in the frame, and
 * warns of an old one where there is no colon.
 * @param kind `init` when it has asked, which it does until it is answered; else whatever led to another height
 */
export const resizerMessage = (name: string, height: number, width: number, kind: string): string =>
  `[iFrameSizer]${name}:${height}:${width}:${kind}:`;

/**
 * Tells the parent how tall the document is, now and whenever that changes, and again when the parent asks, as
 * WordPress and embed.js do by `READY` if they were loaded after the frame. Where the frame stands, its origin may be
 * opaque: nothing here asks for storage.
 *
 * Browsers do not lay out frames that are hidden, as WordPress's are until they have spoken, or far below the window:
 * nothing is observed there, so the first word comes when the document is loaded.
 */
export function reportHeight(): void {
  const root = document.documentElement;
  // What iframe-resizer calls the frame, and the kind of the next message to it.
  let asked: string | undefined;
  let kind: string;
  const report = (): void => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    const resizer = asked && resizerMessage(asked, height, innerWidth, kind);
    for (const message of heightMessages(height, location.href, resizer)) parent.postMessage(message, "*");
    kind = "size";
  };
  new ResizeObserver(report).observe(root);
  addEventListener("load", report);
  addEventListener("message", ({ source, data }) => {
    // In the message with its settings; its others have no colon.
    const name = /^\[iFrameSizer]([^:]+):/.exec(data)?.[1];
    if (source !== parent || !(name || data?.message === READY)) return;
    asked ??= name;
    kind = "init";
    report();
  });
}
