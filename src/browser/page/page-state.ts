import { VIEWS } from "../../model/contract/classes.ts";
import { PAGE_STATE } from "../../model/contract/events.ts";
import { STATE_NAMES, type PageState } from "../../model/page-state.ts";

/** The state in the page's address; of a name that stands there several times, all values. */
export function readState(): PageState {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(
    STATE_NAMES.flatMap((name) => {
      const value = query.getAll(name).join("~");
      return value ? [[name, value]] : [];
    }),
  );
}

/** The query that says the state of the page, and nothing else that its address may hold. */
export function stateQuery(): string {
  const query = new URLSearchParams(readState() as Record<string, string>).toString();
  return query && `?${readable(query)}`;
}

/** What separates values reads as itself in a printed address. */
const readable = (query: string): string =>
  query.replaceAll("%7E", "~").replaceAll("%2C", ",").replaceAll("%2F", "/");

/**
 * Writes choices into the address, where reload, share, the back button and the other languages find them. `undefined`
 * takes a choice back.
 * @param step whether the back button should undo this choice by itself; what is dragged changes too often for that
 */
export function writeState(changes: PageState, step = true): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(changes))
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  url.search = readable(url.search);
  if (url.href === location.href) return;
  history[step ? "pushState" : "replaceState"](history.state, "", url);
  announce();
}

/** Calls with the state now and whenever it changes. */
export function onState(listener: (state: PageState) => void): void {
  const call = (): void => listener(readState());
  addEventListener(PAGE_STATE, call);
  call();
}

const announce = (): void => void dispatchEvent(new Event(PAGE_STATE));
addEventListener("popstate", announce);

/** The same page in other languages, and the other views of the chart, open in the same state. */
onState(() => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[hreflang], .${VIEWS} a`))
    if (link.origin === location.origin) link.search = location.search;
});
