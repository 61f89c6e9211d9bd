import { readFileSync } from "node:fs";

/** A command as a document shows it, taken apart as a shell does. */
export interface ShownCommand {
  /** Where it stands: `README.md:26`. */
  place: string;
  text: string;
  words: string[];
}

/** The commands of npm and of the project that a document shows, in fences and inside sentences; variables before them aside. */
export function shownCommands(file: string): ShownCommand[] {
  const text = readFileSync(file, "utf8");
  const found: { at: number; code: string }[] = [];
  const rest = text.replace(/^```\w*\n([^]*?)^```$/gm, (all: string, code: string, at: number) => {
    let start = at + all.indexOf("\n") + 1;
    for (const line of code.split("\n")) {
      found.push({ at: start, code: line.replace(/\s#.*$/, "") });
      start += line.length + 1;
    }
    return all.replace(/[^\n]/g, " ");
  });
  for (const match of rest.matchAll(/`([^`]+)`/g)) found.push({ at: match.index, code: match[1]! });
  return found
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, code }) =>
      code.split("&&").map((part) => ({
        place: `${file}:${text.slice(0, at).split("\n").length}`,
        text: part.replace(/\s+/g, " ").trim(),
        words: wordsOf(part),
      })),
    )
    .filter(({ words }) => /^(?:npm|npx|node|\.ci\/run)$/.test(words[0] ?? ""));
}

/** The words of a command line, quotes taken off, without the variables that are set before it. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|[^\s'"]+/g)].map(
    ([all, single, double]) => single ?? double ?? all,
  );
  return words.slice(words.findIndex((word) => !/^[A-Z_]+=/.test(word)));
}
