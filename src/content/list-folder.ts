import { readdirSync } from "node:fs";

/** What desktops and editors leave behind: hidden files, copies that they keep while a file is open, or of before. */
const LEFTOVER =
  /^\.|~$|^#.*#$|^4913$|\.(?:bak|orig|rej|sw[op]|tmp|temp|save)$|^(?:Thumbs\.db|desktop\.ini)$/i;

/** Whether a name is that of a file which no author has written. */
export const isLeftover = (name: string): boolean => LEFTOVER.test(name);

/** Names of what lies in a folder of the content, sorted. What desktops and editors leave behind is passed over. */
export const listFolder = (directory: string): string[] =>
  readdirSync(directory)
    .filter((name) => !isLeftover(name))
    .sort();
