import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import type { Library } from "./library.ts";
import type { Story } from "./story.ts";

/** Pictures that stories show and that are not there, and those that none shows. */
export function pictureFaults(
  { pictures, leftOut }: Pick<Library, "pictures" | "leftOut">,
  stories: readonly Story[],
  faults: readonly Diagnostic[],
): Diagnostic[] {
  const shown = stories.flatMap((story) =>
    story.pictures.map((picture) => ({ ...picture, file: story.file })),
  );
  const missing = shown.flatMap(({ file, line, target }) =>
    pictures.has(target)
      ? []
      : [
          {
            file,
            path: `line ${line}`,
            message: `shows “${target}”, and content/pictures has no such picture.${suggestion(target, pictures.keys())}`,
          },
        ],
  );
  // A draft that is left out, or a story that cannot be read, may show it.
  const hidden =
    [...leftOut].some((name) => name.startsWith("stories/")) ||
    faults.some(({ file }) => file.startsWith("content/stories/"));
  const idle = [...pictures.keys()].filter((name) => !shown.some(({ target }) => target === name));
  return [
    ...missing,
    ...(hidden ? [] : idle).map((name) => ({
      file: `content/pictures/${name}`,
      path: "",
      message: "is shown by no story: place it, or delete the file",
    })),
  ];
}
