const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (character: string): string => ESCAPES[character]!;

/** A text as it stands in XML or HTML, between tags or in quotation marks. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, escape);

/** A text as it stands between tags alone. */
export const escapeXmlText = (text: string): string => text.replace(/[&<>]/g, escape);
