import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";

/** What a thread is told to do, and what it answers; see `thread.ts`. */
export interface Task {
  /** Address of the module, and the name of the function that it exports. */
  module: string;
  name: string;
  argument: unknown;
}
export type Answer = { result: unknown } | { error: unknown };

interface Job extends Task {
  done(result: unknown): void;
  failed(error: unknown): void;
}

/** A thread, and what it is doing. */
interface Thread {
  worker: Worker;
  job?: Job;
}

const waiting: Job[] = [];
const threads: Thread[] = [];

/**
 * A function that runs beside the main thread, as many at a time as there are cores.
 * @param module path of its module from the project's root. Node itself runs it, without Vite: it imports packages
 * and modules by their whole name only.
 * @param name of the function there. What goes in and comes out is copied: plain data, strings and bytes.
 */
export function inThread<A, R>(module: string, name: string): (argument: A) => Promise<R> {
  const address = pathToFileURL(resolve(module)).href;
  return (argument) =>
    new Promise<R>((done, failed) => {
      waiting.push({ module: address, name, argument, done: done as Job["done"], failed });
      next();
    });
}

function next(): void {
  if (waiting.length === 0) return;
  const thread = threads.find(({ job }) => !job) ?? start();
  if (!thread) return;
  const { module, name, argument } = (thread.job = waiting.shift()!);
  // A thread keeps the process alive only while it works.
  thread.worker.ref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  thread.worker.postMessage({ module, name, argument } satisfies Task);
}

function start(): Thread | undefined {
  if (threads.length >= availableParallelism()) return undefined;
  // What the main thread was started with, a loader or a profiler, is not for this one.
  const thread: Thread = { worker: new Worker(resolve("src/render/thread.ts"), { execArgv: [] }) };
  threads.push(thread);
  const settle = (answer: Answer): void => {
    const { job } = thread;
    delete thread.job;
    thread.worker.unref();
    if ("error" in answer) job?.failed(answer.error);
    else job?.done(answer.result);
    next();
  };
  thread.worker.on("message", settle);
  thread.worker.on("error", (error) => {
    threads.splice(threads.indexOf(thread), 1);
    settle({ error });
  });
  return thread;
}
