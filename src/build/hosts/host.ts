import type { Publication } from "./publication.ts";

/** A file beside the site that a host reads. */
export interface HostFile {
  /** From the folder that is handed over, with forward slashes. */
  path: string;
  text: string;
}

/** A way of publishing: what is put together for a host, in a folder of its own. */
export interface Host {
  /** Where the files of the site go, from the folder that is handed over; empty for the folder itself. */
  site(publication: Publication): string;
  /** What the host reads. */
  files(publication: Publication, settings: HostSettings): HostFile[];
  /** Whether copies of texts in brotli and gzip lie beside them, for a server that compresses nothing itself. */
  isPrecompressed?: boolean;
  /** A page as this host is to serve it. */
  page?(html: string, path: string): string;
  /** What to do with the folder, a line each. */
  steps(folder: string, publication: Publication, settings: HostSettings): string[];
}

export interface HostSettings {
  /** Where the files of the site will lie on the server. */
  root: string;
}

/** What every host says of a file that may change under its address: keep it, and ask before showing it again. */
export const REVALIDATED = "public, max-age=0, must-revalidate";

/** The page for what is not found. */
export const NOT_FOUND = "404.html";
