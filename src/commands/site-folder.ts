import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

/** The folder of the built site: `OUT_DIR`, anywhere, or `dist`. */
export const siteFolder = (): string => resolve(process.env.OUT_DIR || "dist");

/** Folders of the project that no site may take the place of. */
const OWN = [".git", ".github", "content", "node_modules", "public", "src", "tests"];

/** Why a built site cannot take the place of what is there, and what to do; undefined where it can. */
export function siteFolderFault(folder: string): string | undefined {
  const path = relative(folder, process.cwd());
  if (path === "" || !path.startsWith(".."))
    return `OUT_DIR is ${folder}, in which the project itself lies: choose a folder for the site alone`;
  if (OWN.includes(relative(process.cwd(), folder).split(sep)[0]!))
    return `OUT_DIR is ${folder}, a folder of the project: choose one for the site alone`;
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `OUT_DIR is ${folder}, which is a file: choose a folder`;
  return readdirSync(folder).length === 0 || existsSync(join(folder, "index.html"))
    ? undefined
    : `${folder} has files in it and is no built site: take it away, or choose another folder by OUT_DIR`;
}
