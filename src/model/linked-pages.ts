/** Pages of the site that a text can lead to by name. */
export const LINKED_PAGES = ["stories", "charts", "sources", "about"] as const;
export type LinkedPage = (typeof LINKED_PAGES)[number];

/** What a text can link to by its id, with the folder that has it. */
export const LINKED_FOLDERS = {
  chart: "charts",
  story: "stories",
  dataset: "datasets",
  source: "sources",
  list: "lists",
} as const;
