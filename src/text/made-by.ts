import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { memoize } from "../model/memoize.ts";

/** What makes a file. */
export interface Makers {
  /** Packages: what they depend on counts too. */
  packages: readonly string[];
  /** Modules of this project, from its root: what they import counts too. */
  modules: readonly string[];
}

/**
 * The versions of what makes a file, as the packages and modules say that are installed: another one may make another
 * file of the same.
 */
export const versionsOf = memoize(({ packages, modules }: Makers): string =>
  JSON.stringify([
    ...[...packageFolders(packages)].sort().map((folder) => `${folder}@${manifest(folder).version}`),
    ...[...importedBy(modules)].sort().map((path) => `${path} ${sha256(readFileSync(path))}`),
    // Deflates.
    `zlib@${process.versions.zlib}`,
  ]),
);

interface Manifest {
  version: string;
  dependencies?: Record<string, string>;
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

/** The folders of packages and of all that they depend on. */
function packageFolders(names: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const folder = installedIn(name, from);
    // What is optional may not be installed.
    if (folder === undefined || found.has(folder)) return;
    found.add(folder);
    for (const each of Object.keys(manifest(folder).dependencies ?? {})) visit(each, folder);
  };
  for (const name of names) visit(name, "");
  return found;
}

/** Where Node finds a package: the nearest of the folders around the one that asks for it. */
function installedIn(name: string, from: string): string | undefined {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder.replaceAll("\\", "/");
  return from === "" || from === "." ? undefined : installedIn(name, dirname(from));
}

/** Modules and all that they import of this project. */
function importedBy(modules: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, imported] of readFileSync(path, "utf8").matchAll(/ from "(\.[^"]+)";/g))
      visit(normalize(join(dirname(path), imported!)).replaceAll("\\", "/"));
  };
  modules.forEach(visit);
  return found;
}

const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
