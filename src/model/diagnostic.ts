import { seen } from "./code-point.ts";

/** One thing that is wrong in a content file, told to the author who can mend it. */
export interface Diagnostic {
  /** Path of the file from the repository's root, such as `content/charts/fdi-capital.json`. */
  file: string;
  /** Path inside the file, such as `encodings.y` or `line 12`; empty for the file as a whole. */
  path: string;
  /** What is wrong and what to write instead. */
  message: string;
  /**
   * A text that is to be written or read again is no mistake of anybody; it keeps the content from being published. What
   * is left to do in a draft keeps nothing back but the draft.
   */
  kind?: "reminder" | "draft";
  /** That the command which publishes a draft does this by itself. */
  byPublishing?: true;
}

/** `file › path: message`, the one form in which faults are printed: in one line, whatever the content holds. */
export function diagnosticLine({ file, path, message }: Diagnostic): string {
  return seen(`${path ? `${file} › ${path}` : file}: ${message}`);
}

/** A mistake of an author, in words that say what to write instead; who reads a file adds where it stands. */
export class AuthorError extends Error {
  override name = "AuthorError";
}

/** What an error says to an author. @throws whatever is no mistake of an author */
export function authorMessage(error: unknown): string {
  if (error instanceof AuthorError) return error.message;
  throw error;
}

/** All mistakes of one reading of the content, thrown together so that an author mends them in one round. */
export class ContentError extends AuthorError {
  override name = "ContentError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const sorted = [...new Map(diagnostics.map((fault) => [diagnosticLine(fault), fault])).values()];
    super(
      `${sorted.length} ${sorted.length === 1 ? "fault" : "faults"} in the content\n${sorted.map((f) => `  ${diagnosticLine(f)}`).join("\n")}`,
    );
    this.diagnostics = sorted;
  }
}
