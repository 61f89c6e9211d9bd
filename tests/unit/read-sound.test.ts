import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readSound, soundReader } from "../../src/charts/read-sound.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { set, smallContent, story, writeContent } from "../support/content-folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function rootOf(files: ReturnType<typeof smallContent>): string {
  const root = writeContent(files);
  folders.push(root);
  return root;
}

/** The small content with a second chart, whose type there is not, and stories of each. */
function withFault(): ReturnType<typeof smallContent> {
  const files = smallContent();
  const second = structuredClone(files["charts/fdi.json"]);
  set(second, "type", "lines");
  return {
    ...files,
    "charts/second.json": second!,
    "stories/second/en.mdx": story('<Chart id="second" />\n', { order: 2, chart: "second" }),
    "stories/broken/en.mdx": story("A { b\n", { order: 3 }),
  };
}

test("files with faults, and those that cannot do without them, are left out with the reason, and no others", () => {
  const { content, faults } = readSound(rootOf(withFault()));
  expect([...content.charts.keys()]).toEqual(["fdi"]);
  expect(content.stories.get("en")!.map(({ id }) => id)).toEqual(["capital"]);
  const told = [...faults].map(([file, own]) => [
    file,
    own.map(({ path, message }) => `${path}: ${message}`),
  ]);
  expect(Object.fromEntries(told)).toEqual({
    "charts/second.json": [expect.stringMatching(/^type: no chart type “lines”\. Did you mean “line”\?/)],
    "stories/broken": [expect.stringMatching(/^line 11, column 3: is not valid MDX: /)],
    "stories/second": [
      "line 11: cannot be shown without the chart “second”: mend content/charts/second.json first",
      "chart: cannot be shown without the chart “second”: mend content/charts/second.json first",
    ],
  });
});

test("a picture that cannot be shown keeps back the stories that show it, and one that no story shows keeps back nothing", () => {
  const shown = (name: string): string => `<Picture>\n\n![A](picture:${name})\n\nB.\n\n</Picture>\n`;
  const { content, faults } = readSound(
    rootOf({
      ...smallContent(),
      "pictures/none.png": "no picture",
      "pictures/idle.webp": "RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x3f\x01\0\x47\0\0",
      "stories/second/en.mdx": story(shown("none.png"), { order: 2 }),
    }),
  );
  expect(content.stories.get("en")!.map(({ id }) => id)).toEqual(["capital"]);
  expect([...faults.keys()]).toEqual(["pictures/none.png", "stories/second"]);
});

test("a link to a page with faults keeps back nothing: it leads to where they are told", () => {
  const files = { ...withFault(), "stories/third/en.mdx": story("[A](chart:second)\n", { order: 4 }) };
  const { content } = readSound(rootOf(files));
  expect(content.stories.get("en")!.map(({ id }) => id)).toEqual(["capital", "third"]);
});

test("content that is in order is whole", () => {
  const { content, faults } = readSound(rootOf(smallContent()));
  expect(faults.size).toBe(0);
  expect(content.charts.size).toBe(1);
});

test("a fault in what every page needs leaves the content as it was before, and none where there was none", () => {
  const root = rootOf(smallContent());
  const read = soundReader(root);
  const before = read("1").content;
  writeFileSync(join(root, "ui/en.json"), "{");
  const after = read("2");
  expect(after.content).toBe(before);
  expect([...after.faults.keys()]).toEqual(["ui/en.json"]);
  expect(() => soundReader(root)("1")).toThrow(ContentError);
});
