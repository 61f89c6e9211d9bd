/**
 * The tables of a story's charts, which its page fetches for readers who ask more of a chart than its drawing: by the id of
 * the figure the markup that takes the place of the line in its `<details>`.
 */
export type StoryTables = Record<string, string>;
