import { THEME_CHOICES } from "../../model/theme.ts";

/** Where the browser keeps the choice; the script in the page's head has read it there. */
export const THEME_KEY = document.querySelector<HTMLElement>("script[data-key]")!.dataset.key!;

/** The choice made on any page of the site; empty where there is none, or where the browser keeps nothing. */
export function storedTheme(): string {
  try {
    return localStorage.getItem(THEME_KEY) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a choice; empty takes it back. Where nothing is kept, it lasts as long as the page. */
export function storeTheme(theme: string): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // The page has changed all the same.
  }
}

/** Paints the page, and the browser's frame around it: of the two colours in the head, the chosen one counts. */
export function showTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
  document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]").forEach((colour, index) => {
    const own = THEME_CHOICES[index];
    colour.media = !theme ? `(prefers-color-scheme: ${own})` : theme === own ? "" : "not all";
  });
}
