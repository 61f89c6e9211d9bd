/**
 * The id that the entry of a cell has on the page of its dataset's figures: `capital.2025-03` of
 * `fdi-capital.capital[2025-03]`. Field names, ids and periods hold no character that an address would have to escape
 * after its `#`.
 */
export const cellAnchor = ({ field, key }: { field: string; key: string }): string => `${field}.${key}`;
