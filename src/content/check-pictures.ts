import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import type { Library } from "./library.ts";
import type { Story } from "./story.ts";

/**
 * Pictures that stories show and that are not there.
 * @param faulty names of files about which something is said already
 */
export const pictureFaults = (
  { pictures }: Pick<Library, "pictures">,
  stories: readonly Story[],
  faulty: ReadonlySet<string>,
): Diagnostic[] =>
  stories.flatMap((story) =>
    story.pictures.flatMap(({ line, target }) =>
      pictures.has(target) || faulty.has(target)
        ? []
        : [
            {
              file: story.file,
              path: `line ${line}`,
              message: `shows “${target}”, and content/pictures has no such picture.${suggestion(target, pictures.keys())}`,
            },
          ],
    ),
  );

/** Pictures that no story shows, where all stories could be read. */
export function idlePictures(
  { pictures, stories, leftOut }: Library,
  faulty: ReadonlySet<string>,
): Diagnostic[] {
  // A draft that is left out may show it, and so may a story with faults.
  const isUnread = (name: string): boolean => /^(?:content\/)?stories\//.test(name);
  if ([...leftOut, ...faulty].some(isUnread)) return [];
  const shown = new Set(
    [...stories.values()].flat().flatMap((story) => story.pictures.map(({ target }) => target)),
  );
  return [...pictures.keys()]
    .filter((name) => !shown.has(name))
    .map((name) => ({
      file: `content/pictures/${name}`,
      path: "",
      message: "is shown by no story: place it, or delete the file",
    }));
}
