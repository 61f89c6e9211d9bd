/** A moment in ms since 1970, of any year: `Date.UTC` takes years before 100 for years of the twentieth century. */
export const utc = (year: number, month = 0, day = 1): number => new Date(0).setUTCFullYear(year, month, day);
