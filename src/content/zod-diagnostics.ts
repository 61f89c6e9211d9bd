import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";

type Issue = z.core.$ZodIssue;

/** A path inside a JSON file as an author writes it: `rows[3].capital`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === "number" ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    "",
  );
}

/**
 * Turns zod's issues into faults for authors, with a suggestion where a name is misspelt.
 * @param knownKeys gives the keys allowed at a path, for “did you mean”.
 */
export function zodFaults(
  file: string,
  error: z.ZodError,
  input: unknown,
  knownKeys: (path: readonly PropertyKey[]) => Iterable<string> = () => [],
): Diagnostic[] {
  return error.issues.flatMap((issue) => issueFaults(file, issue, input, knownKeys));
}

function issueFaults(
  file: string,
  issue: Issue,
  input: unknown,
  knownKeys: (path: readonly PropertyKey[]) => Iterable<string>,
): Diagnostic[] {
  const at = (path: readonly PropertyKey[], message: string): Diagnostic => ({
    file,
    path: pathText(path),
    message,
  });
  const given = valueAt(input, issue.path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) =>
        at(
          [...issue.path, key],
          `is not a key that is read here.${suggestion(key, knownKeys(issue.path)) || " Take it out."}`,
        ),
      );
    case "invalid_value": {
      if (given === undefined || given === "")
        return [
          at(issue.path, `is ${given === "" ? "empty" : "missing"}: write one of ${issue.values.join(", ")}`),
        ];
      return [
        at(
          issue.path,
          `“${String(given)}” is not known.${suggestion(String(given), issue.values.map(String))}`,
        ),
      ];
    }
    case "invalid_type": {
      if (!issue.message.startsWith("Invalid input")) return [at(issue.path, issue.message)];
      if (given === undefined) return [at(issue.path, `is missing: write ${article(issue.expected)}`)];
      return [at(issue.path, `is ${article(typeName(given))}, and ${article(issue.expected)} belongs here`)];
    }
    case "invalid_union": {
      if (issue.errors.length === 0) {
        const discriminator =
          "discriminator" in issue && typeof issue.discriminator === "string" ? issue.discriminator : "";
        const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
        const word = valueAt(input, issue.path);
        return [
          at(
            issue.path,
            word === undefined
              ? `${discriminator} is missing: write one of ${options.join(", ")}`
              : `“${String(word)}” is not known.${suggestion(String(word), options)}`,
          ),
        ];
      }
      // The branch that the author meant is the one whose own type fits, so that has the fewest complaints.
      const branch = issue.errors.toSorted(
        (a, b) => branchWeight(a, issue.path, input) - branchWeight(b, issue.path, input),
      )[0]!;
      return branch.flatMap((inner) =>
        issueFaults(file, { ...inner, path: [...issue.path, ...inner.path] } as Issue, input, knownKeys),
      );
    }
    case "invalid_key":
      return [
        at(
          issue.path,
          `“${String(issue.path.at(-1))}” ${issue.issues[0]?.message ?? "is not a key that can stand here"}`,
        ),
      ];
    case "custom":
    case "invalid_format":
      return [at(issue.path, typeof given === "string" ? `“${given}” ${issue.message}` : issue.message)];
    case "too_small":
      return [
        at(
          issue.path,
          issue.origin === "string" || issue.origin === "array"
            ? issue.message.startsWith("Too")
              ? Number(issue.minimum) > 1
                ? `is too short: write at least ${issue.minimum}`
                : "is empty: write at least one"
              : issue.message
            : `is below ${issue.minimum}: write ${issue.minimum} or more`,
        ),
      ];
    case "too_big":
      return [
        at(
          issue.path,
          issue.origin === "array"
            ? `is too long: write at most ${issue.maximum}`
            : `is above ${issue.maximum}: write ${issue.maximum} or less`,
        ),
      ];
    default:
      return [at(issue.path, issue.message)];
  }
}

/** Branches of a union that already fail on the value's own type are the least likely to be meant. */
function branchWeight(issues: readonly Issue[], path: readonly PropertyKey[], input: unknown): number {
  const topLevel = issues.filter(
    (issue) => issue.path.length === 0 && issue.code === "invalid_type" && valueAt(input, path) !== undefined,
  );
  return topLevel.length * 100 + issues.length;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    input,
  );
}

const typeName = (value: unknown): string =>
  value === null ? "null" : Array.isArray(value) ? "list" : typeof value;

function article(type: string): string {
  const names: Record<string, string> = {
    string: "a text in quotes",
    number: "a number",
    object: "an object in braces",
    array: "a list in brackets",
    record: "an object in braces",
    int: "a whole number",
    list: "a list",
    boolean: "true or false",
  };
  return names[type] ?? type;
}
