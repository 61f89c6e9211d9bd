import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Drafts } from "./drafts.ts";
import { listFolder } from "./list-folder.ts";
import { pictureSize, type PictureSize } from "./picture-size.ts";

/** A picture of the content, which stories show. */
export interface Picture extends PictureSize {
  /** Its file in `content/pictures`, and below the base path of the site. */
  name: string;
}

/** Endings of pictures, and what they are sent as. */
export const PICTURE_TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
};

/** A phone on a slow line waits a second for it. */
const MOST_BYTES = 400_000;
/** Twice the width of a text column on a sharp screen; more than this nobody sees. */
const MOST_PIXELS = 2_400;

/** The picture that an address in a text names, `picture:name.jpg`; undefined for other addresses. */
export const pictureIn = (url: string): string | undefined => /^picture:(.+)$/s.exec(url)?.[1];

/** The pictures of the content by their names, but those that are left out. What is wrong with their files is pushed. */
export function readPictures(root: string, leftOut: Drafts, diagnostics: Diagnostic[]): Map<string, Picture> {
  const folder = join(root, "pictures");
  if (!existsSync(folder)) return new Map();
  return new Map(
    listFolder(folder).flatMap((name) => {
      if (leftOut.has(`pictures/${name}`)) return [];
      const path = join(folder, name);
      const read = nameFault(name) ?? readPicture(path, name);
      if (typeof read !== "string") return [[name, read]];
      diagnostics.push({ file: `content/pictures/${name}`, path: "", message: read });
      return [];
    }),
  );
}

function nameFault(name: string): string | undefined {
  const [, ending = ""] = /\.([^.]*)$/.exec(name) ?? [];
  if (!Object.hasOwn(PICTURE_TYPES, ending))
    return `is no picture that pages show: save it as ${Object.keys(PICTURE_TYPES).join(", ")} (a drawing of figures is a chart)`;
  return /^[a-z0-9]+(?:-[a-z0-9]+)*\.\w+$/.test(name)
    ? undefined
    : "is not named in small letters, digits and hyphens: rename it, as in port-of-hai-phong.jpg";
}

/** A picture, or what is wrong with its file. */
function readPicture(path: string, name: string): Picture | string {
  const stat = statSync(path);
  if (!stat.isFile()) return "is a folder: pictures lie in content/pictures itself";
  if (stat.size > MOST_BYTES)
    return `has ${kilobytes(stat.size)} kB: save it with at most ${kilobytes(MOST_BYTES)}, as AVIF or WebP or with fewer pixels`;
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const size = pictureSize(readFileSync(path));
  if (!size) return `is not read as a picture: save it anew as .${ending}`;
  if (size.type !== ending)
    return `is ${size.type.toUpperCase()} inside: name it .${size.type}, or save it anew`;
  return Math.max(size.width, size.height) > MOST_PIXELS
    ? `is ${size.width} × ${size.height} pixels: make it at most ${MOST_PIXELS} wide and high`
    : { name, ...size };
}

const kilobytes = (bytes: number): number => Math.ceil(bytes / 1_000);
