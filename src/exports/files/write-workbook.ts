import type { Blob } from "node:buffer";
import type { Stream } from "node:stream";
import writeExcelFile, { type Feature, type SheetData } from "write-excel-file/node";
import { propertyParts, type DocumentProperties } from "./document-properties.ts";
import { withoutClock } from "./zip-dates.ts";

export interface Sheet {
  data: SheetData;
  columns: { width: number }[];
  /** Its name. */
  sheet: string;
  stickyRowsCount?: number;
}

/** A workbook: its sheets in order, and what it says of itself. */
export interface Workbook {
  sheets: Sheet[];
  properties: DocumentProperties;
}

/** Packs a workbook. It takes a while, and so runs in a thread. */
export async function writeWorkbook({ sheets, properties }: Workbook): Promise<Buffer> {
  const packed = await writeExcelFile(sheets, { features: [withProperties(properties)] }).toBuffer();
  return withoutClock(packed);
}

/** What a part of a package can be, for the writer. */
type FileContent = Stream | Buffer | Blob;

/** The writer knows no properties of a document, but lets others add parts to the package. */
function withProperties(properties: DocumentProperties): Feature<FileContent> {
  const parts = propertyParts(properties);
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            parts
              .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`)
              .join(""),
        },
        "_rels/.rels": {
          insert: () =>
            parts
              .map(
                ({ path, relationship }, index) =>
                  `<Relationship Id="rId-properties-${index + 1}" Type="${relationship}" Target="${path}"/>`,
              )
              .join(""),
        },
      },
      write: { files: () => Object.fromEntries(parts.map(({ path, xml }) => [path, xml])) },
    },
  };
}
