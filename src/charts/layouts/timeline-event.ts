import type { Period } from "../../model/period.ts";
import { YEAR } from "../../scene/time-chart.ts";

/** Years without an event from which on the line of time is broken. */
export const BREAK = 10;

/** What a timeline says of an event. */
export interface TimelineEvent {
  key: string;
  period: Period;
  date: string;
  kind: string;
  kindWords: string;
  title: string;
  description: string | undefined;
}

export interface PlacedEvent<E extends TimelineEvent = TimelineEvent> {
  event: E;
  /** Date and kind, left of the line of time, or on a phone in a line above the title. */
  heading: string[];
  title: string[];
  description: string[];
  /** First baseline in px. */
  top: number;
  /** The same of words that would stand right at its date: where its dot belongs on the line of time. */
  at: number;
  /** From where to where on that line it lasts, where that is long. */
  span?: readonly [from: number, to: number];
  /** How many events are left out before it. */
  skipped: number;
}

/** Events one below the other. */
export interface EventColumn<E extends TimelineEvent = TimelineEvent> {
  placed: PlacedEvent<E>[];
  /** The line of time, in px. */
  axis: number;
  /** Where years begin on a line of time that is true to scale. */
  years?: { at: number; text: string }[];
}

/** When something was. */
type Dated = Pick<TimelineEvent, "period">;

/** Years from the end of an event to the beginning of another. */
export const yearsBetween = (a: Dated, b: Dated): number =>
  (b.period.start.getTime() - a.period.end.getTime()) / YEAR;

/** The first of the events after the last break of the line of time. @param events in order of time */
export const afterLastBreak = (events: readonly Dated[]): number =>
  events.findLastIndex((event, index) => index === 0 || yearsBetween(events[index - 1]!, event) >= BREAK);

/** Where an event stands on a true scale, in ms since 1970: in the middle of its period. */
export const middleOf = ({ period: { start, end } }: Dated): number => (start.getTime() + end.getTime()) / 2;
