/** Pages of the site that a text can lead to by name. */
export const LINKED_PAGES = ["stories", "charts", "sources", "about"] as const;
export type LinkedPage = (typeof LINKED_PAGES)[number];
