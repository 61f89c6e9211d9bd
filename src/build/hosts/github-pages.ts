import { withPolicy } from "../header-file.ts";
import type { Host } from "./host.ts";

/**
 * GitHub Pages sends no headers of a site's own: each page carries its policy in itself. https://docs.github.com/pages
 */
export const githubPages: Host = {
  // The folder is what lies at the base path: GitHub adds the name of the repository.
  site: () => "",
  files: () => [{ path: ".nojekyll", text: "" }],
  page: (html, path) => withPolicy(path, html),
  steps: (folder, { base }) => [
    "the workflow “Deploy” of this repository does all of it; Settings → Pages → Source: GitHub Actions",
    `by hand: upload ${folder} with actions/upload-pages-artifact; it answers below ${base}`,
  ],
};
