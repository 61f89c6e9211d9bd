import { expect, test } from "vitest";
import { TABS, TOOLS } from "../../src/model/contract/classes.ts";
import { classes, pagesOf, type SitePage } from "../support/pages.ts";
import { builtSite } from "../support/site.ts";

const pages = pagesOf(await builtSite());
const charts = pages.filter(({ type }) => type === "chart" || type === "view");

/** Where the first element with a class or a name stands among all of a page. */
const place = ({ elements }: SitePage, what: string): number =>
  elements.findIndex(({ name, attributes }) => name === what || classes(attributes).includes(what));

test("the page of a chart has title and drawing, then note and source, then what can be done with the chart", () => {
  expect(charts.length).toBeGreaterThan(100);
  const disordered = charts.filter((page) => {
    const order = ["h1", "drawing", "note", "credit", TOOLS].map((what) => place(page, what));
    const there = order.filter((at) => at >= 0);
    return there.length < 3 || there.some((at, index) => index > 0 && at < there[index - 1]!);
  });
  expect(disordered.map(({ path }) => path)).toEqual([]);
});

test("before the drawing stands nothing to handle but the tabs", () => {
  const handled = charts.flatMap((page) => {
    const before = page.elements.slice(place(page, "h1"), place(page, "drawing"));
    const tabs = before.filter(({ attributes }) => classes(attributes).includes(TABS)).length;
    const controls = before.filter(({ name }) => /^(?:a|button|input|select|summary)$/.test(name)).length;
    return controls === tabs * 2 ? [] : [page.path];
  });
  expect(handled).toEqual([]);
});
