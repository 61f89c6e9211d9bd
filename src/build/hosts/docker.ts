import { nginxServer } from "./nginx.ts";
import type { Host } from "./host.ts";

const ROOT = "/usr/share/nginx/html";
/** Above 1023: who may not do everything may listen there. */
const PORT = 8080;

const DOCKERFILE = `# An nginx that runs without the rights of root, and writes nothing but its temporary files.
FROM nginxinc/nginx-unprivileged:stable-alpine
COPY site.conf /etc/nginx/conf.d/default.conf
COPY site ${ROOT}
EXPOSE ${PORT}
HEALTHCHECK CMD wget -q -O /dev/null http://127.0.0.1:${PORT}/404.html || exit 1
`;

/** An image with the site in it, for any place that runs containers. https://github.com/nginx/docker-nginx-unprivileged */
export const docker: Host = {
  site: ({ base }) => `site${base.slice(0, -1)}`,
  isPrecompressed: true,
  files: (publication) => [
    { path: "Dockerfile", text: DOCKERFILE.replace("/404.html", `${publication.base}404.html`) },
    { path: "site.conf", text: nginxServer(publication, ROOT, PORT) },
  ],
  steps: (folder) => [
    `docker build --tag site ${folder}`,
    `docker run --read-only --tmpfs /tmp --cap-drop ALL --publish ${PORT}:${PORT} site`,
  ],
};
