import { format, resolveConfig } from "prettier";
import type { DraftFiles } from "./draft-files.ts";

/** As the project formats its files. */
export async function formatted(files: DraftFiles): Promise<DraftFiles> {
  const entries = [...files].map(async ([path, text]): Promise<[string, string]> => {
    const filepath = `content/${path}`;
    return [path, await format(text, { ...(await resolveConfig(filepath)), filepath })];
  });
  return new Map(await Promise.all(entries));
}
