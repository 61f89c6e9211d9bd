/** Words in a draft that stand for those that its author still has to write, with what they are to say. */
export const toWrite = (what: string): string =>
  `[to write: ${what.replaceAll("[", "(").replaceAll("]", ")")}]`;

/** Whether a text only says what is to be written in its place. */
export const isToWrite = (text: string): boolean => /^\[to write: [^\]]*\]$/.test(text.trim());

/** A question to the author in the text of a draft, which no page shows and which is asked for as long as it stands. */
export const question = (text: string): string => `{/* ? ${text.replaceAll("*/", "")} */}`;

/** Every such place in a text, with what it is to say. */
export const TO_WRITE = /\[to write: ([^\]]*)\]/g;

/** What is left to write in a text, and the questions that are open in it. */
export const unwrittenIn = (text: string): string[] => [
  ...[...text.matchAll(TO_WRITE)].map(([, what]) => `is still to be written: ${what}`),
  ...[...text.matchAll(/\{\/\* \? (.*?) \*\/\}/g)].map(([, asked]) => `asks: ${asked}`),
];
