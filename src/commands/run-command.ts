import { createServer, createServerModuleRunner } from "vite";

/** What a command's file exports as its default: it prints, and answers with the exit code. */
type Command = (args: string[]) => number | Promise<number>;

/**
 * Runs the command that the terminal names, inside Vite's module runner: the registry of chart types is an
 * `import.meta.glob`, which plain Node does not know.
 * @param folder of the commands, from the project's root; each file is named for its command
 * @param commands what each does, by name
 * @returns the exit code: the command's own, or 2 where there is no such command
 */
export async function runCommand(folder: string, commands: Record<string, string>): Promise<number> {
  const [name = "", ...args] = process.argv.slice(2);
  if (!Object.hasOwn(commands, name)) return usage(name, commands);
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

function usage(name: string, commands: Record<string, string>): number {
  const width = Math.max(...Object.keys(commands).map((command) => command.length));
  const list = Object.entries(commands).map(([command, does]) => `  ${command.padEnd(width)}  ${does}`);
  const trouble = name ? `no command “${name}”` : "no command given";
  console.error(`${trouble}. These are known:\n${list.join("\n")}`);
  return 2;
}
