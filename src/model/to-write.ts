/** Words in a draft that stand for those that its author still has to write, with what they are to say. */
export const toWrite = (what: string): string => `[to write: ${what}]`;

/** What words that are still to be written are to say; nothing where a text is written. */
export const unwrittenIn = (text: string): string[] =>
  [...text.matchAll(/\[to write: ([^\]]*)\]/g)].map(([, what = ""]) => what);
