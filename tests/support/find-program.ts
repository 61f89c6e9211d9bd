import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A browser that the tests need: where it may be, and how it may be had. */
export interface Program {
  /** Its name in messages, as `Chrome or Chromium`. */
  name: string;
  /** The environment variable that names its program. */
  variable: string;
  /** Names that it has in `PATH`. */
  names: readonly string[];
  /** Where else it is usually found. */
  places: () => readonly string[];
  /** Ways to install it, best first. */
  installers: () => readonly Installer[];
}

export interface Installer {
  /** What is being tried, as `the system’s chromium package`. */
  words: string;
  command: string;
  args: readonly string[];
}

/** What the search asks of the machine; a test gives it another one. */
export interface Machine {
  environment: NodeJS.ProcessEnv;
  /** Whether a program is there and starts. */
  works(path: string): boolean;
  run(installer: Installer): { done: boolean; reason: string };
  log(line: string): void;
}

/**
 * The path of a program: the one that its variable names, else an installed one, else one that is installed now.
 * @throws Error that says what was tried and what to do
 */
export function findProgram(program: Program, machine: Machine = thisMachine): string {
  const { variable } = program;
  const named = machine.environment[variable];
  if (named) {
    if (machine.works(named)) return named;
    throw new Error(
      `${variable} is “${named}”, and no program starts there. Correct it, or unset it to have a browser found.`,
    );
  }
  return installed(program, machine) ?? install(program, machine);
}

function installed(program: Program, { environment, works }: Machine): string | undefined {
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const inPath = program.names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...inPath, ...program.places()].find(works);
}

function install(program: Program, machine: Machine): string {
  const { name, variable } = program;
  machine.log(`No ${name} found: installing one for the browser tests.`);
  const attempts: string[] = [];
  for (const installer of program.installers()) {
    machine.log(`  ${installer.words} …`);
    const { done, reason } = machine.run(installer);
    const path = done ? installed(program, machine) : undefined;
    if (path) return path;
    attempts.push(`  - ${installer.words}: ${done ? "done, but no browser that starts came of it" : reason}`);
  }
  throw new Error(
    [
      `The browser tests need ${name}, none was found, and none could be installed.`,
      "Tried:",
      ...(attempts.length > 0 ? attempts : ["  - nothing: no way to install it is known for this system"]),
      `Install ${name}, or set ${variable} to the program, and run the tests again.`,
    ].join("\n"),
  );
}

/** Packages of Debian and its kin, with the list of packages as it is, then with a fresh one. Empty elsewhere. */
export function aptInstallers(...packages: string[]): Installer[] {
  if (process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return [];
  const sudo = process.getuid?.() === 0 ? "" : "sudo -n ";
  const install = `${sudo}env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  const words = `the system’s package ${packages.join(", ")}`;
  return [
    { words, command: "sh", args: ["-c", install] },
    {
      words: `${words}, with a fresh list of packages`,
      command: "sh",
      args: ["-c", `${sudo}apt-get update && ${install}`],
    },
  ];
}

export const thisMachine: Machine = {
  environment: process.env,
  works: (path) => isExecutable(path) && starts(path),
  run: ({ command, args }) => {
    const result = spawnSync(command, args, { encoding: "utf8", timeout: 600_000 });
    return { done: result.status === 0, reason: reason(result) };
  },
  log: console.error,
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** A browser that was only copied there may lack libraries of the system. On Windows, asking opens a window. */
function starts(path: string): boolean {
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

/** The line that says what went wrong. */
function reason({ error, status, stderr, stdout }: ReturnType<typeof spawnSync>): string {
  if (error) return error.message;
  const lines = `${String(stdout)}\n${String(stderr)}`.trim().split("\n");
  return (
    lines.findLast((line) => /^E:|[Ee]rror|[Ff]ailed/.test(line))?.trim() ??
    (lines.at(-1) || `exit code ${status}`)
  );
}
