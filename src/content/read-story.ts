import { parse as parseYaml } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import type { Site } from "../model/site.ts";
import { storySchema, type StoryMeta } from "../model/story.ts";
import { headingsOf, targetsIn } from "./heading-slugs.ts";
import { keysOf } from "./known-keys.ts";
import { ownLinksIn } from "./own-links.ts";
import { mdxFault } from "./mdx-fault.ts";
import type { MdxNode } from "./mdx-node.ts";
import { mendedCopy } from "./mended-copy.ts";
import { mergeConflict } from "./merge-conflict.ts";
import { parseBody, splitStory } from "./parse-story.ts";
import { readReferences } from "./read-references.ts";
import type { Story } from "./story.ts";
import { markdownFaults, textFaults } from "./text-faults.ts";
import { cutTexts, yamlFault } from "./yaml-fault.ts";
import { zodDiagnostics } from "./zod-diagnostics.ts";

/**
 * Reads an MDX story and collects its references. Diagnostics are pushed; a story that cannot be read is undefined.
 * @param text the whole file, front matter included
 * @param mended is given a story with a faulty front matter, as far as the rest of it can be read
 */
export function readStory(
  id: string,
  language: Language,
  file: string,
  text: string,
  site: Pick<Site, "topics" | "units">,
  diagnostics: Diagnostic[],
  mended?: (story: Story) => void,
): Story | undefined {
  const fault = (path: string, message: string): void => void diagnostics.push({ file, path, message });
  const conflict = mergeConflict(text);
  if (conflict) {
    diagnostics.push({ file, ...conflict });
    return undefined;
  }
  const parts = splitStory(text);
  if (!parts) {
    fault(
      "line 1",
      "has no front matter: begin the file with --- and title, description, order, topic, chart, published, then ---",
    );
    return undefined;
  }
  const { frontMatter, linesBefore } = parts;
  const { meta, mended: rest } = readMeta(frontMatter, file, site, diagnostics);
  let body: MdxNode;
  try {
    body = parseBody(parts.body);
  } catch (error) {
    diagnostics.push({ file, ...mdxFault(error, parts.body, linesBefore) });
    return undefined;
  }
  const references = readReferences(body, linesBefore, site, (line, message) =>
    fault(`line ${line}`, message),
  );
  diagnostics.push(...markdownFaults(file, parts.body, body, linesBefore));
  const targets = targetsIn(body).map(({ line, target }) => ({ line: linesBefore + line, target }));
  const links = ownLinksIn(body).map(({ line, target }) => ({ line: linesBefore + line, target }));
  const place = { id, language, file, body, linesBefore };
  const story = { ...place, headings: headingsOf(body), targets, links, ...references };
  if (meta) return { ...story, meta };
  if (rest) mended?.({ ...story, meta: rest });
  return undefined;
}

function readMeta(
  yaml: string,
  file: string,
  site: Pick<Site, "topics">,
  diagnostics: Diagnostic[],
): { meta?: StoryMeta; mended?: StoryMeta | undefined } {
  let front: unknown;
  try {
    // Dates stay text: YAML would turn 2026-11-21 into a moment in the builder's time zone.
    front = parseYaml(yaml, { schema: "core" });
  } catch (error) {
    diagnostics.push({ file, ...yamlFault(error, yaml) });
    return {};
  }
  diagnostics.push(...cutTexts(yaml).map((fault) => ({ file, ...fault })));
  const texts = typeof front === "object" && front !== null ? withTextDates(front) : front;
  diagnostics.push(...textFaults(file, texts));
  const schema = storySchema(site);
  const result = schema.safeParse(texts);
  if (result.success) return { meta: result.data };
  diagnostics.push(...zodDiagnostics(file, result.error, texts, (path) => keysOf(schema, path)));
  return { mended: mendedCopy(schema, texts, result.error) };
}

/** A date that is a year only is a number in YAML. */
const withTextDates = (front: object): object =>
  Object.fromEntries(
    Object.entries(front).map(([key, value]) => [
      key,
      key === "published" || key === "updated" ? String(value) : (value as unknown),
    ]),
  );
