import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Record<string, string> = {
  ".bib": "text/plain; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

const isText = (type: string): boolean => /^text\/|json|xml|javascript/.test(type);

export interface ServedFolder {
  /** Address of the folder, with the base path and a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on localhost as a static host would: directory indexes, gzip, `404.html`.
 * @param base path under which the folder appears, with slashes at both ends
 * @param ready what every answer waits for, where the folder is still being written
 */
export async function serveFolder(
  folder: string,
  base = "/",
  ready: Promise<void> = Promise.resolve(),
): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const gzip = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
    const { status, headers, body } = await answer(request.url ?? "/", gzip);
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };

  async function answer(url: string, gzip: boolean): Promise<Answer> {
    try {
      await ready;
    } catch (error) {
      return {
        status: 503,
        headers: { "content-type": "text/plain; charset=utf-8" },
        body: (error as Error).message,
      };
    }
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    if (!path.startsWith(base)) return missing(gzip);
    const file = normalize(join(folder, path.slice(base.length)));
    if (!`${file}${sep}`.startsWith(normalize(folder) + sep)) return missing(gzip);
    const body = await readFile(path.endsWith("/") ? join(file, "index.html") : file).catch(() => undefined);
    return body ? found(200, path.endsWith("/") ? ".html" : extname(file), body, gzip) : missing(gzip);
  }

  async function missing(gzip: boolean): Promise<Answer> {
    const page = await readFile(join(folder, "404.html")).catch(() => Buffer.from("not found"));
    return found(404, ".html", page, gzip);
  }
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** What was packed once: tests ask for the same pages many times, and packing one takes longer than sending it. */
const packed = new Map<string, Buffer>();

function pack(body: Buffer): Buffer {
  const name = createHash("sha1").update(body).digest("base64");
  const known = packed.get(name) ?? gzipSync(body);
  packed.set(name, known);
  return known;
}

function found(status: number, extension: string, body: Buffer, gzip: boolean): Answer {
  const type = TYPES[extension] ?? "application/octet-stream";
  const headers: Record<string, string> = { "content-type": type, "cache-control": "public, max-age=600" };
  if (!gzip || !isText(type)) return { status, headers, body };
  return {
    status,
    headers: { ...headers, "content-encoding": "gzip", vary: "accept-encoding" },
    body: pack(body),
  };
}
