import { build, type Plugin } from "vite";

const QUERY = "?inline-script";

/**
 * Lets a component import a client script as the text of one classic, minified script:
 * `import script from "../browser/embed/embed.ts?inline-script"`. Astro's own scripts are modules, which run late.
 */
export function inlineScript(): Plugin {
  return {
    name: "inline-script",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(QUERY)) return;
      const entry = id.slice(0, -QUERY.length);
      this.addWatchFile(entry);
      return `export default ${JSON.stringify(await bundle(entry))};`;
    },
  };
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry, formats: ["iife"], name: "embed" },
      minify: true,
      target: "es2022",
      // Names of the contract with the pages cost no more than they would written out.
      rolldownOptions: { optimization: { inlineConst: { mode: "all" } } },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as { output: { code: string }[] }[] as [
    { output: [{ code: string }] },
  ];
  return output[0].code.trim();
}
