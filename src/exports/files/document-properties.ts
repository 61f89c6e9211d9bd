import { escapeXml } from "../../model/escape-xml.ts";

/** What a document says of itself, as office programs show it under its properties. */
export interface DocumentProperties {
  title: string;
  subject: string;
  /** Who made it, and whose site it is from. */
  author: string;
  publisher: string;
  /** Source, licence and address, one a line: no property of the standard is for them alone. */
  description: string;
  /** BCP 47 code. */
  language: string;
  /** `2026-11-21`. */
  date: string;
}

/** A part of a package in the Open Packaging Conventions (ECMA-376, part 2), with what announces it. */
interface PackagePart {
  path: string;
  contentType: string;
  relationship: string;
  xml: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MEDIA_TYPE = "application/vnd.openxmlformats";

/** The two parts that hold a document's properties: those of Dublin Core, and the publisher, which Office keeps apart. */
export function propertyParts(properties: DocumentProperties): PackagePart[] {
  const { title, subject, author, publisher, description, language, date } = properties;
  const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`;
  const core = [
    element("dc:title", title),
    element("dc:subject", subject),
    element("dc:creator", author),
    element("dc:description", description),
    element("dc:language", language),
    moment("created"),
    moment("modified"),
  ];
  return [
    {
      path: "docProps/core.xml",
      contentType: `${MEDIA_TYPE}-package.core-properties+xml`,
      relationship: `${PACKAGE}/relationships/metadata/core-properties`,
      xml: `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core.join("")}</cp:coreProperties>`,
    },
    {
      path: "docProps/app.xml",
      contentType: `${MEDIA_TYPE}-officedocument.extended-properties+xml`,
      relationship: `${OFFICE}/relationships/extended-properties`,
      xml: `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties">${element("Company", publisher)}</Properties>`,
    },
  ];
}
