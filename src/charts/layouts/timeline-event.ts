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

/** Years from the end of an event to the beginning of another. */
export const yearsBetween = (a: TimelineEvent, b: TimelineEvent): number =>
  (b.period.start.getTime() - a.period.end.getTime()) / YEAR;
