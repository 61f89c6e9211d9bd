import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { delimiter, join } from "node:path";

/** Where a program is, of those in `PATH`; `undefined` where it is not installed. */
const inPath = (name: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

/** What WebKit needs: the driver of WebKitGTK, and a screen, be it one that nobody sees. */
const DRIVER = inPath("WebKitWebDriver");
const SCREEN = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
const INVISIBLE_SCREEN = inPath("Xvfb");

/** What is missing for tests in WebKit; undefined where they can run. */
export const WEBKIT_LACKS: string | undefined = DRIVER
  ? SCREEN || INVISIBLE_SCREEN
    ? undefined
    : "Xvfb (Debian’s package xvfb)"
  : "WebKitWebDriver (Debian’s package webkit2gtk-driver)";

/** WebKit's engine, which is that of iPhones, with one window. */
export interface WebKit extends AsyncDisposable {
  goto(address: string): Promise<void>;
  /** Runs a function in the page; it stands alone, and what goes in and out is plain JSON. */
  evaluate<R, A>(work: (argument: A) => R, argument: A): Promise<Awaited<R>>;
}

/**
 * Starts WebKit through its WebDriver.
 * @throws Error where the driver does not answer
 */
export async function startWebKit(): Promise<WebKit> {
  const processes: ChildProcess[] = [];
  const display = SCREEN ? undefined : await startScreen(processes);
  const port = await freePort();
  processes.push(
    spawn(DRIVER!, [`--port=${port}`], {
      stdio: "ignore",
      env: {
        ...process.env,
        ...(display && { DISPLAY: display }),
        // Machines that test have no graphics card.
        LIBGL_ALWAYS_SOFTWARE: "1",
        WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      },
    }),
  );
  const driver = `http://127.0.0.1:${port}/session`;
  const { sessionId } = await whenListening(() =>
    command<{ sessionId: string }>(driver, { capabilities: { alwaysMatch: {} } }),
  );
  const session = `${driver}/${sessionId}`;
  return {
    goto: async (url) => void (await command(`${session}/url`, { url })),
    evaluate: (work, argument) =>
      command(`${session}/execute/sync`, { script: `return (${work})(arguments[0])`, args: [argument] }),
    [Symbol.asyncDispose]: async () => {
      await fetch(session, { method: "DELETE" }).catch(() => {});
      for (const one of processes.toReversed()) one.kill();
    },
  };
}

/** @returns the name of a screen that nobody sees */
async function startScreen(processes: ChildProcess[]): Promise<string> {
  const screen = spawn(
    INVISIBLE_SCREEN!,
    ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
    {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    },
  );
  processes.push(screen);
  return new Promise((named, failed) => {
    screen.once("error", failed);
    screen.once("exit", () => failed(new Error("Xvfb ended before it had a screen")));
    screen.stdio[3]!.once("data", (number: Buffer) => named(`:${String(number).trim()}`));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function whenListening<T>(ask: () => Promise<T>): Promise<T> {
  const end = performance.now() + 30_000;
  for (;;)
    try {
      return await ask();
    } catch (error) {
      // `fetch` fails so where nobody listens yet.
      if (!(error instanceof TypeError) || performance.now() > end) throw error;
      await new Promise((later) => setTimeout(later, 100));
    }
}

/** @throws Error with the driver's own words */
async function command<T>(address: string, body: object): Promise<T> {
  const answer = await fetch(address, { method: "POST", body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
  return value;
}
