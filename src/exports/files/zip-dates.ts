/** Where a zip archive keeps what is rewritten here (APPNOTE 4.3.7, 4.3.12, 4.3.16), in bytes from each record's start. */
const END = { signature: 0x06054b50, length: 22, entries: 10, directory: 16 };
const ENTRY = { signature: 0x02014b50, length: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 };
const LOCAL = { signature: 0x04034b50, time: 10 };

/** Midnight on 1 January 1980 as time and date of MS-DOS: the first moment that they know. */
const EPOCH = 0x0021_0000;

/**
 * An archive whose files all date from 1980, so that the same files give the same bytes whenever they are packed. The
 * writer of workbooks has no option for it, and to pack them once more would take a zip library.
 * @throws TypeError where the bytes are no zip archive
 */
export function withoutClock(archive: Buffer): Buffer {
  const bytes = Buffer.from(archive);
  const expect = (at: number, signature: number): void => {
    if (at < 0 || bytes.readUInt32LE(at) !== signature) throw new TypeError("this is no zip archive");
  };
  // The archive ends in a record without a comment: the writer of workbooks adds none.
  const end = bytes.length - END.length;
  expect(end, END.signature);
  let at = bytes.readUInt32LE(end + END.directory);
  for (let left = bytes.readUInt16LE(end + END.entries); left > 0; left--) {
    expect(at, ENTRY.signature);
    const local = bytes.readUInt32LE(at + ENTRY.local);
    expect(local, LOCAL.signature);
    bytes.writeUInt32LE(EPOCH, at + ENTRY.time);
    bytes.writeUInt32LE(EPOCH, local + LOCAL.time);
    const [name, extra, comment] = [ENTRY.name, ENTRY.extra, ENTRY.comment].map((field) =>
      bytes.readUInt16LE(at + field),
    ) as [number, number, number];
    at += ENTRY.length + name + extra + comment;
  }
  return bytes;
}
