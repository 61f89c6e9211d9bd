/** A day in milliseconds. */
export const DAY = 864e5;
