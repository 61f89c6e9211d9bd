import { DAY } from "../../model/day.ts";
import type { Explorable } from "../../scene/explorable.ts";
import { STATE_NAMES, type PageState } from "../../model/page-state.ts";

/** What a chart's page offers to choose from. */
export interface Offer {
  /** In order of time; none where the chart is not over time. */
  periods: Explorable["periods"];
  /** Ids of the series that may be left out. */
  series: readonly string[];
  /** Ids of the series that may be brought forward. */
  focus: readonly string[];
  /** The scales besides the linear. */
  scales: readonly string[];
}

/** What a reader sees of a chart. */
export interface Choice {
  /** Indexes of the first and the last period. */
  time: [from: number, to: number];
  series: readonly string[];
  focus: string | undefined;
  scale: string | undefined;
}

/** What the address asks for and the chart cannot honour; its name may be none of a page's state. */
export interface Refusal {
  name: string;
  value: string;
}

/**
 * Names that are no choice of a chart: those that links are counted by (newsletters, networks, shops), and the theme of the
 * embed that a reader comes from.
 */
const NO_CHOICE = /^(utm|mc)?_|clid$|^(ref|theme)$/;

/** What the query of an address has that no page knows. */
export const unknownIn = (query: string): Refusal[] =>
  [...new URLSearchParams(query)]
    .filter(([name]) => !(STATE_NAMES as readonly string[]).includes(name) && !NO_CHOICE.test(name))
    .map(([name, value]) => ({ name, value: `${name}=${value}` }));

/** The choice that an address asks for, as far as the chart can follow, and what it cannot. */
export function readChoice(
  state: PageState,
  { periods, series, focus, scales }: Offer,
): { choice: Choice; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const among = (name: "focus" | "yScale", offered: readonly string[]): string | undefined => {
    const value = state[name];
    if (value === undefined || offered.includes(value)) return value;
    refused.push({ name, value });
    return undefined;
  };
  // Nothing between the marks is a choice that cannot be honoured.
  const asked: string[] = state.country?.match(/[^~]+|^~+$/g) ?? [];
  for (const value of asked) if (!series.includes(value)) refused.push({ name: "country", value });
  const chosen = series.filter((id) => asked.includes(id));
  const time = state.time === undefined ? undefined : spanOf(state.time, periods);
  if (state.time !== undefined && !time) refused.push({ name: "time", value: state.time });
  const shown = chosen.length > 0 ? chosen : series;
  const choice: Choice = {
    time: time ?? [0, periods.length - 1],
    series: shown,
    focus: among(
      "focus",
      focus.filter((id) => series.length === 0 || shown.includes(id)),
    ),
    scale: among("yScale", ["linear", ...scales]),
  };
  if (choice.scale === "linear") choice.scale = undefined;
  return { choice, refused };
}

/** The state that says a choice; what is as the chart itself has it is left out. */
export function writeChoice({ time, series, focus, scale }: Choice, offer: Offer): PageState {
  const { periods } = offer;
  const whole = time[0] === 0 && time[1] === periods.length - 1;
  return {
    // A single period is written once.
    time: whole
      ? undefined
      : [...new Set([written(time[0], 0, periods), written(time[1], -1, periods)])].join(".."),
    country: series.length === offer.series.length ? undefined : series.join("~"),
    focus,
    yScale: scale,
  } as PageState;
}

/**
 * The periods between two moments as addresses have them: `2010..2020`, `2018-06..latest`, open at an end (`2010..`),
 * or those of one year (`2015`); digits may have any width.
 * @returns indexes of the first and last; undefined where no period is left
 */
function spanOf(text: string, periods: Offer["periods"]): [number, number] | undefined {
  const [from = "", to = from, ...more] = text.normalize("NFKC").split("..");
  if (more.length > 0 || from + to === "") return undefined;
  const [start, end] = [momentOf(from || "earliest", 0), momentOf(to || "latest", 1)];
  const first = periods.findIndex(([, , day]) => day * DAY >= start);
  const last = periods.findLastIndex(([, , day]) => day * DAY < end);
  // Comparisons with what is no moment are false.
  return first >= 0 && last >= first ? [first, last] : undefined;
}

/** The beginning of a day, month or year (`after` 0), or the moment when it is over (1); NaN for anything else. */
function momentOf(text: string, after: 0 | 1): number {
  if (text === "earliest") return -Infinity;
  if (text === "latest") return Infinity;
  const parts = (/^(?:FY)?(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?$/.exec(text) ?? [])
    .slice(1)
    .filter(Boolean)
    .map(Number);
  parts.push(parts.pop()! + after);
  const [year, month = 1, day = 1] = parts;
  // `Date.UTC` would put years before 100 into the twentieth century.
  return new Date(0).setUTCFullYear(year!, month - 1, day);
}

/** A period in an address: its year where that is enough to tell it from others. */
function written(index: number, end: 0 | -1, periods: Offer["periods"]): string {
  const [text] = periods[index]!;
  const year = /\d{4}/.exec(text)![0];
  const same = periods.filter((period) => period[0].includes(year));
  return same.length === 1 ? year : text.split("/").at(end)!;
}
