import { describe, expect, test } from "vitest";
import { faultsIn, smallContent, story } from "../support/content-folder.ts";

const STORY = "stories/capital/en.mdx";

/** Faults of the small content whose story has this body; its first line is line 11. */
function storyFaults(body: string): string[] {
  const files = smallContent();
  files[STORY] = story(`${body}\n`);
  return faultsIn(files);
}

const HTML =
  'is HTML: write the text in Markdown; only <span lang="…"> can stand in it, around words of another language';
const PICTURE =
  'is a picture from elsewhere: put the file into content/pictures and write ![what is seen](picture:name.jpg), or place a chart, <Chart id="…" />';

describe("a story cannot hold", () => {
  test.each([
    ["a script", "<script>alert(1)</script>", `<script> ${HTML}`],
    ["a script of another host", '<script src="https://evil.example/x.js" />', `<script> ${HTML}`],
    ["an element with a handler", 'A <a onclick="alert(1)">word</a>.', `<a> ${HTML}`],
    ["a frame", '<iframe src="https://evil.example"></iframe>', `<iframe> ${HTML}`],
    ["a style", "<style>body</style>", `<style> ${HTML}`],
    ["an element of old pages", "<center>x</center>", `<center> ${HTML}`],
    ["an element of a namespace", "<svg:script />", `<svg:script> ${HTML}`],
    ["a fragment", "<>x</>", `<> ${HTML}`],
    ["a form in a list", "- <form>x</form>", `<form> ${HTML}`],
    ["an element in a heading", "## A <b>word</b>", `<b> ${HTML}`],
    ["a picture of its own", "![A photo](./photo.jpg)", PICTURE],
    ["a picture of another host", "![](https://tracker.example/p.gif)", PICTURE],
    ["a picture by reference", "![a][b]\n\n[b]: https://tracker.example/p.gif", PICTURE],
    [
      "a link that runs code",
      "[a link](javascript:alert\\(1\\))",
      "has a link to “javascript:alert(1)”, which is not a web address: write the whole URL, beginning with https://",
    ],
    [
      "a link whose scheme is written in entities",
      "[a link](java&#115;cript:alert)",
      "has a link to “javascript:alert”, which is not a web address: write the whole URL, beginning with https://",
    ],
    [
      "a link by reference that holds a page",
      "[a link][b]",
      "has a link to “data:text/html,x”, which is not a web address: write the whole URL, beginning with https://",
    ],
    [
      "a link that a folder decides about",
      "[a link](../other/)",
      "has a link to “../other/”, which is not a web address: write the whole URL, beginning with https://",
    ],
    [
      "an address that hides its host",
      "See https://mpi.gov.vn@evil.example/ there.",
      "has a link to “https://mpi.gov.vn@evil.example”, which has a user’s name before its host, which is evil.example: readers would take the name for the site. Write the address without it",
    ],
    [
      "a handler on a component",
      '<Chart id="fdi" onclick="x" />',
      "<Chart> takes no “onclick”. Write one of: id, width, with.",
    ],
    ["an attribute twice", '<Chart id="fdi" id="fdi" />', "<Chart> has “id” twice: take one out"],
    ["a spread", "<Chart {...x} />", "<Chart> takes no “…”. Write one of: id, width, with."],
    [
      "a style on words of another language",
      'A <span lang="fr" style="x">mot</span>.',
      '<span> says more than the language of its words: write <span lang="…"> with the code of a language',
    ],
    [
      "code as the language of words",
      "A <span lang={x()}>mot</span>.",
      '<span> says more than the language of its words: write <span lang="…"> with the code of a language',
    ],
  ])("%s", (_, markup, message) => {
    const line = markup.startsWith("[a link][b]") ? 13 : 11;
    const body = line === 13 ? `${markup}\n\n[b]: data:text/html,x` : markup;
    expect(storyFaults(body)).toContain(`content/stories/capital/en.mdx › line ${line}: ${message}`);
  });

  test("what is hidden in a quotation inside a list, whose line is told", () => {
    expect(storyFaults("Text.\n\n- one\n\n  > deep ![x](y)")).toEqual([
      `content/stories/capital/en.mdx › line 15: ${PICTURE}`,
    ]);
  });
});

test("a story may link to pages and headings, and say of words which language they are in", () => {
  const body =
    '## Part\n\nSee [this](https://example.org/a?b=c#d), [above](#part), [us](mailto:a@example.org), <span lang="fr">mot</span>. https://example.org.';
  expect(storyFaults(body)).toEqual([]);
});

describe("a page about the site is held to the same", () => {
  test.each([
    ["a script", "Text.\n\n<script>alert(1)</script>", `line 3: <script> ${HTML}`],
    [
      "a picture",
      "![](https://tracker.example/p.gif)",
      "line 1: has a picture, which stands in stories alone: say it in a sentence",
    ],
    ["a chart", '<Chart id="fdi" />', "line 1: no component <Chart>. Write one of: Count, PageLink."],
    ["markup that cannot be read", "a\n\n<b>x", "line 3, column 1: is not valid MDX"],
  ])("%s", (_, text, message) => {
    const lines = faultsIn({ ...smallContent(), "pages/about/en.mdx": `${text}\n` });
    expect(lines.map((line) => line.slice(0, `content/pages/about/en.mdx › ${message}`.length))).toContain(
      `content/pages/about/en.mdx › ${message}`,
    );
  });

  test("its own component and words of another language can stand in it", () => {
    const text = 'See <PageLink to="sources">data</PageLink> and <span lang="fr">mot</span>.\n';
    expect(faultsIn({ ...smallContent(), "pages/about/en.mdx": text })).toEqual([]);
  });
});
