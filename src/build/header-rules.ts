/** Headers that a host sends with what lies at some addresses. */
export interface HeaderRule {
  /** From the root of the host; `*` at its end stands for whatever follows, also nothing. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Rules as the file `_headers`, which Netlify, Cloudflare Pages and others read from the folder of a site. */
export const writeRules = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) => [
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ])
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");

/** The rules of a file `_headers`. */
export function readRules(text: string): HeaderRule[] {
  return text.split(/\n\n+/).flatMap((block) => {
    const [path, ...lines] = block.trim().split("\n");
    const headers = lines.map((line) => {
      const [name, ...value] = line.trim().split(": ");
      return [name!, value.join(": ")] as const;
    });
    return path ? [{ path, headers: Object.fromEntries(headers) }] : [];
  });
}

/** What is sent with an address: no two rules for the same have the same header. */
export const headersOf = (rules: readonly HeaderRule[], path: string): Record<string, string> =>
  Object.assign({}, ...rules.filter((rule) => applies(rule, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;

const applies = (rule: HeaderRule, path: string): boolean =>
  rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
