import type { HeaderRule } from "../header-rules.ts";

/**
 * A regular expression for the path of what the server answers with. It is plain, whatever was asked for (`//en/about/`,
 * `/en/./%61bout/`), and leads to the file that is found behind it: the page of an address, or that of errors.
 * @param ending what a server has put behind the name of a file
 */
export function pattern({ path }: HeaderRule, ending = ""): string {
  const start = `^${literal(path.replace(/\*$/, ""))}`;
  if (path.endsWith("*")) return start;
  return path.endsWith("/") ? `${start}(?:index\\.html${ending})?$` : `${start}${ending}$`;
}

/** A path as an expression of servers that stands for itself. */
export const literal = (path: string): string => path.replace(/[.+?()[\]{}|^$\\]/g, "\\$&");
