import { CHART_EXPLORER } from "../../model/contract/elements.ts";
import { fetchOk } from "../page/fetch-ok.ts";
import type { Explorable } from "../../scene/explorable.ts";

let reading: Promise<Explorable[]> | undefined;

/**
 * What it takes to draw the page's chart anew, and to play it: one entry for each currency, none where the chart is not
 * over time. Few readers ask for it, so it is fetched when they do, and once.
 * @throws Error where it cannot be had; what failed may work when it is asked for again
 */
export function readFacts(): Promise<Explorable[]> {
  const { facts } = document.querySelector<HTMLElement>(CHART_EXPLORER)!.dataset;
  reading ??= facts ? fetchFacts(facts) : Promise.resolve([]);
  reading.catch(() => (reading = undefined));
  return reading;
}

const fetchFacts = async (address: string): Promise<Explorable[]> =>
  (await fetchOk(address)).json() as Promise<Explorable[]>;
