import { AuthorError } from "../model/diagnostic.ts";

/**
 * Whether a build makes files of charts (pictures, documents, data) and cards. `EXPORTS=none npm start` makes pages alone, to look at
 * them or to measure what they cost: what leads to those files then leads nowhere, and such a site is not to be published.
 * @throws AuthorError for what it does not know
 */
export function hasExports(written = process.env.EXPORTS): boolean {
  if (written && written !== "none")
    throw new AuthorError(`EXPORTS is “${written}”: write none, or leave it out`);
  return !written;
}
