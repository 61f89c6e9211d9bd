import { basename } from "node:path";
import { SIZES } from "../../render/chart-context.ts";
import type { Chart, Content } from "../../charts/chart.ts";
import { chartWords } from "../../charts/chart-words.ts";
import { localeOf } from "../../values/locales/locale-of.ts";
import type { Language } from "../../model/language.ts";
import { parsePeriod } from "../../model/period.ts";
import { resolveTreeColours } from "../../render/resolve-colours.ts";
import { isDrawable } from "../../content/picture-typeface.ts";
import { cacheFolder, keptFile } from "../../text/kept-file.ts";
import { versionsOf } from "../../text/made-by.ts";
import { rasterFonts } from "../../text/raster-fonts.ts";
import { hedgeKey } from "../../render/hedge-key.ts";
import { drawChart, type Drawing } from "../../render/render-chart.ts";
import { creditText } from "../../charts/credit-text.ts";
import { serialize, SvgDocument, type SvgElement } from "../../scene/svg-document.ts";
import { keepCompounds, type KeepCompounds } from "../../text/compounds.ts";
import { serifFiles, serifRuns, type SerifRun } from "../../text/serif.ts";
import { balanceText, wrapText } from "../../text/text-metrics.ts";
import { COLOURS, coloursOf, type Colours } from "../../render/theme.ts";
import { inThread } from "../../render/threads.ts";
import { permalink } from "../address.ts";
import { qrCode } from "./qr-code.ts";
import { lastRead } from "../cite/source-line.ts";
import type { PdfPart, PdfSheet } from "./write-pdf.ts";

/** Points. */
interface Page {
  width: number;
  height: number;
}
const UPRIGHT: Page = { width: 595.28, height: 841.89 };
const LYING: Page = { width: UPRIGHT.height, height: UPRIGHT.width };
const MARGIN = 48;
const QR = 76;
const LINE = 1.4;
const [INK, MUTED, RULE] = [COLOURS.ink[0], COLOURS.muted[0], COLOURS.rule[0]];

const MAKERS = {
  packages: ["pdfkit", "svg-to-pdfkit"],
  modules: ["src/exports/files/write-pdf.ts"],
};

const writePdf = inThread<PdfSheet, Uint8Array>("src/exports/files/write-pdf.ts", "writePdf");

/**
 * A chart as one A4 page to print, upright or lying as the drawing comes out larger: title, drawing (vectors, and text
 * that can be searched), note, credit, and at the foot its address with a QR code. The page is tagged for screen
 * readers. The same content gives the same bytes: its date is the day on which the figures were last read.
 * @throws Error naming the chart where the font lacks a letter or the drawing has something that PDF cannot show
 */
export async function chartPdf(chart: Chart, language: Language, content: Content): Promise<Buffer> {
  const { title, subtitle, note, alt } = chartWords(chart, language, content);
  const { tagline, chart: words, footer, share } = content.ui.get(language)!;
  const url = permalink(language, chart);
  const [regular, bold] = (await rasterFonts()).all as [string, string];
  const keep = keepCompounds(content.typography, language);
  const above: Paragraph[] = [
    { text: title, tag: "H1", size: 19, bold: true, serif: true, colour: INK, after: 5, keep },
    { text: subtitle, size: 10.5, after: 14, keep },
  ];
  const below: Paragraph[] = [
    ...hedgeKey([{ chart, sizes: ["column", "sheet"] }], language, content),
    ...(note ? [`${words.note}${localeOf(language).separators.space}${note}`] : []),
    creditText(chart, language, content),
  ].map((text) => ({ text, size: 8.5, after: 4 }));
  const { page, drawing, scale } = layOut(
    (size) => drawChart(chart, size, language, content),
    [...above, ...below],
  );
  const parts: PdfPart[] = [];
  let y = MARGIN;
  const write = (paragraph: Paragraph): void => {
    const { text, size, x = MARGIN, width = page.width - 2 * MARGIN, after, link } = paragraph;
    checkLetters(text, chart);
    const lines = linesOf(paragraph, width);
    const serif = paragraph.serif ? serifLines(lines) : undefined;
    parts.push({
      kind: "text",
      tag: paragraph.tag ?? "P",
      lines,
      ...(serif && { serif }),
      x,
      y,
      size,
      leading: LINE,
      weight: paragraph.bold ? "bold" : "regular",
      colour: paragraph.colour ?? MUTED,
      ...(link && { link }),
    });
    y += lines.length * size * LINE + after;
  };

  above.forEach(write);
  checkLetters(drawing.root.textContent, chart);
  parts.push({
    kind: "drawing",
    alt,
    svg: drawingForPdf(drawing, scale, coloursOf(content.site)),
    x: MARGIN,
    y,
  });
  y += drawing.height * scale + UNDER;
  below.forEach(write);

  const foot = page.height - MARGIN - QR;
  y = foot;
  const code = qrCode(url);
  parts.push(
    { kind: "rule", x: MARGIN, y: foot - 12, width: page.width - 2 * MARGIN, colour: RULE },
    { kind: "code", alt: share.qrAlt, path: code.path, x: MARGIN, y: foot, scale: QR / code.size },
  );
  const beside = { x: MARGIN + QR + 16, width: page.width - 2 * MARGIN - QR - 16, after: 3 };
  write({ ...beside, text: `${content.site.name} – ${tagline}`, size: 9.5, bold: true, colour: INK });
  write({ ...beside, text: url, size: 9.5, colour: content.site.accent.colour.light, link: url });
  write({ ...beside, text: footer.licence, size: 8.5 });
  const isSerif = parts.some((part) => part.kind === "text" && part.serif);
  const sheet: PdfSheet = {
    ...page,
    language,
    info: {
      Title: title,
      Author: content.site.author,
      Subject: subtitle,
      CreationDate: parsePeriod(lastRead(chart, content))!.start,
    },
    fonts: { regular, bold, ...(isSerif && { serif: await serifFiles() }) },
    parts,
  };
  return keptPdf(sheet).catch((error: Error) => {
    throw new Error(`${chart.file}: the PDF (${language}) gives a warning: ${error.message}`);
  });
}

/** The sheet as a file, from the cache where it was made before. Its fonts are named for what is in them. */
async function keptPdf(sheet: PdfSheet): Promise<Buffer> {
  const { fonts, ...rest } = sheet;
  const names = [fonts.regular, fonts.bold, ...(fonts.serif ?? [])].map((path) => basename(path));
  const from = [versionsOf(MAKERS), ...names, JSON.stringify(rest)];
  const { bytes } = await keptFile({ folder: cacheFolder("made"), ending: ".pdf", from }, () =>
    writePdf(sheet),
  );
  return bytes;
}

interface Paragraph {
  text: string;
  /** Points. */
  size: number;
  tag?: string;
  bold?: boolean;
  /** In the serif of headlines, where it has all letters of it. */
  serif?: boolean;
  colour?: string;
  x?: number;
  width?: number;
  /** Points left free below. */
  after: number;
  link?: string;
  /** Set for a title, whose lines are even: what holds its compounds together. */
  keep?: KeepCompounds;
}

/** Lines by the fonts of the serif; undefined where it lacks a letter of them. */
function serifLines(lines: readonly string[]): SerifRun[][] | undefined {
  const runs = lines.map((line) => serifRuns(line));
  return runs.every((line) => line !== undefined) ? runs : undefined;
}

function linesOf({ text, size, bold, keep }: Paragraph, width: number): string[] {
  const weight = bold ? 700 : 400;
  return keep ? balanceText(text, width, size, weight, keep) : wrapText(text, width, size, weight);
}

/** Points between the drawing and what stands under it, and at least between that and the foot. */
const UNDER = 12;
const OVER_FOOT = 28;

/** How much smaller a drawing may come out for the sake of a lying page that it fills. */
const SMALLER = 0.85;

/** The page that the drawing between the paragraphs fills best, and its scale there. */
function layOut(
  draw: (size: "column" | "sheet") => Drawing,
  paragraphs: readonly Paragraph[],
): { page: Page; drawing: Drawing; scale: number } {
  const column = draw("column");
  const on = (page: Page): { page: Page; drawing: Drawing; scale: number } => {
    const width = page.width - 2 * MARGIN;
    const words = paragraphs.reduce(
      (sum, paragraph) => sum + linesOf(paragraph, width).length * paragraph.size * LINE + paragraph.after,
      0,
    );
    const space = page.height - 2 * MARGIN - QR - OVER_FOOT - words - UNDER;
    const scaleOf = (drawing: Drawing): number => Math.min(width / drawing.width, space / drawing.height);
    // Where height is short, a drawing made broader has shorter paragraphs or fills the breadth that is left. What is
    // too high for an upright page is a list, whose letters are to be as large as can be.
    const broad = column.height * width > space * column.width && draw("sheet");
    const drawing =
      broad && scaleOf(broad) > (page === UPRIGHT ? 1 : SMALLER) * scaleOf(column) ? broad : column;
    return { page, drawing, scale: scaleOf(drawing) };
  };
  const [upright, lying] = [on(UPRIGHT), on(LYING)];
  return lying.scale > SMALLER * upright.scale ? lying : upright;
}

/** A drawing as SVG of its size on white paper in points, in what the converter understands. */
function drawingForPdf({ root, width, height }: Drawing, scale: number, colours: Colours): string {
  const svg = new SvgDocument().createElementNS("", "svg");
  for (const [name, value] of Object.entries({
    viewBox: `0 0 ${width} ${height}`,
    width: width * scale,
    height: height * scale,
    "font-size": SIZES.column.fontSize,
    fill: INK,
  }))
    svg.setAttribute(name, value);
  svg.append(...root.cloneNode(true).childNodes);
  outlineFirst(svg);
  resolveTreeColours(svg, colours, "light");
  return serialize(svg).replaceAll(COLOURS.paper[0], "#ffffff");
}

/** `paint-order` is unknown to the converter: what has a halo is drawn twice, its outline first. */
function outlineFirst(node: SvgElement): void {
  for (const child of node.elements) {
    outlineFirst(child);
    if (child.getAttribute("class") !== "halo") continue;
    const outline = child.cloneNode(true);
    setFill(outline, "var(--paper)");
    node.insertBefore(outline, child);
    child.removeAttribute("class");
  }
}

function setFill(node: SvgElement, colour: string): void {
  node.setAttribute("fill", colour);
  for (const child of node.elements) setFill(child, colour);
}

function checkLetters(text: string, chart: Chart): void {
  const lacking = [...text].filter((character) => !/\s/.test(character) && !isDrawable(character));
  if (lacking.length > 0)
    throw new Error(`${chart.file}: the PDF's font has no letter for ${[...new Set(lacking)].join(" ")}`);
}
