/**
 * What a reader has chosen, as it stands in the query of a page's address: `?time=2010..2020&country=peru~chile`.
 * The names are those that Our World in Data's charts use; `currency` is this project's own, and so is `index` beside
 * `log` as a `yScale`: every series as a share of its figure in the first year that all of them have.
 *
 * - `tab`: `chart`, `table`
 * - `time`: two moments, both included: `2010..2020`, `2018-06..latest`, `2010..`, `..2020`; or one: `2015`
 * - `country`: the series that are shown, whatever they are: `peru~chile`
 * - `focus`: the series that is brought forward
 * - `yScale`: `linear`, `log`, `index`
 */
export const STATE_NAMES = ["tab", "time", "country", "focus", "yScale", "currency"] as const;
export type StateName = (typeof STATE_NAMES)[number];
export type PageState = { [Name in StateName]?: string | undefined };
