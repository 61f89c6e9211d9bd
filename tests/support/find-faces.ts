import { spawnSync } from "node:child_process";
import { aptInstallers, thisMachine, type Machine } from "./find-program.ts";

/** Letters that the pages need and a bare system may lack, and the package of Debian and its kin that has them. */
interface Face {
  name: string;
  package: string;
  /** What `fc-list` is asked for; one match is enough. */
  patterns: readonly string[];
  /** What the tests do without it, and what to do then. */
  without: string;
}

const FACES: readonly Face[] = [
  {
    name: "Japanese face",
    package: "fonts-noto-cjk",
    patterns: [":lang=ja"],
    without:
      "Japanese pages are tested with boxes for letters, whose widths say nothing about the layout. Install Noto Sans CJK, or another Japanese face.",
  },
  {
    name: "sans-serif face of the pages",
    package: "fonts-liberation",
    // Those of `--sans` in the styles. The system's own last resort may be wider than each of them.
    patterns: ["Segoe UI", "Roboto", "Helvetica Neue", "Arial", "Noto Sans", "Liberation Sans"],
    without:
      "text is wider than in any face that the pages name, and tests of the layout fail. Install Liberation Sans, or Noto Sans.",
  },
];

/**
 * Sees to it that the system has the faces that the layout is made for. Other systems than Linux always have them;
 * where one cannot be installed, the tests run all the same.
 */
export function findFaces(
  machine: Pick<Machine, "run" | "log"> = thisMachine,
  isInstalled: (pattern: string) => boolean = isInstalledHere,
): void {
  for (const face of FACES) findFace(face, machine, isInstalled);
}

function findFace(
  { name, package: faces, patterns, without }: Face,
  machine: Pick<Machine, "run" | "log">,
  isInstalled: (pattern: string) => boolean,
): void {
  if (patterns.some(isInstalled)) return;
  machine.log(`No ${name} found: installing one for the browser tests.`);
  for (const installer of aptInstallers("fontconfig", faces)) {
    machine.log(`  ${installer.words} …`);
    if (machine.run(installer).done && patterns.some(isInstalled)) return;
  }
  machine.log(`None could be installed: ${without}`);
}

function isInstalledHere(pattern: string): boolean {
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync("fc-list", [pattern, "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}
