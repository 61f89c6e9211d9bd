import { TABLES } from "../../model/contract/events.ts";
import type { StoryTables } from "../../model/contract/tables.ts";
import styles from "../../styles/story/chart-tables.css?url";
import { readOwnPage } from "../page/own-page.ts";

/**
 * Puts the table of each chart of a story where a line led to it.
 * @param answer the file of the story's tables
 * @throws SyntaxError where it is something else: the page stays as it is
 */
export async function placeTables(story: HTMLElement, answer: Response): Promise<void> {
  const tables = (await answer.json()) as StoryTables;
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
  for (const [figure, html] of Object.entries(tables))
    document
      .getElementById(figure)
      ?.querySelector("details p")
      ?.replaceWith(...readOwnPage(html).body.childNodes);
  delete story.dataset.tables;
  dispatchEvent(new Event(TABLES));
}
