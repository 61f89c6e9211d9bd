/** `subset-font` ships no types; this is what the site uses of it. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "truetype"; noHinting?: boolean },
  ): Promise<Buffer>;
}
