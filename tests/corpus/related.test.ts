import { describe, expect, test } from "vitest";
import { relatedStories } from "../../src/charts/queries/related.ts";
import { loadContent } from "../../src/charts/read-content.ts";

const content = loadContent();
const stories = [...content.stories.values()].flat();

describe("related stories", () => {
  test.each(stories)("of $language/$id are up to three others in the same language", (story) => {
    const related = relatedStories(story, content);
    expect(related.length).toBe(Math.min(3, content.stories.get(story.language)!.length - 1));
    expect(new Set([...related, story]).size).toBe(related.length + 1);
    expect(related.every(({ language }) => language === story.language)).toBe(true);
  });

  test("are the same in all languages", () => {
    for (const { id } of content.stories.get("en")!) {
      const lists = content.languages.flatMap((language) =>
        content.stories
          .get(language)!
          .filter((story) => story.id === id)
          .map((story) => relatedStories(story, content).map((other) => other.id)),
      );
      expect(new Set(lists.map(String))).toEqual(new Set([String(lists[0])]));
    }
  });

  test("that share a chart come before those that share none", () => {
    const charts = (id: string): Set<string> =>
      new Set(
        content.stories
          .get("en")!
          .find((story) => story.id === id)!
          .charts.map(({ target }) => target),
      );
    for (const story of content.stories.get("en")!) {
      const own = charts(story.id);
      const sharing = content.stories
        .get("en")!
        .filter((other) => other !== story && [...charts(other.id)].some((chart) => own.has(chart)));
      expect(relatedStories(story, content)).toEqual(expect.arrayContaining(sharing.slice(0, 3)));
    }
  });
});
