import { resolve } from "node:path";

/** The folder of the content that a build, a command or a test works on: `CONTENT_DIR`, or else `content`. */
export const contentRoot = (): string => resolve(process.env["CONTENT_DIR"] || "content");
