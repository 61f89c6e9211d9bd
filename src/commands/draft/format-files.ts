import { formattedAs } from "../write-formatted.ts";
import type { DraftFiles } from "./draft-files.ts";

/** As the project formats its files. */
export async function formatted(files: DraftFiles): Promise<DraftFiles> {
  const entries = [...files].map(async ([path, text]): Promise<[string, string]> => [
    path,
    await formattedAs(`content/${path}`, text),
  ]);
  return new Map(await Promise.all(entries));
}
