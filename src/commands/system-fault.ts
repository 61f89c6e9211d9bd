import { relative } from "node:path";

/** What the system refuses, by its code, and what to do about it. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: free some space on it",
  EDQUOT: "your share of the disk is used up: free some space on it",
  EROFS: "the file system can only be read: choose another folder by OUT_DIR",
  EACCES: "you may not write there: choose another folder by OUT_DIR, or get the right to it",
  EPERM: "you may not write there: choose another folder by OUT_DIR, or get the right to it",
  ENOTDIR: "a part of its path is no folder: choose another by OUT_DIR",
  EMFILE: "too many files are open: allow more of them (ulimit -n)",
  ENOMEM: "memory is used up: end other programs",
};

/** A fault of the machine in one sentence, also where it is the cause of another; undefined for any other. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return ownFault(error) ?? systemFault(error.cause);
}

function ownFault(error: Error): string | undefined {
  const { code = "", path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const place = dest ?? path;
  const shown = place && shownPath(place);
  if (code === "ENOENT" && shown?.startsWith("node_modules"))
    return `${shown} is missing: install the packages again (npm ci)`;
  const reason = REASONS[code];
  return reason && (shown ? `${shown} cannot be written, ${reason}` : reason);
}

/** The same, of what another program printed before it ended. */
export function systemFaultIn(output: string): string | undefined {
  const code = Object.keys(REASONS).find((name) => output.includes(`${name}:`));
  const missing = /ENOENT[^\n]*'(?:[^'\n]*\/)?(node_modules\/[^'\n]+)'/.exec(output);
  return missing ? `${missing[1]} is missing: install the packages again (npm ci)` : code && REASONS[code];
}

const shownPath = (path: string): string => {
  const shown = relative(process.cwd(), path).replaceAll("\\", "/");
  return shown.startsWith("..") ? path : shown;
};
