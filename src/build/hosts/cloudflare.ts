import type { Host } from "./host.ts";
import { rootFiles } from "./netlify.ts";

/** https://developers.cloudflare.com/pages/configuration/headers/ (100 rules of 2,000 characters) and …/redirects/ */
export const cloudflare: Host = {
  site: ({ base }) => base.slice(1, -1),
  files: (publication) => rootFiles(publication),
  steps: (folder) => [`publish ${folder} as it is: npx wrangler pages deploy ${folder}`],
};
