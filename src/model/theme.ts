/** A reader's choice between light and dark; without one, the device's setting counts. */
export const THEME_CHOICES = ["light", "dark"] as const;

/**
 * The key under which the choice is kept, on the reader's own device and only once it has been made. Sites may share an
 * origin: each has a key of its own.
 * @param site the site's name
 */
export const themeKey = (site: string): string =>
  `${site.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gu, "-")}-theme`;
