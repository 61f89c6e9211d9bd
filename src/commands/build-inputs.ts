import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { contentRoot } from "../content/content-root.ts";
import { filesBelow } from "../exports/ledger.ts";

/** What of the project goes into a site besides its content. `npm` writes the last: the packages that are installed. */
const SOURCES = [
  "src",
  "public",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "node_modules/.package-lock.json",
];

/** What a build is told by its environment. */
const VARIABLES = ["SITE_URL", "BASE_PATH", "PICTURE_SCALE", "EXPORTS"];

/** Of the content, what the check writes for editors. */
const WRITTEN = "schemas/";

/**
 * A digest of all that a build makes a site of: content, code, packages, Node, and what it is told. Two builds with the
 * same digest make the same site.
 * @param address of the site's origin
 */
export function buildInputs(address: string): string {
  const hash = createHash("sha256");
  const add = (name: string, bytes: string | Buffer): void =>
    void hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  add("node", `${process.version} ${process.arch}`);
  for (const name of VARIABLES) add(name, name === "SITE_URL" ? address : (process.env[name] ?? ""));
  const content = contentRoot();
  for (const file of filesBelow(content))
    if (!file.startsWith(WRITTEN)) add(file, readFileSync(join(content, file)));
  for (const source of SOURCES) {
    if (!existsSync(source)) continue;
    const files = statSync(source).isDirectory()
      ? filesBelow(source).map((file) => `${source}/${file}`)
      : [source];
    for (const file of files) add(file, readFileSync(file));
  }
  return hash.digest("hex").slice(0, 32);
}
