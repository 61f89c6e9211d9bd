import { apache } from "./apache.ts";
import { cloudflare } from "./cloudflare.ts";
import { docker } from "./docker.ts";
import { githubPages } from "./github-pages.ts";
import type { Host } from "./host.ts";
import { netlify } from "./netlify.ts";
import { nginx } from "./nginx.ts";

/** Where a site can be published, by the name that an author writes. */
export const HOSTS: Readonly<Record<string, Host>> = {
  netlify,
  cloudflare,
  "github-pages": githubPages,
  nginx,
  apache,
  docker,
};
