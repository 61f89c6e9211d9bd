/**
 * Prints the drawings of `drawAll` as JSON: a process of its own, whose clock and language a test can choose.
 * `node tests/support/print-drawings.ts [mode]`
 */
import { createServer, createServerModuleRunner } from "vite";
import type { drawAll } from "./drawings.ts";

const server = await createServer({
  configFile: false,
  mode: process.argv[2] ?? "test",
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false });
try {
  const drawings = await runner.import<{ drawAll: typeof drawAll }>("/tests/support/drawings.ts");
  process.stdout.write(
    JSON.stringify({ day: new Date(0).toLocaleString(), drawings: drawings.drawAll("backwards") }),
  );
} finally {
  await runner.close();
  await server.close();
}
