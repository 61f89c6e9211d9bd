import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { writeChecksums } from "../build/checksums.ts";
import { compressFiles } from "../build/hosts/compress-files.ts";
import type { Host, HostFile } from "../build/hosts/host.ts";
import { HOSTS } from "../build/hosts/hosts.ts";
import { readPublication, type Publication } from "../build/hosts/publication.ts";
import { filesBelow } from "../exports/ledger.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { replaceFolder } from "./replace-folder.ts";
import { siteFolder } from "./site-folder.ts";
import { codeOf, UsageError } from "./usage-error.ts";

const HELP = `npm run host -- ${Object.keys(HOSTS).join("|")} [options]
  puts the built site together with what this host reads (headers, redirects, caching, its page for what is not found) in a
  folder of its own, dist.nginx or the like, and says what to do with it

  --to folder      writes there instead
  --root path      where the files of the site will lie on the server (nginx); /var/www/site where it is left out

exit codes: 0 the folder is ready, 1 there is no site or the folder is not to be written, 2 the command was written wrongly`;

/** Puts together what a host is to serve. */
export default async function host(args: readonly string[] = []): Promise<number> {
  try {
    const { values, name } = readArguments(args);
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const chosen = hostNamed(name);
    const settings = { root: values.root ?? "/var/www/site" };
    const target = resolve(values.to ?? `${siteFolder()}.${name}`);
    const publication = readPublication(siteFolder());
    const own = chosen.files(publication, settings);
    refuseForeign(target, own);
    await assemble(chosen, publication, target, own);
    const inside = relative(process.cwd(), target) || ".";
    const shown = inside.startsWith("..") ? target : inside;
    console.log(`${shown} is ready for ${name}, as ${publication.origin}${publication.base}`);
    for (const step of chosen.steps(shown, publication, settings)) console.log(`  ${step}`);
    return 0;
  } catch (error) {
    return codeOf(error);
  }
}

/** @throws UsageError where an option is not known */
function readArguments(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    const options = { help: { type: "boolean", short: "h" }, to: text, root: text } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values, name: positionals[0] };
  } catch (error) {
    throw new UsageError((error as Error).message, HELP);
  }
}

function hostNamed(name = ""): Host {
  if (Object.hasOwn(HOSTS, name)) return HOSTS[name]!;
  const trouble = name === "" ? "no host given" : `“${name}” is no host that is known`;
  throw new UsageError(`${trouble}: write one of ${Object.keys(HOSTS).join(", ")}`, HELP);
}

/** Only what this command has made is made anew. */
function refuseForeign(target: string, own: readonly HostFile[]): void {
  if (!existsSync(target) || readdirSync(target).length === 0) return;
  if (!own.every(({ path }) => existsSync(join(target, path))))
    throw new AuthorError(`${target} has files in it that are not of this command: choose another by --to`);
}

async function assemble(
  chosen: Host,
  publication: Publication,
  target: string,
  own: readonly HostFile[],
): Promise<void> {
  const next = `${target}.new`;
  rmSync(next, { recursive: true, force: true });
  const site = join(next, chosen.site(publication));
  const files = filesBelow(publication.folder).filter((path) => !["_headers", "_redirects"].includes(path));
  for (const folder of new Set(files.map((path) => dirname(join(site, path)))))
    mkdirSync(folder, { recursive: true });
  for (const path of files) {
    const from = join(publication.folder, path);
    if (chosen.page && path.endsWith(".html"))
      writeFileSync(join(site, path), chosen.page(readFileSync(from, "utf8"), path));
    else await copyFile(from, join(site, path));
  }
  if (chosen.page) writeChecksums(site);
  for (const { path, text } of own) writeFileSync(join(next, path), text);
  if (chosen.isPrecompressed) await compressFiles(site, files);
  replaceFolder(target, next);
}
