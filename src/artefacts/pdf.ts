import PdfDocument from "pdfkit";
import SVGtoPDF from "svg-to-pdfkit";
import { SIZES } from "../render/chart-context.ts";
import { chartWords, type Chart, type Content } from "../charts/content.ts";
import { grammarOf } from "../data/format/format.ts";
import type { Language } from "../model/language.ts";
import { parsePeriod } from "../model/period.ts";
import { literal } from "../render/literal.ts";
import { isDrawable, rasterFonts } from "../render/raster-fonts.ts";
import { drawChart, type Drawing } from "../render/render-chart.ts";
import { creditText } from "../render/standalone-svg.ts";
import { serialize, SvgDocument, type SvgElement } from "../render/svg-document.ts";
import { wrapText } from "../render/text-metrics.ts";
import { COLOURS } from "../render/theme.ts";
import { absolute, address } from "./address.ts";
import { qrCode } from "./qr-code.ts";
import { lastRead } from "./source-line.ts";

/** Points. */
const PAGE = { width: 595.28, height: 841.89, margin: 48 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const QR = 76;
const LINE = 1.4;
const [INK, MUTED, RULE] = [COLOURS.ink[0], COLOURS.muted[0], COLOURS.rule[0]];

/**
 * A chart as one upright A4 page to print: title, drawing (vectors, and text that can be searched), note, credit, and
 * at the foot its address with a QR code. The page is tagged for screen readers. The same content gives the same
 * bytes: its date is the day on which the figures were last read.
 * @throws Error naming the chart where the font lacks a letter or the drawing has something that PDF cannot show
 */
export async function chartPdf(chart: Chart, language: Language, content: Content): Promise<Buffer> {
  const { title, subtitle, note, alt } = chartWords(chart, language, content);
  const { siteName, tagline, chart: words, footer, share } = content.ui.get(language)!;
  const url = absolute(address.chart(language, chart.id, chart.view?.id));
  const [regular, bold] = (await rasterFonts()) as [string, string];
  const doc = new PdfDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    lang: language,
    displayTitle: true,
    tagged: true,
    info: {
      Title: title,
      Author: siteName,
      Subject: subtitle,
      CreationDate: parsePeriod(lastRead(chart, content))!.start,
    },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  doc.registerFont("regular", regular).registerFont("bold", bold);

  let y = PAGE.margin;
  const structure = doc.struct("Document");
  doc.addStructure(structure);
  const paragraph = (text: string, style: Style): void => {
    checkLetters(text, chart);
    const { size, x = PAGE.margin, width = WIDTH, after = 0, link } = style;
    const lines = wrapText(text, width, size, style.bold ? 700 : 400);
    const top = y;
    structure.add(
      doc.struct(style.tag ?? "P", {}, () => {
        doc.font(style.bold ? "bold" : "regular", size).fillColor(style.colour ?? MUTED);
        lines.forEach((line, index) =>
          doc.text(line, x, top + index * size * LINE, { lineBreak: false, ...(link && { link }) }),
        );
      }),
    );
    y += lines.length * size * LINE + after;
  };

  paragraph(title, { tag: "H1", size: 19, bold: true, colour: INK, after: 5 });
  paragraph(subtitle, { size: 10.5, after: 14 });
  const small = { size: 8.5, after: 4 };
  const below = [
    ...(note ? [`${words.note}${grammarOf(language).separators.space}${note}`] : []),
    creditText(chart, language, content),
  ];
  const belowHeight = below.reduce(
    (sum, text) => sum + wrapText(text, WIDTH, small.size).length * small.size * LINE + small.after,
    0,
  );
  const foot = PAGE.height - PAGE.margin - QR;
  const space = foot - 28 - belowHeight - y;
  const scaleOf = ({ width, height }: Drawing): number => Math.min(WIDTH / width, space / height);
  const column = drawChart(chart, "column", language, content);
  // A tall drawing shrinks to fit the page; one drawn broader, with shorter paragraphs, shrinks less.
  const broad = column.height * WIDTH > space * column.width && drawChart(chart, "sheet", language, content);
  const drawing = broad && scaleOf(broad) > scaleOf(column) ? broad : column;
  const scale = scaleOf(drawing);
  const svg = drawingForPdf(drawing, scale);
  checkLetters(drawing.root.textContent, chart);
  const top = y;
  structure.add(
    doc.struct("Figure", { alt }, () =>
      SVGtoPDF(doc, svg, PAGE.margin, top, {
        assumePt: true,
        fontCallback: (_, isBold) => (isBold ? "bold" : "regular"),
        warningCallback: (warning) => {
          throw new Error(`${chart.file}: the PDF (${language}) gives a warning: ${warning}`);
        },
      }),
    ),
  );
  y += drawing.height * scale + 12;
  for (const text of below) paragraph(text, small);

  y = foot;
  structure.add(
    doc.struct("Artifact", {}, () => {
      doc.moveTo(PAGE.margin, foot - 12).lineTo(PAGE.width - PAGE.margin, foot - 12);
      doc.lineWidth(0.5).stroke(RULE);
    }),
  );
  structure.add(doc.struct("Figure", { alt: share.qrAlt }, () => drawQr(doc, url, PAGE.margin, foot)));
  const beside = { x: PAGE.margin + QR + 16, width: WIDTH - QR - 16, after: 3 };
  paragraph(`${siteName} – ${tagline}`, { ...beside, size: 9.5, bold: true, colour: INK });
  paragraph(url, { ...beside, size: 9.5, colour: COLOURS.jp[0], link: url });
  paragraph(footer.licence, { ...beside, size: 8.5 });
  structure.end();
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

interface Style {
  /** Points. */
  size: number;
  tag?: string;
  bold?: boolean;
  colour?: string;
  x?: number;
  width?: number;
  /** Points left free below. */
  after?: number;
  link?: string;
}

/** A drawing as SVG of its size on white paper in points, in what the converter understands. */
function drawingForPdf({ root, width, height }: Drawing, scale: number): string {
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
  literal(svg, "light");
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

function drawQr(doc: PDFKit.PDFDocument, url: string, x: number, y: number): void {
  const { size, path } = qrCode(url);
  doc
    .save()
    .translate(x, y)
    .scale(QR / size);
  doc.path(path).fill("#000000").restore();
}

function checkLetters(text: string, chart: Chart): void {
  const lacking = [...text].filter((character) => !/\s/.test(character) && !isDrawable(character));
  if (lacking.length > 0)
    throw new Error(`${chart.file}: the PDF's font has no letter for ${[...new Set(lacking)].join(" ")}`);
}
