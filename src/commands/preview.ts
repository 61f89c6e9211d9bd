import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { basePath } from "../build/base-path.ts";
import { restoreFolder } from "./replace-folder.ts";
import { serveFolder } from "./serve-folder.ts";
import { siteFolder } from "./site-folder.ts";

const OPTIONS = {
  port: { type: "string", default: "4321" },
  host: { type: "string", default: "localhost" },
} as const;

/** Serves the built site until it is ended. `--port` and `--host` say where; a port that is taken leads to the next. */
export default async function preview(args: string[] = []): Promise<number> {
  const { port, host } = parseArgs({ args, options: OPTIONS }).values;
  const folder = siteFolder();
  restoreFolder(folder);
  if (!existsSync(join(folder, "index.html"))) {
    console.error(`there is no site in ${folder}: write npm run build first`);
    return 1;
  }
  const server = await serveFolder(folder, basePath(), undefined, { port: Number(port), host, live: true });
  console.log(`serving the site; Ctrl+C ends it\n${server.url}`);
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.close();
  return 0;
}
