import { spawn } from "node:child_process";

/** Signals by which terminals and hosts ask a program to end. */
const ENDINGS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface NodeRun {
  /** The exit code; 1 where a signal ended it. */
  code: number;
  /** What it printed, unless that went to the terminal. */
  output: string;
}

/**
 * Runs Node with these arguments, and ends it when this process is asked to end. A channel joins the two: the other
 * learns by it when this one is gone.
 * @param variables of its environment, beside those of this process
 * @param shown whether what it prints goes to the terminal instead of into the answer
 * @param read takes what it prints, as it comes
 */
export function runNode(
  args: readonly string[],
  variables: Record<string, string>,
  { shown = false, read }: { shown?: boolean; read?: (text: string) => void } = {},
): Promise<NodeRun> {
  // What a test runner sets for itself must not reach the other: it would change what is built.
  const { VITEST: _vitest, TEST: _test, ...environment } = process.env;
  const printed = shown ? "inherit" : "pipe";
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      env: { ...environment, ...variables },
      stdio: ["ignore", printed, printed, "ipc"],
    });
    const end = (signal: NodeJS.Signals): void => void child.kill(signal);
    for (const signal of ENDINGS) process.on(signal, end);
    const chunks: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        chunks.push(text);
        read?.(text);
      });
    child.on("error", failed);
    child.on("close", (code) => {
      for (const signal of ENDINGS) process.off(signal, end);
      done({ code: code ?? 1, output: chunks.join("") });
    });
  });
}
