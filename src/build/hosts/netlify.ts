import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeRules } from "../header-rules.ts";
import { NOT_FOUND, type Host, type HostFile } from "./host.ts";
import type { Publication } from "./publication.ts";
import { redirectLines } from "./redirect-lines.ts";

/** What is read from the root of a folder that is served as it is. */
export function rootFiles(publication: Publication, status = "301"): HostFile[] {
  return [
    { path: "_headers", text: writeRules(publication.rules) },
    { path: "_redirects", text: redirectLines(publication, status) },
    ...(publication.base === "/"
      ? []
      : [{ path: NOT_FOUND, text: readFileSync(join(publication.folder, NOT_FOUND), "utf8") }]),
  ];
}

/** https://docs.netlify.com/manage/routing/headers/ and …/redirects/overview/ */
export const netlify: Host = {
  site: ({ base }) => base.slice(1, -1),
  // Also where a file lies, as the page does that leads on: by the exclamation mark.
  files: (publication) => rootFiles(publication, "301!"),
  steps: (folder) => [
    `publish ${folder} as it is: npx netlify-cli deploy --prod --dir ${folder}`,
    "or give it to a site of Netlify by hand, under “Deploys”",
  ],
};
