import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A page, or a script, of somebody else. */
export interface HostFile {
  body: string;
  type?: "text/html" | "text/javascript";
  /** Its content security policy. */
  policy?: string;
}

export interface Host {
  /** Its origin, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Serves files of somebody else's, on an origin of their own. What is unknown is an empty page. */
export async function startHost(files: Readonly<Record<string, HostFile>>): Promise<Host> {
  const server = createServer((request, response) => {
    const { body, type = "text/html", policy } = files[request.url!.slice(1)] ?? { body: "<!doctype html>" };
    response
      .writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        ...(policy && { "content-security-policy": policy }),
      })
      .end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
