/** Reads CSV as RFC 4180 has it, strictly: lines end in CRLF, and a quote stands only where it may. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
      field.lastIndex = at;
      const match = field.exec(text);
      if (!match) throw new SyntaxError(`no field at ${JSON.stringify(text.slice(at, at + 40))}`);
      at = field.lastIndex;
      row.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
      if (match[3] === "\r\n") break;
    }
    rows.push(row);
  }
  return rows;
}
