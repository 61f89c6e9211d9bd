import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRules, type HeaderRule } from "../build/header-rules.ts";
import { siteFolder } from "./site-folder.ts";

const SERVERS: Record<string, (rules: readonly HeaderRule[]) => string> = { nginx, apache };

/** Prints the headers of the built site as a server that reads no `_headers` wants them: `nginx` or `apache`. */
export default function headers([server = ""]: readonly string[] = []): number {
  if (!Object.hasOwn(SERVERS, server)) {
    console.error(`say for which server: npm run headers -- ${Object.keys(SERVERS).join(" or ")}`);
    return 2;
  }
  const file = join(siteFolder(), "_headers");
  if (!existsSync(file)) {
    console.error(`there is no ${file}: write npm run build first`);
    return 1;
  }
  console.log(SERVERS[server]!(readRules(readFileSync(file, "utf8"))));
  return 0;
}

/**
 * A regular expression for the path of what the server answers with. It is plain, whatever was asked for (`//en/about/`,
 * `/en/./%61bout/`), and leads to the file that is found behind it: the page of an address, or that of errors.
 */
const pattern = ({ path }: HeaderRule): string => {
  const literal = path.replace(/\*$/, "").replace(/[.+?()[\]{}|^$\\]/g, "\\$&");
  if (path.endsWith("*")) return `^${literal}`;
  return path.endsWith("/") ? `^${literal}(?:index\\.html)?$` : `^${literal}$`;
};

/** The page of addresses that are not there, under whatever base path. */
const errorPages = (rules: readonly HeaderRule[]): string[] =>
  rules.map(({ path }) => path).filter((path) => path.endsWith("/404.html"));

/**
 * A map for each header, for the level of `http`, and what adds them, for that of `server`: an empty header is not sent.
 * A `location` with an `add_header` of its own inherits none of these.
 */
export function nginx(rules: readonly HeaderRule[]): string {
  const names = [...new Set(rules.flatMap((rule) => Object.keys(rule.headers)))];
  const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll("-", "_")}`;
  const maps = names.map((name) => {
    const lines = rules
      .filter((rule) => rule.headers[name] !== undefined)
      .map((rule) => `  "~${pattern(rule)}" "${rule.headers[name]!}";`);
    return `map $uri ${variable(name)} {\n  default "";\n${lines.join("\n")}\n}`;
  });
  const added = names.map((name) => `# add_header ${name} ${variable(name)} always;`);
  const errors = errorPages(rules).map((path) => `# error_page 404 ${path};`);
  return [...maps, ["# In the server:", ...errors, ...added].join("\n")].join("\n\n");
}

/** For `.htaccess` or a `<Directory>`; needs mod_headers. */
export function apache(rules: readonly HeaderRule[]): string {
  return [
    ...errorPages(rules).map((path) => `ErrorDocument 404 ${path}`),
    ...rules.map((rule) => {
      const lines = Object.entries(rule.headers).map(
        ([name, value]) => `  Header always set ${name} "${value}"`,
      );
      return `<If "%{REQUEST_URI} =~ m#${pattern(rule)}#">\n${lines.join("\n")}\n</If>`;
    }),
  ].join("\n");
}
