import { inflateRawSync } from "node:zlib";

/**
 * The files of a zip archive by their path, as text in UTF-8. Each is read by way of the directory at the archive's end.
 * @throws RangeError where the archive is not whole
 */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => archive.readUInt16LE(at + field));
    const local = archive.readUInt32LE(at + 42);
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(data, data + size);
    files.set(
      archive.toString("utf8", at + 46, at + 46 + name!),
      (method === 0 ? bytes : inflateRawSync(bytes)).toString("utf8"),
    );
    at += 46 + name! + extra! + comment!;
  }
  return files;
}
