import type { Publication } from "./publication.ts";

/** The file `_redirects` of Netlify and Cloudflare: an address a line. */
export const redirectLines = ({ redirects }: Publication, status: string): string =>
  redirects.map(([from, to]) => `${from} ${to} ${status}\n`).join("");
