/** What the readers of stories need of a node of MDX. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  /** Of a link, a definition or a picture, with its characters decoded. */
  url?: string;
  title?: string | null;
  /** Of a definition or what refers to it, as written between the brackets. */
  label?: string | null;
  /** Of a footnote or what leads to it: its label in small letters. */
  identifier?: string;
  /** Of a picture: its words for who cannot see it. */
  alt?: string | null;
  /** Of a table: of each column. */
  align?: (string | null)[] | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MdxNode[];
  position?: { start: { line: number } };
}

/** The attributes of a component that are written in quotes, and those without a value as empty. */
export const attributesOf = ({ attributes = [] }: MdxNode): Map<string, string> =>
  new Map(
    attributes.flatMap(({ name, value }): [string, string][] =>
      name && (typeof value === "string" || value === null || value === undefined)
        ? [[name, value ?? ""]]
        : [],
    ),
  );

/** A node and all below it, in the order of the text. */
export const nodesIn = (node: MdxNode): MdxNode[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
