import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { AuthorError } from "../../../src/model/diagnostic.ts";

/** What a command cost, with all that it started. */
export interface Cost {
  seconds: number;
  /** Seconds of processors; undefined where the system does not tell it of running programs. */
  cpu: number | undefined;
  /** Bytes of memory, at most, at one time, what processes share counted once; undefined as above. */
  memory: number | undefined;
}

/** How often memory is looked at, in ms: more often would take a share of what is measured. */
const EVERY = 250;
/** Of `/proc`: how often a processor's clock ticks in a second, on Linux everywhere. */
const TICKS = 100;
/** In ms: as long as a build of thousands of stories may take. */
const PATIENCE = 12 * 60 * 60 * 1000;

/**
 * Runs a command to its end.
 * @param variables of its environment, beside those of this process
 * @throws AuthorError with the end of what it printed, where it fails
 */
export function measuredRun(
  command: string,
  args: readonly string[],
  { cwd, variables = {} }: { cwd: string; variables?: Record<string, string> },
): Promise<Cost> {
  const started = performance.now();
  return new Promise((done, failed) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PATIENCE,
    });
    let [cpu, memory] = [0, 0];
    const look = (): void => {
      const tree = processTree(child.pid!);
      // What has ended is in the account of what waited for it.
      cpu = Math.max(cpu, tree.reduce((sum, each) => sum + each.ticks, 0) / TICKS);
      memory = Math.max(
        memory,
        tree.reduce((sum, each) => sum + memoryOf(each.id), 0),
      );
    };
    const timer = setInterval(look, EVERY);
    let printed = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (printed = (printed + text).slice(-4000)));
    child.on("error", failed);
    child.on("close", (code) => {
      clearInterval(timer);
      if (code !== 0)
        return failed(new AuthorError(`${command} ${args.join(" ")} failed:\n${printed.trim()}`));
      const seconds = (performance.now() - started) / 1000;
      done({ seconds, cpu: cpu || undefined, memory: memory || undefined });
    });
  });
}

interface Running {
  id: number;
  parent: number;
  /** Of its own and of those that it has waited for. */
  ticks: number;
}

/** A process and all that it has started that run now; none where there is no `/proc`. */
function processTree(root: number): Running[] {
  const all = allProcesses();
  const tree = all.filter(({ id }) => id === root);
  for (const each of tree) tree.push(...all.filter(({ parent }) => parent === each.id));
  return tree;
}

function allProcesses(): Running[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        // After the name, which may hold anything: the state, the parent, and from the eleventh on the times (proc(5)).
        const fields = readProc(`${name}/stat`)?.split(") ").at(-1)!.split(" ");
        if (!fields) return [];
        const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
        return [{ id: Number(name), parent: Number(fields[1]), ticks }];
      });
  } catch {
    return [];
  }
}

/**
 * Bytes. Of what several processes share, such as the program itself, each has its part (PSS); where the kernel does not tell
 * that, all of it counts for each (RSS).
 */
function memoryOf(id: number): number {
  const proportional = /^Pss:\s+(\d+) kB/m.exec(readProc(`${id}/smaps_rollup`) ?? "");
  const found = proportional ?? /^VmRSS:\s+(\d+) kB/m.exec(readProc(`${id}/status`) ?? "");
  return found ? Number(found[1]) * 1024 : 0;
}

/** Undefined of a process that has ended meanwhile. */
function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, "utf8");
  } catch {
    return undefined;
  }
}
