import type { Language } from "../../model/language.ts";
import type { Site } from "../../model/site.ts";
import type { PngText } from "../../render/png.ts";

export interface PictureWords {
  title: string;
  /** The credit line, where figures are shown. */
  source?: string;
  /** Absolute address of the page that the picture belongs to. */
  address: string;
}

/**
 * What a picture says of itself when it has left the site: keywords of the PNG standard, and `URL` besides. The
 * standard's own `Source` is the device that made a picture; programs that show it show the credit all the same.
 */
export function pictureText(
  { title, source, address }: PictureWords,
  language: Language,
  { author, licence }: Site,
): PngText[] {
  return [
    { keyword: "Title", text: title },
    ...(source ? [{ keyword: "Source", text: source }] : []),
    { keyword: "Author", text: author },
    { keyword: "Copyright", text: `${licence.name}, ${licence.url}` },
    { keyword: "URL", text: address },
  ].map((text) => ({ ...text, language }));
}
