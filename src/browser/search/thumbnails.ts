import { TEASER } from "../../model/contract/classes.ts";
import { readOwnPage } from "../page/own-page.ts";

/** Drawings by the addresses of charts' pages; asked for once, with the first result that has one. */
let drawings: Promise<Map<string, Element>> | undefined;

/**
 * The thumbnail of a chart, from the index of charts, which has all of them in a few kilobytes; none where it cannot be had.
 * @param chart address of its page
 * @param index address of the index of charts
 */
export async function thumbnailOf(chart: string, index: string): Promise<Node | undefined> {
  drawings ??= readIndex(index).catch(() => new Map());
  return (await drawings).get(chart)?.cloneNode(true);
}

async function readIndex(index: string): Promise<Map<string, Element>> {
  const page = readOwnPage(await (await fetch(index)).text());
  return new Map(
    [...page.querySelectorAll(`.${TEASER}`)].flatMap((teaser) => {
      const [link, svg] = [teaser.querySelector("a"), teaser.querySelector("svg")];
      return link && svg ? [[new URL(link.getAttribute("href")!, index).href, svg] as const] : [];
    }),
  );
}
