import { openable } from "../content/content-root.ts";
import { AuthorError, authorMessage } from "../model/diagnostic.ts";

/** A command that was written wrongly, told with how it is to be written. */
export class UsageError extends AuthorError {
  override name = "UsageError";

  constructor(message: string, help: string) {
    super(`${message}\n${help}`);
  }
}

/**
 * Prints what is wrong.
 * @returns the exit code: 2 where the command was written wrongly, else 1
 * @throws whatever is no mistake of an author
 */
export function codeOf(error: unknown): number {
  console.error(openable(authorMessage(error)));
  return error instanceof UsageError ? 2 : 1;
}
