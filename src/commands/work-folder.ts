import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { AuthorError } from "../model/diagnostic.ts";

/** Inside the project, because what Astro builds finds packages from where it lies. */
const BUILDS = resolve(".cache/builds");

/** Of a work folder, where the site is to stand that is made in it. */
const TARGET = "target";

/**
 * A folder for this build alone, named for its process. Those of processes that are gone are cleared away.
 * @param target of the build: no other may be making the same
 * @throws AuthorError where one is
 */
export function workFolder(target: string): string {
  const folder = join(BUILDS, String(process.pid));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Before the others are asked: of two that begin at once, one at least sees the other.
  writeFileSync(join(folder, TARGET), target);
  const [running, gone] = others();
  for (const name of gone) rmSync(join(BUILDS, name), { recursive: true, force: true, maxRetries: 3 });
  const rival = running.find((name) => targetOf(name) === target);
  if (rival === undefined) return folder;
  rmSync(folder, { recursive: true });
  throw new AuthorError(
    `another build (process ${rival}) is making ${relative(process.cwd(), target) || target}: wait for its end, or choose another folder by OUT_DIR`,
  );
}

/** Names of the work folders of others: of processes that run, and that are gone. */
function others(): [running: string[], gone: string[]] {
  const names = readdirSync(BUILDS).filter((name) => name !== String(process.pid));
  const running = names.filter((name) => isRunning(Number(name)));
  return [running, names.filter((name) => !running.includes(name))];
}

function targetOf(name: string): string | undefined {
  const path = join(BUILDS, name, TARGET);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Whether another process has this number. */
function isRunning(id: number): boolean {
  if (!(id > 0)) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
