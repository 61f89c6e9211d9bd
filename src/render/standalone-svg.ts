import type { Chart, Content } from "../charts/chart.ts";
import { chartWords } from "../charts/chart-words.ts";
import { creditText } from "../charts/credit-text.ts";
import type { Language } from "../model/language.ts";
import { memoize } from "../model/memoize.ts";
import type { Site } from "../model/site.ts";
import { typesettingOf } from "../values/locales/typesetting/typesetting-of.ts";
import { SIZES } from "./chart-context.ts";
import { hedgeKey } from "./hedge-key.ts";
import { drawChart } from "./render-chart.ts";
import { serialize, SvgDocument, SvgElement } from "../scene/svg-document.ts";
import { keepCompounds } from "../text/compounds.ts";
import { balanceText, wrapText } from "../text/text-metrics.ts";
import { resolveColours } from "./resolve-colours.ts";
import { coloursOf, type ThemeName } from "./theme.ts";

/**
 * Faces that readers may have, and those of the site's languages. Where a language has its own, they come first: they have
 * letters and digits too, and a line of two faces would be of two styles.
 */
function fontStack(kind: "sans" | "serif", language: Language, { languages }: Site): string {
  const [common, generic] =
    kind === "sans"
      ? ["'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans'", "sans-serif"]
      : ["'Source Serif 4', 'Source Serif 4 SemiBold', Georgia, 'Times New Roman'", "serif"];
  const facesOf = (id: Language): string[] => typesettingOf(id).fonts[kind].map((name) => `'${name}'`);
  const others = languages.flatMap(({ id }) => (id === language ? [] : facesOf(id)));
  return [...facesOf(language), common, ...others, generic].join(", ");
}
const MARGIN = 24;

/**
 * A chart as a file of its own: colours of one theme resolved, with title, subtitle, note, credit and site name,
 * valid XML that an office program or a browser opens alone.
 * @param address of its page, for readers who meet the file elsewhere
 */
export function standaloneSvg(
  chart: Chart,
  language: Language,
  content: Content,
  theme: ThemeName = "light",
  address = "",
): string {
  return resolveColours(themelessSvg(chart, language, content, address), coloursOf(content.site), theme);
}

/** Those of a site of a hundred charts and views, in three languages. */
const MOST_FILES = 300;

/** A build asks for each file several times: as SVG, as PNG in both themes. Colours come in at the end. */
const themelessSvg = memoize(writeSvg, (language, _, address) => `${language} ${address}`, MOST_FILES);

function writeSvg(chart: Chart, language: Language, content: Content, address: string): string {
  const { title, subtitle, note, alt } = chartWords(chart, language, content);
  const drawing = drawChart(chart, "column", language, content);
  const width = drawing.width + 2 * MARGIN;
  const document = new SvgDocument();
  const make = (
    name: string,
    attributes: Record<string, string | number>,
    ...children: (SvgElement | string)[]
  ): SvgElement => {
    const node = document.createElementNS("", name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  const parts: SvgElement[] = [];
  let y = MARGIN;
  const paragraph = (
    text: string,
    size: number,
    attributes: Record<string, string | number>,
    after: number,
    weight = 400,
    isTitle = false,
  ): void => {
    const lines = isTitle
      ? balanceText(text, drawing.width, size, weight, keepCompounds(content.typography, language))
      : wrapText(text, drawing.width, size, weight);
    const block = make("text", { "font-size": size, "font-weight": weight, ...attributes });
    lines.forEach((line, index) =>
      block.append(make("tspan", { x: MARGIN, y: y + size + index * size * 1.3 }, line)),
    );
    parts.push(block);
    y += lines.length * size * 1.3 + after;
  };
  paragraph(
    title,
    22,
    {
      fill: "var(--ink)",
      "font-family": fontStack("serif", language, content.site),
    },
    4,
    600,
    true,
  );
  paragraph(subtitle, 15, { fill: "var(--muted)" }, 14, 400, true);
  const picture = make("g", {
    transform: `translate(${MARGIN},${Math.round(y)})`,
    "font-size": SIZES.column.fontSize,
    fill: "var(--ink)",
  });
  picture.append(...drawing.root.childNodes);
  parts.push(picture);
  y += drawing.height + 16;
  const words = content.ui.get(language)!;
  for (const line of hedgeKey([{ chart, sizes: ["column"] }], language, content))
    paragraph(line, 12.5, { fill: "var(--muted)" }, 6);
  if (note) paragraph(`${words.chart.note} ${note}`, 12.5, { fill: "var(--muted)" }, 6);
  paragraph(creditText(chart, language, content), 12.5, { fill: "var(--muted)" }, 4);
  paragraph(
    [content.site.name, content.site.licence.name, ...(address ? [address] : [])].join(" · "),
    12.5,
    { fill: "var(--muted)" },
    0,
  );

  const root = make(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      // The one for SVG 2, the other for programs that know SVG 1.1: characters that
      // several scripts share take the form of the language.
      lang: language,
      "xml:lang": language,
      viewBox: `0 0 ${width} ${Math.ceil(y + MARGIN)}`,
      width,
      height: Math.ceil(y + MARGIN),
      "font-family": fontStack("sans", language, content.site),
      role: "img",
      "aria-labelledby": "title desc",
    },
    make("title", { id: "title" }, title),
    make("desc", { id: "desc" }, alt),
    make("rect", { width: "100%", height: "100%", fill: "var(--paper)" }),
    ...parts,
  );
  return serialize(root);
}
