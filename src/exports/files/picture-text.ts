import type { Language } from "../../model/language.ts";
import type { PngText } from "../../render/png.ts";

export interface PictureWords {
  title: string;
  /** The credit line, where figures are shown. */
  source?: string;
  siteName: string;
  /** Absolute address of the page that the picture belongs to. */
  address: string;
}

/**
 * What a picture says of itself when it has left the site: keywords of the PNG standard, and `URL` besides. The
 * standard's own `Source` is the device that made a picture; programs that show it show the credit all the same.
 */
export function pictureText(
  { title, source, siteName, address }: PictureWords,
  language: Language,
): PngText[] {
  return [
    { keyword: "Title", text: title },
    ...(source ? [{ keyword: "Source", text: source }] : []),
    { keyword: "Author", text: siteName },
    { keyword: "Copyright", text: "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/" },
    { keyword: "URL", text: address },
  ].map((text) => ({ ...text, language }));
}
