import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Language } from "../model/language.ts";
import { storySchema, type StoryMeta } from "../model/story.ts";
import { UNITS, type UnitId } from "../model/unit.ts";
import type { MdxNode } from "./mdx-node.ts";
import { readSteps, type Scrolly } from "./read-scrolly.ts";
import { suggestion } from "../model/suggest.ts";
import type { ValueRequest } from "../values/words.ts";
import { zodFaults } from "./zod-diagnostics.ts";

/** A story in one language, with everything that its text refers to. */
export interface Story {
  id: string;
  language: Language;
  file: string;
  meta: StoryMeta;
  /** Charts placed in the text, in order; those of scrollies among them. */
  charts: StoryReference<string>[];
  /** Charts that change with the steps that tell of them. */
  scrollies: StoryReference<Scrolly>[];
  /** Values bound in the text, in order. */
  values: StoryReference<ValueRequest>[];
  /** Headings of the second level, which all languages have alike. */
  sections: number;
  /** Words of prose, without code and component attributes. */
  words: number;
}

export interface StoryReference<T> {
  line: number;
  target: T;
}

/** Components that a story may use, with the attributes that they take. */
const COMPONENTS: Record<string, readonly string[]> = {
  Chart: ["id"],
  Scrolly: ["chart"],
  Step: ["view"],
  Value: ["of", "as", "decimals", "start"],
};

const parser = unified().use(remarkParse).use(remarkMdx);

/**
 * Reads an MDX story and collects its references. Faults are pushed; a story that cannot be read is undefined.
 * @param text the whole file, front matter included
 */
export function readStory(
  id: string,
  language: Language,
  file: string,
  text: string,
  diagnostics: Diagnostic[],
): Story | undefined {
  const fault = (path: string, message: string): void => {
    diagnostics.push({ file, path, message });
  };
  const match = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) {
    fault(
      "line 1",
      "has no front matter: begin the file with --- and title, description, order, topic, chart, published, then ---",
    );
    return undefined;
  }
  const meta = readMeta(match[1]!);
  const offset = match[0].split("\n").length - 1;
  const story: Omit<Story, "meta"> = {
    id,
    language,
    file,
    charts: [],
    scrollies: [],
    values: [],
    sections: 0,
    words: 0,
  };

  let tree: MdxNode;
  try {
    tree = parser.parse(text.slice(match[0].length)) as MdxNode;
  } catch (error) {
    const { message, line } = error as Error & { line?: number };
    fault(`line ${offset + (line ?? 1)}`, `is not valid MDX: ${message}`);
    return undefined;
  }
  visit(tree);
  if (text !== text.normalize("NFC"))
    fault("", "is not in Unicode NFC: normalise the file, or diacritics will break in charts and searches");
  return meta && { ...story, meta };

  function readMeta(yaml: string): StoryMeta | undefined {
    let front: unknown;
    try {
      // Dates stay text: YAML would turn 2026-11-21 into a moment in the builder's time zone.
      front = parseYaml(yaml, { schema: "core" });
    } catch (error) {
      fault("front matter", `is not valid YAML: ${(error as Error).message.split("\n")[0]}`);
      return undefined;
    }
    const texts =
      typeof front === "object" && front !== null
        ? Object.fromEntries(
            Object.entries(front).map(([key, value]) => [
              key,
              key === "published" || key === "updated" ? String(value) : value,
            ]),
          )
        : front;
    const result = storySchema.safeParse(texts);
    if (result.success) return result.data;
    diagnostics.push(...zodFaults(file, result.error, texts, () => Object.keys(storySchema.shape)));
    return undefined;
  }

  function visit(node: MdxNode, inScrolly = false): void {
    const line = lineOf(node);
    if (node.type === "text")
      story.words += (node.value ?? "").split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    const depth = node.type === "heading" ? (node as { depth?: number }).depth : undefined;
    if (depth === 2) story.sections += 1;
    if (depth === 1)
      fault(`line ${line}`, "is a first-level heading: the title is in the front matter, begin at ##");
    if (node.type === "mdxjsEsm" || node.type === "mdxFlowExpression" || node.type === "mdxTextExpression")
      fault(
        `line ${line}`,
        'is code: a story is prose with <Value> and <Chart>, write what it computes as <Value of="…" />',
      );
    if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") component(node, line);
    if (node.name === "Step" && !inScrolly)
      fault(`line ${line}`, '<Step> stands by itself: put it between <Scrolly chart="…"> and </Scrolly>');
    const within = inScrolly || node.name === "Scrolly";
    node.children?.forEach((child) => visit(child, within));
  }

  function lineOf(node: MdxNode): number {
    return offset + (node.position?.start.line ?? 1);
  }

  function component(node: MdxNode, line: number): void {
    const name = node.name ?? "";
    const known = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
    if (!known) {
      if (/^[A-Z]/.test(name))
        fault(`line ${line}`, `no component <${name}>.${suggestion(name, Object.keys(COMPONENTS))}`);
      return;
    }
    const attributes = new Map<string, string>();
    for (const attribute of node.attributes ?? []) {
      if (!attribute.name || !known.includes(attribute.name)) {
        fault(
          `line ${line}`,
          `<${name}> takes no “${attribute.name ?? "…"}”.${suggestion(attribute.name ?? "", known)}`,
        );
      } else if (attribute.value !== null && typeof attribute.value !== "string") {
        fault(
          `line ${line}`,
          `<${name} ${attribute.name}> is an expression: write it in quotes, ${attribute.name}="…"`,
        );
      } else attributes.set(attribute.name, attribute.value ?? "");
    }
    const hasFault = (attribute: string): boolean =>
      (node.attributes ?? []).some(({ name: written }) => written === attribute);
    if (name === "Chart") {
      const target = attributes.get("id");
      if (!target && hasFault("id")) return;
      if (!target) fault(`line ${line}`, '<Chart> has no id: write <Chart id="fdi-capital" />');
      else story.charts.push({ line, target });
      return;
    }
    if (name === "Scrolly") {
      const chart = attributes.get("chart");
      if (!chart && hasFault("chart")) return;
      if (!chart) return fault(`line ${line}`, '<Scrolly> has no chart: write <Scrolly chart="rd-spending">');
      const tell = (at: number, message: string): void => fault(`line ${at}`, message);
      story.charts.push({ line, target: chart });
      story.scrollies.push({ line, target: { chart, steps: readSteps(node, chart, lineOf, tell) } });
      return;
    }
    if (name === "Step") return;
    const of = attributes.get("of");
    if (!of)
      return fault(
        `line ${line}`,
        '<Value> has no “of”: write the cell, <Value of="fdi-capital.capital[2025-03]" />',
      );
    const as = attributes.get("as");
    if (as !== undefined && !Object.hasOwn(UNITS, as))
      return fault(
        `line ${line}`,
        `<Value as> has the unit “${as}”, which is not known.${suggestion(as, Object.keys(UNITS))}`,
      );
    const decimals = attributes.get("decimals");
    if (decimals !== undefined && !/^[0-4]$/.test(decimals))
      return fault(`line ${line}`, `<Value decimals> is “${decimals}”: write a digit from 0 to 4`);
    story.values.push({
      line,
      target: { of, ...(as && { as: as as UnitId }), ...(decimals && { decimals: Number(decimals) }) },
    });
  }
}
