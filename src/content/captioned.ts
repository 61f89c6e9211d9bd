import type { MdxNode } from "./mdx-node.ts";
import { pictureIn } from "./pictures.ts";

/** What stands in a text with a caption, and what its author writes. */
const CAPTIONED: Readonly<Record<string, { holds: (node: MdxNode) => boolean; form: string }>> = {
  Table: {
    holds: ({ type }) => type === "table",
    form: "a line that says what it shows, then the table",
  },
  Picture: {
    holds: ({ type, children = [] }) =>
      type === "paragraph" && children.length === 1 && isImage(children[0]!),
    form: "![what is seen](picture:name.jpg), then a paragraph that says what it is and who made it",
  },
};

const isImage = ({ type }: MdxNode): boolean => type === "image" || type === "imageReference";

/** What is wrong with tables and pictures, and with where they stand; nothing for other nodes. */
export function captionedFaults(node: MdxNode, parent: MdxNode): string[] {
  const { type, name } = node;
  if (type === "table")
    return parent.name === "Table"
      ? tableFaults(node)
      : [
          "has a table without a caption: put <Table>, a line that says what it shows, before it and </Table> after it, each with an empty line before and after",
        ];
  if (isImage(node)) return imageFaults(node);
  if (type === "paragraph" && parent.name !== "Picture" && node.children?.some(isOwn))
    return [
      "has a picture without a caption: put <Picture> before it, and after it a paragraph that says what it is and who made it, then </Picture>",
    ];
  const kind = Object.hasOwn(CAPTIONED, name ?? "") ? CAPTIONED[name!] : undefined;
  if (!kind) return [];
  if (type !== "mdxJsxFlowElement" || parent.type !== "root")
    return [
      `<${name}> stands inside another part of the text: put it on a line of its own, with an empty line before and after it`,
    ];
  const { children = [] } = node;
  const captions = children.filter(
    (child) => child.type === "paragraph" && !CAPTIONED["Picture"]!.holds(child),
  );
  const inOrder = name === "Table" ? kind.holds(children.at(-1) ?? node) : kind.holds(children[0] ?? node);
  return children.length === 2 && captions.length === 1 && inOrder
    ? []
    : [`<${name}> takes two things, with empty lines around them: ${kind.form}`];
}

/** A table has a head of its columns and figures below one another. */
function tableFaults({ children: rows = [], align = [] }: MdxNode): string[] {
  const [head, ...body] = rows;
  const heads = head?.children ?? [];
  const unnamed = heads.slice(1).some(({ children = [] }) => children.length === 0);
  const uneven = rows.some(({ children = [] }) => children.length !== heads.length);
  const figures = heads.flatMap((_, column) =>
    body.length > 0 &&
    align?.[column] !== "right" &&
    body.every(({ children = [] }) => isFigure(children[column]))
      ? [column + 1]
      : [],
  );
  return [
    ...(body.length > 0 ? [] : ["has a table without rows: write them below the line of hyphens"]),
    ...(unnamed ? ["has a table with a column that no word heads: write what stands in it"] : []),
    ...(uneven ? [`has a table whose rows are not all of ${heads.length} cells, as its head is`] : []),
    ...figures.map(
      (column) =>
        `has a table with figures in column ${column} that are not below one another: write ---: under its head`,
    ),
  ];
}

/** Whether a cell of a table has a value in it, and hardly a word. */
const isFigure = (cell: MdxNode | undefined): boolean =>
  cell?.children?.some(({ name }) => name === "Value") === true &&
  cell.children.every(
    ({ name, type, value = "" }) => name === "Value" || type !== "text" || !/\p{L}{2}/u.test(value),
  );

const isOwn = ({ type, url = "" }: MdxNode): boolean => type === "image" && pictureIn(url) !== undefined;

function imageFaults(node: MdxNode): string[] {
  const { url = "", alt, title } = node;
  if (!isOwn(node))
    return [
      'is a picture from elsewhere: put the file into content/pictures and write ![what is seen](picture:name.jpg), or place a chart, <Chart id="…" />',
    ];
  return [
    ...(alt?.trim()
      ? []
      : [`is a picture without words for who cannot see it: write ![what is seen](${url})`]),
    ...(title
      ? ["is a picture with words in quotes after its address: write them as the paragraph below it"]
      : []),
  ];
}

/** Of the texts about the site, which are prose alone. */
export function outsideStoryFaults({ type }: MdxNode): string[] {
  const what = ONLY_STORIES[type];
  return what === undefined ? [] : [`has ${what}, which stands in stories alone: say it in a sentence`];
}

const ONLY_STORIES: Readonly<Record<string, string>> = {
  table: "a table",
  image: "a picture",
  imageReference: "a picture",
  footnoteReference: "a footnote",
  footnoteDefinition: "a footnote",
};
