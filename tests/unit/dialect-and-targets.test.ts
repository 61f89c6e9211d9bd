import { describe, expect, test } from "vitest";
import { faultsIn, smallContent, story } from "../support/content-folder.ts";

/** Faults of the small content whose story has this body; its first line is line 11. */
function storyFaults(body: string): string[] {
  return faultsIn({ ...smallContent(), "stories/capital/en.mdx": story(`${body}\n`) });
}

const pageFaults = (text: string): string[] =>
  faultsIn({ ...smallContent(), "pages/about/en.mdx": `${text}\n` });

const STORY = "content/stories/capital/en.mdx › line";
const HYPHENS =
  "has a line of hyphens and bars that is no table: give it as many cells as the line above it has, and an empty line before that";
const STRUCK = "strikes words out by ~: take them out; what was corrected belongs into the note of its chart";
const BOX = "has a box to tick ([ ]): write a list of sentences";

describe("Markdown of other programs, which would show as it is written, is refused", () => {
  test.each([
    ["the line of a table that has fewer cells", "a | b | c\n:-- | --:\n1 | 2", HYPHENS],
    ["words struck out by one tilde", "It is ~ten~ eleven.", STRUCK],
    ["words in bold struck out by one", "It is ~**ten**~ eleven.", STRUCK],
    [
      "an address that would become a link",
      "See www.example.org there.",
      "has a bare address (www.…): write [words](https://www.…)",
    ],
    ["words struck out", "It is ~~ten~~ eleven.", STRUCK],
    ["words in bold struck out", "It is ~~**ten**~~ eleven.", STRUCK],
    ["a list of tasks", "- [ ] one\n- [x] two", BOX],
  ])("%s", (_, body, message) => {
    expect(storyFaults(body)).toContain(`${STORY} 11: ${message}`);
    expect(pageFaults(body)).toContain(`content/pages/about/en.mdx › line 1: ${message}`);
  });

  test.each([
    ["a line between parts", "Before.\n\n---\n\nAfter."],
    ["hyphens and bars in words", "The share | of a – b, x - y.\n\nA --- b, |x| and a|b."],
    ["brackets", "He said [so] and [^] and [ ]."],
    ["code", "`| --- |` and `~~x~~` and `[^a]`"],
    ["about", "From ~a to ~b, or ~ c."],
    ["a heading by underlining", "Part\n----\n\nText."],
  ])("but not %s", (_, body) => {
    expect(storyFaults(body)).toEqual([]);
  });
});

describe("a link inside a text", () => {
  const body =
    '## The number of engineers depends on who counts\n\n### Détails: 2025\n\n## Part\n\n## Part\n\n<Chart id="fdi" />\n\n';

  test.each(["#the-number-of-engineers", "#détails-2025", "#part", "#part-1", "#chart-fdi", "#sources"])(
    "leads to a heading, a chart, or the sources: %s",
    (target) => {
      expect(storyFaults(`${body}See [there](${target}).`)).toEqual([]);
    },
  );

  test("that leads nowhere is refused with its line, and with what is there", () => {
    expect(storyFaults(`${body}See [there](#parts).`)).toEqual([
      `${STORY} 21: has a link to “#parts”, and no heading or chart of the text stands there. Did you mean “part”?`,
    ]);
    expect(storyFaults(`${body}See [there][x].\n\n[x]: #chart-other`)[0]).toContain(
      `${STORY} 23: has a link to “#chart-other”`,
    );
    expect(pageFaults("## Part\n\nSee [there](#other) and [here](#part).")[0]).toContain(
      "content/pages/about/en.mdx › line 3: has a link to “#other”",
    );
  });
});

describe("a page about the site", () => {
  const to = 'write to="…" with one of stories, charts, sources, about';

  test("links to pages that there are", () => {
    const links = ["stories", "charts", "sources", "about"].map(
      (page) => `<PageLink to="${page}">x</PageLink>`,
    );
    expect(pageFaults(`See ${links.join(", ")}.`)).toEqual([]);
    expect(pageFaults('See <PageLink to="team">us</PageLink>.')).toEqual([
      `content/pages/about/en.mdx › line 1: <PageLink> leads to “team”, which is no page: ${to}`,
    ]);
    expect(pageFaults("See <PageLink>us</PageLink>.")).toEqual([
      `content/pages/about/en.mdx › line 1: <PageLink> leads to no page: ${to}`,
    ]);
  });

  test("is there in every language that has an interface", () => {
    const files = smallContent();
    files["pages/about/fr.mdx"] = "Text.\n";
    expect(faultsIn(files, { without: ["pages/about/en.mdx"] })).toEqual([
      "content/pages/about/en.mdx: is missing: every language of the site has this page, write its text in Markdown",
    ]);
  });
});
