import { atFirstSign } from "../chart/first-sign.ts";
import { fetchOk } from "../page/fetch-ok.ts";

const story = document.querySelector<HTMLElement>("[data-tables]")!;

/** The tables are on their way before the script that puts them into their places is. */
async function tables(): Promise<void> {
  const address = story.dataset.tables;
  if (!address) return;
  const [answer, { placeTables }] = await Promise.all([fetchOk(address), import("./place-tables.ts")]);
  await placeTables(story, answer);
}

const wake = atFirstSign(() => Promise.all([import("../chart/interactive-chart.ts"), tables()]));
// A reader may have unfolded a table before this ran.
if (story.querySelector("figure [open]")) wake();
