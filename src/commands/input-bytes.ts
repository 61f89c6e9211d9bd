import { readFileSync } from "node:fs";
import { AuthorError } from "../model/diagnostic.ts";

/**
 * The bytes of a file that an author names; `-` is standard input.
 * @throws AuthorError where there is no such file, or it cannot be read
 */
export function inputBytes(path: string): Buffer {
  try {
    return readFileSync(path === "-" ? 0 : path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new AuthorError(`${path}: there is no such file`);
    if (code === "EACCES" || code === "ERR_FS_FILE_TOO_LARGE" || code === "EISDIR")
      throw new AuthorError(`${path}: cannot be read (${code})`);
    throw error;
  }
}
