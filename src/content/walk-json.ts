/** Where something begins in a file, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A key of an object, or an object or list in a list, as it stands in a JSON text. */
export interface JsonEntry extends Place {
  /** From the root to it, itself last. */
  path: readonly (string | number)[];
  /** The object or list that it is in: the same for all entries of one. */
  inside: object;
}

/** A string, or a mark that parts values. What JSON has besides, numbers and names, says nothing of keys. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|[[\]{},]/g;

/** An object or a list that is being read. */
interface Open {
  /** The key or the index of what is read in it. */
  at: string | number;
  isList: boolean;
}

/** The entries of a valid JSON text in their order, keys that stand twice among them, of which its value says nothing. */
export function* walkJson(json: string): Generator<JsonEntry> {
  const open: Open[] = [];
  let [line, lineStart, counted] = [1, 0, 0];
  let expectsKey = false;
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    for (let at = json.indexOf("\n", counted); at >= 0 && at < index; at = json.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = at + 1;
    }
    counted = index;
    const inside = open.at(-1);
    const entry = (): JsonEntry => ({
      path: open.map(({ at }) => at),
      inside: inside!,
      line,
      column: index - lineStart + 1,
    });
    if (token === "{" || token === "[") {
      if (inside?.isList) yield entry();
      open.push({ at: token === "[" ? 0 : "", isList: token === "[" });
      expectsKey = token === "{";
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (typeof inside!.at === "number") inside!.at += 1;
      else expectsKey = true;
    } else if (inside && !inside.isList && expectsKey) {
      inside.at = JSON.parse(token) as string;
      expectsKey = false;
      yield entry();
    }
  }
}
