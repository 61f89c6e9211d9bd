/**
 * The terminal's way in: `node src/commands/run.ts <command> [arguments]`. Commands run inside Vite's module runner,
 * because the registry of chart types is an `import.meta.glob`, which plain Node does not know.
 */
import { createServer, createServerModuleRunner } from "vite";

const COMMANDS: Record<string, string> = {
  check: "reads all content and names every fault in it",
  new: "writes a starting file for a source, dataset, chart or story",
  ledger: "adds newly published addresses to content/addresses.txt",
  bench: "measures the build, the drawings and the weight of the pages",
  lighthouse: "runs Lighthouse on the built site",
  interaction: "measures how soon a slow phone answers a reader of the heaviest story",
};

const [command = "", ...words] = process.argv.slice(2);
process.exitCode = Object.hasOwn(COMMANDS, command) ? await run(command, words) : usage();

async function run(name: string, args: string[]): Promise<number> {
  const server = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
  try {
    const { default: main } = await runner.import<{ default: Command }>(`/src/commands/${name}.ts`);
    return await main(args);
  } finally {
    await runner.close();
    await server.close();
  }
}

function usage(): number {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const list = Object.entries(COMMANDS).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`);
  const trouble = command ? `no command “${command}”` : "no command given";
  console.error(`${trouble}. These are known:\n${list.join("\n")}`);
  return 2;
}

/** What a command's file exports as its default: it prints, and answers with the exit code. */
type Command = (args: string[]) => number | Promise<number>;
