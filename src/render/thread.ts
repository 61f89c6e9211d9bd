/** What runs in each thread of `threads.ts`: it calls the function that it is told of, and answers. */
import { parentPort } from "node:worker_threads";
import type { Answer, Task } from "./threads.ts";

parentPort!.on("message", async ({ module, name, argument }: Task) => {
  let answer: Answer;
  try {
    const functions = (await import(module)) as Record<string, (argument: unknown) => unknown>;
    const work = functions[name];
    if (!work) throw new Error(`${module} exports no function “${name}”`);
    answer = { result: await work(argument) };
  } catch (error) {
    answer = { error };
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort!.postMessage(answer);
});
