import type { HeaderRule } from "../header-rules.ts";
import { NOT_FOUND, REVALIDATED, type Host } from "./host.ts";
import { pattern } from "./path-pattern.ts";
import type { Publication } from "./publication.ts";

/**
 * A map for each header, for the level of `http`: an empty header is not sent. They ask for what is answered with, whatever
 * was asked for.
 */
export function headerMaps(rules: readonly HeaderRule[]): string {
  return namesOf(rules)
    .map((name) => {
      const lines = rules
        .filter((rule) => rule.headers[name] !== undefined)
        .map((rule) => `  "~${pattern(rule)}" "${rule.headers[name]!}";`);
      const rest = name === "Cache-Control" ? REVALIDATED : "";
      return `map $uri ${variable(name)} {\n  default "${rest}";\n${lines.join("\n")}\n}`;
    })
    .join("\n\n");
}

const namesOf = (rules: readonly HeaderRule[]): string[] => [
  ...new Set(rules.flatMap((rule) => Object.keys(rule.headers))),
];

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll("-", "_")}`;

/** Kinds of files that nginx does not know by itself. */
const TYPES = `  types {
    application/x-research-info-systems ris;
    application/x-bibtex bib;
    text/csv csv;
  }`;

/**
 * A server for one site. Its files lie in `root`, below the base path.
 * @param port on which it listens; another server in front speaks TLS
 */
export function nginxServer({ rules, redirects, base }: Publication, root: string, port: number): string {
  const headers = namesOf(rules).map((name) => `  add_header ${name} ${variable(name)} always;`);
  const moved = redirects.map(([from, to]) => `  location = ${from} { return 301 ${to}; }`);
  return `${headerMaps(rules)}

server {
  listen ${port};
  listen [::]:${port};
  root ${root};
  index index.html;
  charset utf-8;
  charset_types application/json application/xml image/svg+xml text/css text/csv text/javascript text/plain text/xml application/javascript application/x-bibtex application/x-research-info-systems;
  server_tokens off;
  # A redirect to the slash of a folder keeps the name and port by which a reader came.
  absolute_redirect off;
  include mime.types;
${TYPES}

  # Copies that lie beside the files. Where the module for brotli is loaded, take the # away from the next line.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;

${headers.join("\n")}

  error_page 404 ${base}${NOT_FOUND};
${moved.join("\n")}${moved.length > 0 ? "\n" : ""}
  # What is for hosts is not for readers.
  location ~ (?:^|/)(?:_headers|_redirects|\\.ht[^/]*)$ { return 404; }
}
`;
}

/** The nginx of Debian and its kin, or any from 1.19 up. https://nginx.org/en/docs/ */
export const nginx: Host = {
  site: ({ base }) => `site${base.slice(0, -1)}`,
  isPrecompressed: true,
  files: (publication, { root }) => [{ path: "site.conf", text: nginxServer(publication, root, 80) }],
  steps: (folder, _, { root }) => [
    `copy ${folder}/site to ${root} of the server, and ${folder}/site.conf to /etc/nginx/conf.d/`,
    "add server_name and certificates to it, then: nginx -t && systemctl reload nginx",
  ],
};
