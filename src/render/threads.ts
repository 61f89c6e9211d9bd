import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Tinypool } from "tinypool";

/**
 * One pool for all kinds of work, started by the first task. The plugins of a build have a copy of this module, and the pages that
 * it makes another: `globalThis` is common to both. Its idle threads keep no process alive.
 */
const POOL: unique symbol = Symbol.for("threads");
const common = globalThis as { [POOL]?: Tinypool };
const threads = (): Tinypool =>
  (common[POOL] ??= new Tinypool({
    minThreads: availableParallelism(),
    maxThreads: availableParallelism(),
    // In MB. Without limits, what a thread has done with is kept for long: 200 MB of which a tenth is in use.
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 },
    // What the main thread was started with, a loader or a profiler, is not for these.
    execArgv: [],
  }));

/**
 * A function that runs beside the main thread, as many at a time as there are cores.
 * @param module path of its module from the project's root. Node itself runs it, without Vite: it imports packages
 * and modules by their whole name only.
 * @param name of the function there. What goes in and comes out is copied: plain data, strings and bytes.
 */
export function inThread<A, R>(module: string, name: string): (argument: A) => Promise<R> {
  const filename = pathToFileURL(resolve(module)).href;
  return (argument) => threads().run(argument, { filename, name }) as Promise<R>;
}
