/** The frame that link previews are made for, in px. Readers often see a quarter of it: no text is below 24 px. */
export const CARD = { width: 1200, height: 630 } as const;
