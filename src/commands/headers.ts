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

/** A regular expression for what a browser asks for, whatever file the server finds behind it. */
const pattern = ({ path }: HeaderRule, end: string): string => {
  const literal = path.replace(/\*$/, "").replace(/[.+?()[\]{}|^$\\]/g, "\\$&");
  return path.endsWith("*") ? literal : literal + end;
};

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
      .map((rule) => `  "~^${pattern(rule, "(?:\\?|$)")}" "${rule.headers[name]!}";`);
    return `map $request_uri ${variable(name)} {\n  default "";\n${lines.join("\n")}\n}`;
  });
  const added = names.map((name) => `# add_header ${name} ${variable(name)} always;`);
  return [...maps, ["# In the server:", ...added].join("\n")].join("\n\n");
}

/** For `.htaccess` or a `<Directory>`; needs mod_headers. */
export function apache(rules: readonly HeaderRule[]): string {
  return rules
    .map((rule) => {
      const lines = Object.entries(rule.headers).map(
        ([name, value]) => `  Header always set ${name} "${value}"`,
      );
      return `<If "%{THE_REQUEST} =~ m#^\\S+ ${pattern(rule, "[ ?]")}#">\n${lines.join("\n")}\n</If>`;
    })
    .join("\n");
}
