import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readGlobs } from "./glob-imports.ts";

/** What a command's file exports as its default: it prints, and answers with the exit code. */
type Command = (args: string[]) => number | Promise<number>;

/**
 * Runs the command that the terminal names, inside Vite's module runner, which knows `import.meta` as the build does.
 * @param folder of the commands, from the project's root; each file is named for its command
 * @param commands what each does, by name
 * @param plain commands that need no more of it than `import.meta.glob`, and run in Node alone, which begins sooner
 * @param helpful commands that answer `--help` themselves; of the others it says what they do
 * @returns the exit code: the command's own, or 2 where there is no such command
 */
export async function runCommand(
  folder: string,
  commands: Record<string, string>,
  { plain = [], helpful = [] }: { plain?: readonly string[]; helpful?: readonly string[] } = {},
): Promise<number> {
  const [name = "", ...args] = process.argv.slice(2);
  if (!Object.hasOwn(commands, name)) return usage(name, commands);
  if (!helpful.includes(name) && args.some((one) => one === "--help" || one === "-h")) {
    console.log(`npm run ${name}: ${commands[name]}`);
    return 0;
  }
  if (plain.includes(name)) return runPlain(`${folder}/${name}.ts`, args);
  const { createServer, createServerModuleRunner } = await import("vite");
  const server = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  try {
    const { default: main } = await runner.import<{ default: Command }>(`/${folder}/${name}.ts`);
    return await main(args);
  } finally {
    await runner.close();
    await server.close();
  }
}

async function runPlain(path: string, args: string[]): Promise<number> {
  enableCompileCache(resolve(".cache/compiled"));
  readGlobs();
  const { default: main } = (await import(pathToFileURL(resolve(path)).href)) as { default: Command };
  return await main(args);
}

function usage(name: string, commands: Record<string, string>): number {
  const width = Math.max(...Object.keys(commands).map((command) => command.length));
  const list = Object.entries(commands).map(([command, does]) => `  ${command.padEnd(width)}  ${does}`);
  const trouble = name ? `no command “${name}”` : "no command given";
  console.error(`${trouble}. These are known:\n${list.join("\n")}`);
  return 2;
}
