import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { listing, suggestion } from "../model/suggest.ts";

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
 * Turns zod's issues into diagnostics for authors, with a suggestion where a name is misspelt.
 * @param keys gives the keys that are known at a path, for “did you mean”
 */
export function zodDiagnostics(
  file: string,
  error: z.ZodError,
  input: unknown,
  keys: Reading["keys"] = () => [],
): Diagnostic[] {
  const reading: Reading = { input, keys };
  return error.issues
    .flatMap((issue) => faultsOf(issue, reading))
    .map(({ path, message }) => ({ file, path: pathText(path), message }));
}

/** What was read, and the keys that are known at a path of it. */
interface Reading {
  input: unknown;
  keys(path: readonly PropertyKey[]): Iterable<string>;
}

interface Fault {
  path: readonly PropertyKey[];
  message: string;
}

function faultsOf(issue: Issue, reading: Reading): Fault[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `is not a key that is read here.${suggestion(key, reading.keys(issue.path)) || " Take it out."}`,
    }));
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const { input } = reading;
    // The branch that the author meant is the one whose own type fits, so that has the fewest complaints.
    const branch = issue.errors.toSorted(
      (a, b) => branchWeight(a, issue.path, input) - branchWeight(b, issue.path, input),
    )[0]!;
    return branch.flatMap((inner) =>
      faultsOf({ ...inner, path: [...issue.path, ...inner.path] } as Issue, reading),
    );
  }
  return [{ path: issue.path, message: messageOf(issue, valueAt(reading.input, issue.path)) }];
}

/** What is wrong at one place, by what zod calls it. */
function messageOf(issue: Issue, given: unknown): string {
  switch (issue.code) {
    case "invalid_value":
      return notListed(given, issue.values.map(String), issue.message);
    case "invalid_type":
      return wrongType(issue, given);
    case "invalid_union":
      return notDiscriminated(issue, given);
    case "invalid_key":
      return `“${String(issue.path.at(-1))}” ${issue.issues[0]?.message ?? "is not a key that can stand here"}`;
    case "custom":
    case "invalid_format":
      return typeof given === "string" ? `“${given}” ${issue.message}` : issue.message;
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return issue.origin === "array"
        ? `is too long: write at most ${issue.maximum}`
        : `is above ${issue.maximum}: write ${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

/** @param advice what the schema says of a value that is not listed; zod’s own words are left out */
function notListed(given: unknown, values: readonly string[], advice: string): string {
  const more = /^Invalid (?:input|option)/.test(advice) ? "" : ` ${advice}`;
  if (given === undefined || given === "")
    return `is ${given === "" ? "empty" : "missing"}: write one of ${values.join(", ")}`;
  // An object may hold anything under “toString”.
  const written = typeof given === "object" ? JSON.stringify(given) : String(given);
  return `“${written}” is not known.${listing(written, values)}${more}`;
}

function wrongType({ message, expected }: z.core.$ZodIssueInvalidType, given: unknown): string {
  if (!message.startsWith("Invalid input")) return message;
  if (typeof given === "number" && !Number.isFinite(given)) return "is not a finite number";
  return given === undefined
    ? `is missing: write ${article(expected)}`
    : `is ${article(typeName(given))}, and ${article(expected)} belongs here`;
}

/** A union that is told apart by one of its keys, whose value leads to no branch. */
function notDiscriminated(issue: Issue, given: unknown): string {
  const discriminator =
    "discriminator" in issue && typeof issue.discriminator === "string" ? issue.discriminator : "";
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  return given === undefined
    ? `${discriminator} is missing: write one of ${options.join(", ")}`
    : `“${String(given)}” is not known.${listing(String(given), options)}`;
}

function tooSmall({ origin, message, minimum }: z.core.$ZodIssueTooSmall): string {
  if (origin !== "string" && origin !== "array") return `is below ${minimum}: write ${minimum} or more`;
  if (!message.startsWith("Too")) return message;
  return Number(minimum) > 1 ? `is too short: write at least ${minimum}` : "is empty: write at least one";
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
