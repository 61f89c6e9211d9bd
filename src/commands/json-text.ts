/** JSON with the innermost objects and lists on one line each, as authors write them. */
export function jsonText(value: unknown): string {
  const innermost = /([{[])\n\s+([^{}[\]]+)\n\s+([}\]])/g;
  return JSON.stringify(value, null, 2).replace(
    innermost,
    (_, open: string, inside: string, close: string) => {
      const space = open === "{" ? " " : "";
      return open + space + inside.replace(/\n\s+/g, " ") + space + close;
    },
  );
}
