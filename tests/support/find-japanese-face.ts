import { spawnSync } from "node:child_process";
import { aptInstallers, thisMachine, type Machine } from "./find-program.ts";

/**
 * Sees to it that the system has a Japanese face: without one the browsers draw boxes, whose widths say nothing about
 * the layout. Other systems than Linux always have one; where none can be installed, the tests run all the same.
 */
export function findJapaneseFace(
  machine: Pick<Machine, "run" | "log"> = thisMachine,
  hasFace: () => boolean = isInstalled,
): void {
  if (hasFace()) return;
  machine.log("No Japanese face found: installing one for the browser tests.");
  for (const installer of aptInstallers("fontconfig", "fonts-noto-cjk")) {
    machine.log(`  ${installer.words} …`);
    if (machine.run(installer).done && hasFace()) return;
  }
  machine.log(
    "None could be installed: Japanese pages are tested with boxes for letters. Install Noto Sans CJK, or another Japanese face.",
  );
}

function isInstalled(): boolean {
  if (process.platform !== "linux") return true;
  const { status, stdout } = spawnSync("fc-list", [":lang=ja", "family"], { encoding: "utf8" });
  return status === 0 && stdout.trim() !== "";
}
