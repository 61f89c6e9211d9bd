/** Whether words have the digits of a number, however it is written beside them: “$78.6bn” and “US$78.6 billion”. */
export function tells(words: string, number: string): boolean {
  const digits = /\d+(?:[.,\u00a0]\d+)*/.exec(number)?.[0];
  return digits !== undefined && words.includes(digits);
}
