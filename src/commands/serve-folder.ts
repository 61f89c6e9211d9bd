import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "@polka/compression";
import { headersOf, readRules, type HeaderRule } from "../build/header-rules.ts";
import sirv, { type RequestHandler } from "sirv";

export interface ServerSettings {
  /** The first that is tried; without it any that is free. */
  port?: number;
  host?: string;
  /** Whether each answer is as the folder is at that moment. Otherwise files are listed once, which is faster. */
  live?: boolean;
}

export interface ServedFolder {
  /** Address of the folder, with the base path and a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a static host would: directory indexes, gzip, `404.html`, and the headers of `_headers`.
 * @param base path under which the folder appears, with slashes at both ends
 * @param ready what every answer waits for, where the folder is still being written
 */
export async function serveFolder(
  folder: string,
  base = "/",
  ready: Promise<void> = Promise.resolve(),
  { port = 0, host = "127.0.0.1", live = false }: ServerSettings = {},
): Promise<ServedFolder> {
  // As hosts do that keep compressed copies: small files too, and as small as they become.
  const compress = compression({ threshold: 0, level: 9 });
  // Unless it is live, sirv lists the folder when it is made.
  let files: RequestHandler | undefined;
  let rules: HeaderRule[] | undefined;
  const server = createServer(async (request, response) => {
    try {
      await ready;
    } catch (error) {
      response.writeHead(503, { "content-type": "text/plain" }).end((error as Error).message);
      return;
    }
    files ??= sirv(folder, { extensions: ["html"], maxAge: live ? 0 : 600, etag: true, dev: live });
    if (live || !rules) rules = await readHeaders();
    const path = request.url!.replace(/[?#].*$/s, "");
    for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value);
    compress(request, response, () => answer(request, response, files!));
  });
  // A reader that asks again on a connection that is just being closed gets no answer.
  server.keepAliveTimeout = 600_000;
  await listen(server, port, host);
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${chosen}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };

  function answer(request: IncomingMessage, response: ServerResponse, serve: RequestHandler): void {
    const missing = (): void => void notFound(response);
    const path = request.url!.replace(/[?#].*$/s, "");
    // Hosts differ in what they do without the slash of a directory: the site may not count on any of it.
    if (!path.startsWith(base) || !/(?:\/|\.\w+)$/.test(path)) return missing();
    request.url = request.url!.slice(base.length - 1);
    serve(request, response, missing);
  }

  async function readHeaders(): Promise<HeaderRule[]> {
    return readRules(await readFile(join(folder, "_headers"), "utf8").catch(() => ""));
  }

  async function notFound(response: ServerResponse): Promise<void> {
    const page = await readFile(join(folder, "404.html")).catch(() => Buffer.from("not found"));
    response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(page);
  }
}

/** Listens at the port, or at the next one that is free. */
async function listen(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    await listen(server, port + 1, host);
  }
}
