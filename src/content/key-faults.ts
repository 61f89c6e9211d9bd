import type { Diagnostic } from "../model/diagnostic.ts";
import { pathText } from "./zod-diagnostics.ts";

/** A string, or a mark that parts values. What JSON has besides, numbers and names, says nothing of keys. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|[[\]{},]/g;

/** An object or a list that is being read. */
interface Open {
  /** The keys of an object so far, with the lines where they stand; undefined in a list. */
  keys?: Map<string, number>;
  /** The key or the index of the value that is read next. */
  at: string | number;
  /** Whether a string that comes next is a key. */
  expectsKey: boolean;
}

/**
 * What is wrong with the keys of a valid JSON text, of which its parsed value says nothing: where one stands twice, the
 * last wins.
 */
export function keyFaults(json: string): Omit<Diagnostic, "file">[] {
  const faults: Omit<Diagnostic, "file">[] = [];
  const open: Open[] = [];
  let [line, counted] = [1, 0];
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    line += json.slice(counted, index).split("\n").length - 1;
    counted = index;
    const inside = open.at(-1);
    if (token === "{") open.push({ keys: new Map(), at: "", expectsKey: true });
    else if (token === "[") open.push({ at: 0, expectsKey: false });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") pass(inside!);
    else if (inside?.keys && inside.expectsKey) readKey(inside, inside.keys, JSON.parse(token) as string);
  }
  return faults;

  function readKey(inside: Open, keys: Map<string, number>, key: string): void {
    inside.at = key;
    inside.expectsKey = false;
    const before = keys.get(key);
    const message =
      key === "__proto__"
        ? "is a name that every object has: write another"
        : before !== undefined &&
          `stands twice, in lines ${before} and ${line}, and JSON reads the last alone: take one out`;
    if (message) faults.push({ path: pathText(open.map(({ at }) => at)), message });
    keys.set(key, line);
  }
}

function pass(inside: Open): void {
  if (typeof inside.at === "number") inside.at += 1;
  else inside.expectsKey = true;
}
