import { readdirSync } from "node:fs";

/** Names of what lies in a folder of the content, sorted. What desktops and editors leave behind is passed over. */
export const listFolder = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => !name.startsWith(".") && !/^(?:Thumbs\.db|desktop\.ini)$/i.test(name))
    .sort();
