import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { create, type Font } from "fontkit";
import { ALL_TYPESETTING } from "../values/locales/typesetting/typesetting-of.ts";

/** Where a font file of an installed package lies. @param path from `node_modules` */
export const fontFile = (path: string): string => resolve("node_modules", path);

/** Such a file, opened. */
export const openFont = (path: string): Font => create(readFileSync(fontFile(path))) as Font;

/** The alphabets that the languages are written in, by the names of Fontsource's files, the commonest first. */
export const fontAlphabets = (): string[] => [
  ...new Set(ALL_TYPESETTING.flatMap(({ alphabets }) => alphabets)),
];
