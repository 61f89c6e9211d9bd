import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Kinds of files that are text, or hold much of it. Pictures, fonts, workbooks and PDF are compressed in themselves. */
const TEXTS = /\.(?:html|css|js|json|svg|csv|xml|txt|bib|ris|ico)$/;
/** What the smallest of packets holds anyway. */
const SMALL = 1_000;
/** As many as the compressor has threads for. */
const AT_ONCE = 4;

/**
 * Lays copies in brotli and gzip beside the texts of a folder, as `page.html.br` and `page.html.gz`, each as small as it
 * becomes. The copies are made on all cores.
 * @param files from the folder
 */
export async function compressFiles(folder: string, files: readonly string[]): Promise<void> {
  const waiting = files.filter((file) => TEXTS.test(file)).values();
  const work = async (): Promise<void> => {
    for (const file of waiting) await compressFile(join(folder, file));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < SMALL) return;
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
  await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
}
