import { rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/charts/read-content.ts";
import { withCounts } from "../../src/content/counts.ts";
import { faultsIn, smallContent, story, writeContent } from "../support/content-folder.ts";

/** The small content with stories from so many articles. */
function withArticles(count: number): ReturnType<typeof smallContent> {
  const files = smallContent();
  for (let number = 2; number <= count; number += 1) {
    files[`sources/article-${number}.json`] = files["sources/hanoi-gazette-2025.json"]!;
    files[`stories/story-${number}/en.mdx`] = story("Words.\n", {
      title: `Capital ${"again ".repeat(number)}`.trim(),
      order: number,
      article: `article-${number}`,
    });
  }
  return files;
}

describe("a count in the site's own words", () => {
  test.each([
    [5, "five"],
    [6, "six"],
  ])("is what the content has: %i articles", (count, word) => {
    const files = withArticles(count);
    expect(faultsIn(files)).toEqual([]);
    const root = writeContent(files);
    try {
      const content = readContent(root);
      expect(content.ui.get("en")!.stories.description).toContain(`from ${word} articles`);
      for (const [language, written] of [
        ["en", word],
        ["vi", String(count)],
        ["ja", String(count)],
      ] as const)
        expect(withCounts({ lead: ["{articles} {name}"] }, content, language)).toEqual({
          lead: [`${written} {name}`],
        });
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test("of a page names what is counted", () => {
    const files = smallContent();
    files["pages/about/en.mdx"] = 'From <Count of="articles" /> articles, <Count of="people" /> people.\n';
    expect(faultsIn(files)).toEqual([
      'content/pages/about/en.mdx › line 1: <Count> counts “people”, which nobody counts: write of="…" with one of articles',
    ]);
  });
});
