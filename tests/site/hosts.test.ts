import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readPublication } from "../../src/build/hosts/publication.ts";
import { runNode } from "../../src/commands/run-node.ts";
import { FULL } from "../support/full.ts";
import { filesOf } from "../support/pages.ts";
import { fixtureSite } from "../support/site.ts";

const fixture = await fixtureSite();
const root = mkdtempSync(join(tmpdir(), "hosts-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The folder that `npm run host` makes of the fixture. */
async function folderFor(host: string, ...options: string[]): Promise<string> {
  const folder = join(root, host);
  const { code, output } = await runNode(
    [resolve("src/commands/run.ts"), "host", host, "--to", folder, ...options],
    { OUT_DIR: fixture.folder, CONTENT_DIR: fixture.content },
  );
  expect(output).toContain(`is ready for ${host}, as ${fixture.siteUrl}${fixture.base}`);
  expect(code).toBe(0);
  return folder;
}

describe("what is put together for a host", () => {
  test("of a folder that is served as it is lies below the base path, with headers and redirects in its root", async () => {
    const folder = await folderFor("netlify");
    expect(readFileSync(join(folder, "_headers"), "utf8")).toBe(
      readFileSync(join(fixture.folder, "_headers"), "utf8"),
    );
    expect(readFileSync(join(folder, "_redirects"), "utf8")).toContain(" 301!\n");
    expect(existsSync(join(folder, fixture.base, "index.html"))).toBe(true);
    expect(existsSync(join(folder, "404.html"))).toBe(true);
  });

  test("without headers has its policy in every page", async () => {
    const folder = await folderFor("github-pages");
    const pages = filesOf(fixture).filter((file) => file.endsWith(".html"));
    const without = pages.filter(
      (file) =>
        !readFileSync(join(folder, file), "utf8").includes("<meta http-equiv=Content-Security-Policy") &&
        !readFileSync(join(folder, file), "utf8").includes('<meta http-equiv="Content-Security-Policy"'),
    );
    expect(without).toEqual([]);
  });

  test("never takes the place of anything else", async () => {
    const folder = join(root, "taken");
    mkdirSync(folder);
    writeFileSync(join(folder, "mine.txt"), "");
    const { code, output } = await runNode(
      [resolve("src/commands/run.ts"), "host", "apache", "--to", folder],
      { OUT_DIR: fixture.folder, CONTENT_DIR: fixture.content },
    );
    expect(code).toBe(1);
    expect(output).toContain("has files in it that are not of this command");
    expect(existsSync(join(folder, "mine.txt"))).toBe(true);
  });
});

/** Where programs of servers lie for whom they are no everyday tools. */
const programs = (...names: string[]): string | undefined =>
  names.flatMap((name) => [`/usr/sbin/${name}`, `/usr/bin/${name}`]).find((path) => existsSync(path));

interface Server {
  name: string;
  program: string | undefined;
  /** Writes its configuration and answers with the arguments that begin it in the foreground. */
  configure(port: number): Promise<string[]>;
}

const SERVERS: Server[] = [
  {
    name: "nginx",
    program: programs("nginx"),
    configure: async (port) => {
      const folder = await folderFor("nginx", "--root", join(root, "nginx/site"));
      const site = readFileSync(join(folder, "site.conf"), "utf8")
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("listen [::]:80;", "")
        .replace("mime.types", "/etc/nginx/mime.types");
      const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${join(root, name)};`)
        .join(" ");
      writeFileSync(
        join(root, "nginx.conf"),
        `daemon off; pid ${join(root, "nginx.pid")}; error_log stderr; events {} http { access_log off; ${paths} ${site} }`,
      );
      return ["-p", root, "-c", join(root, "nginx.conf")];
    },
  },
  {
    name: "Apache",
    program: programs("apache2", "httpd"),
    configure: async (port) => {
      const folder = await folderFor("apache");
      // What a shared host shows at the base path.
      cpSync(folder, join(root, "htdocs", fixture.base), { recursive: true });
      const modules = "/usr/lib/apache2/modules";
      const load = ["mpm_event", "authz_core", "dir", "mime", "headers", "rewrite", "alias", "unixd"]
        .filter((name) => existsSync(join(modules, `mod_${name}.so`)))
        .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
      const types = ["/etc/mime.types", "/etc/apache2/mime.types"].find((path) => existsSync(path))!;
      writeFileSync(
        join(root, "httpd.conf"),
        [
          ...load,
          `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${join(root, "httpd.pid")}`,
          `ServerRoot ${root}\nErrorLog ${join(root, "apache.log")}\nTypesConfig ${types}`,
          // As Debian has it, for downloads of archives.
          "AddType application/x-gzip .gz",
          `DocumentRoot ${join(root, "htdocs")}`,
          `<Directory ${join(root, "htdocs")}>\nAllowOverride All\nRequire all granted\n</Directory>`,
        ].join("\n"),
      );
      return ["-X", "-f", join(root, "httpd.conf")];
    },
  },
];

const here = SERVERS.filter(({ program }) => program !== undefined);
for (const { name } of SERVERS.filter((server) => !here.includes(server)))
  console.log(`${name} is not installed: its configuration is not served`);

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

/** Types of files that readers and their programs tell apart, by the ending of the name. */
const TYPES: Record<string, RegExp> = {
  ".html": /^text\/html; ?charset=utf-8$/i,
  ".css": /^text\/css/,
  ".js": /^(?:text|application)\/javascript/,
  ".json": /^application\/json/,
  ".csv": /^text\/csv; ?charset=utf-8$/i,
  ".svg": /^image\/svg\+xml/,
  ".png": /^image\/png$/,
  ".xml": /^(?:text|application)\/(?:rss\+)?xml/,
  ".pdf": /^application\/pdf$/,
  ".xlsx": /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
  ".ris": /^application\/x-research-info-systems/,
  ".bib": /^application\/x-bibtex/,
  ".woff2": /^(?:application\/)?font(?:\/|-)woff2$/,
};

// In a quick run by the first that there is: what they are told comes from the same rules.
describe.each(FULL ? here : here.slice(0, 1))("served by $name", ({ program, configure }) => {
  const publication = readPublication(fixture.folder);
  let origin = "";
  let stop = (): void => undefined;

  beforeAll(async () => {
    const port = await freePort();
    const args = await configure(port);
    // Servers that root begins give up its rights, and must still reach the folder.
    spawnSync("chmod", ["-R", "a+rX", root]);
    const child = spawn(program!, args, { stdio: "ignore" });
    stop = () => void child.kill("SIGTERM");
    origin = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => ask(publication.base), { timeout: 60_000 });
  });
  afterAll(() => stop());

  /** An answer as it came: neither redirects nor compression are followed. */
  async function ask(path: string, encodings = ""): Promise<Answer> {
    const asked = get(origin + path, { headers: { "accept-encoding": encodings } });
    const [message] = (await once(asked, "response")) as [IncomingMessage];
    return { status: message.statusCode!, headers: message.headers, body: await buffer(message) };
  }
  const below = (path: string): string => publication.base + path;
  const fileOf = (path: string): Buffer => readFileSync(join(fixture.folder, path));

  test("pages come whole, with their policy, and are asked for again", async () => {
    const { status, headers, body } = await ask(below("en/"));
    expect(status).toBe(200);
    expect(body).toEqual(fileOf("en/index.html"));
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    const embed = await ask(below("en/embed/readings/"));
    expect(embed.headers["content-security-policy"]).not.toContain("frame-ancestors");
  });

  test.each(Object.keys(TYPES))("files end in %s and have its type", async (ending) => {
    const file = filesOf(fixture).find((path) => extname(path) === ending)!;
    const { status, headers, body } = await ask(below(file));
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(TYPES[ending]!);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(body).toEqual(fileOf(file));
  });

  test("copies that were compressed before are what readers get, with type and policy", async () => {
    const zipped = await ask(below("en/"), "gzip");
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(zipped.headers["content-type"]).toMatch(TYPES[".html"]!);
    expect(zipped.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(zipped.headers["vary"]).toMatch(/accept-encoding/i);
    expect(gunzipSync(zipped.body)).toEqual(fileOf("en/index.html"));
    const smaller = await ask(below("en/"), "gzip, br");
    // nginx has brotli by a module only.
    const open = smaller.headers["content-encoding"] === "br" ? brotliDecompressSync : gunzipSync;
    expect(open(smaller.body)).toEqual(fileOf("en/index.html"));
  });

  test("files that are named by their content are kept for good", async () => {
    const script = filesOf(fixture).find((path) => path.startsWith("_astro/") && path.endsWith(".js"))!;
    for (const encoding of ["", "gzip"])
      expect((await ask(below(script), encoding)).headers["cache-control"]).toBe(
        "public, max-age=31536000, immutable",
      );
  });

  test("what is not there is said so by the page for it", async () => {
    const { status, headers, body } = await ask(below("en/nothing/"));
    expect(status).toBe(404);
    expect(body).toEqual(fileOf("404.html"));
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    for (const hidden of ["_headers", "_redirects", ".htaccess"])
      expect((await ask(below(hidden))).status).toBeGreaterThanOrEqual(403);
  });

  test("what has moved leads on, below the base path, and so does a folder without its slash", async () => {
    expect(publication.redirects.length).toBeGreaterThan(0);
    for (const [from, to] of publication.redirects) {
      const { status, headers } = await ask(from);
      expect(status).toBe(301);
      expect(new URL(headers.location!, origin).pathname).toBe(to);
    }
    const { status, headers } = await ask(below("en/about"));
    expect(status).toBe(301);
    expect(new URL(headers.location!, origin).href).toBe(origin + below("en/about/"));
  });
});

interface Answer {
  status: number;
  headers: IncomingMessage["headers"];
  body: Buffer;
}
