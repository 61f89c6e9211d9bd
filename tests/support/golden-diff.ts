import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Where drawings that changed lie side by side; CI keeps it where tests fail. */
const FOLDER = resolve(".cache/golden-diff");

// What changed in an earlier run is not of this one.
rmSync(FOLDER, { recursive: true, force: true });

/** Names of the drawings that changed. */
const changed: string[] = [];

/**
 * Keeps a drawing where it is not what was reviewed: both, and a sheet that shows them beside each other.
 * @param golden path of the reviewed file
 * @param name of the drawing, which may hold slashes
 */
export function keepChange(golden: string, name: string, received: string): void {
  const reviewed = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (reviewed === received) return;
  const write = (when: string, svg: string): void => {
    const path = join(FOLDER, `${name}.${when}.svg`);
    mkdirSync(dirname(path), { recursive: true });
    // A file of its own needs what its page gives it.
    const own = svg.replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" ');
    writeFileSync(path, own);
  };
  if (reviewed) write("before", reviewed);
  write("after", received);
  changed.push(name);
  writeFileSync(join(FOLDER, "index.html"), sheet());
}

const sheet = (): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Drawings that changed</title>
<style>
  body { font: 14px sans-serif; display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
  h2 { grid-column: 1 / -1; margin: 1rem 0 0; font-size: 1rem }
  svg { width: 100%; height: auto; background: #fbf9f4;
    --ink: #1b1d22; --muted: #5d6068; --line: #d9d5ca; --gold: #8a5a12; --other: #6a6c6a; color: var(--ink) }
</style>
${changed.map((name) => `<h2>${name}</h2>${inline(name, "before")}${inline(name, "after")}`).join("\n")}
`;

function inline(name: string, when: string): string {
  const path = join(FOLDER, `${name}.${when}.svg`);
  return `<div>${existsSync(path) ? readFileSync(path, "utf8") : "(new)"}</div>`;
}
