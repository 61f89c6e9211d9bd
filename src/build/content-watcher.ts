import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const VERSION = Symbol.for("bridgelines.content-version");

/**
 * While developing, reloads the page when a content file changes. The content is read by plain file access, which
 * Vite does not see: a counter tells its reader to read again.
 */
export function contentWatcher(): AstroIntegration {
  return {
    name: "bridgelines:content-watcher",
    hooks: {
      "astro:config:setup": ({ command, config, updateConfig }) => {
        if (command !== "dev") return;
        const folder = fileURLToPath(new URL("content", config.root));
        updateConfig({
          vite: {
            plugins: [
              {
                name: "bridgelines:content-watcher",
                configureServer({ watcher, environments }) {
                  const versions = globalThis as Record<symbol, unknown>;
                  watcher.add(folder);
                  watcher.on("all", (_event, file) => {
                    if (!file.startsWith(folder + sep) || !/\.(?:json|mdx)$/.test(file)) return;
                    versions[VERSION] = Number(versions[VERSION] ?? 0) + 1;
                    // Astro's own word for it: it forgets the paths, and so the charts and stories, of its routes.
                    for (const name of ["ssr", "prerender"])
                      environments[name]?.hot.send("astro:content-changed", {});
                    environments.client?.hot.send({ type: "full-reload", path: "*" });
                  });
                },
              },
            ],
          },
        });
      },
    },
  };
}
