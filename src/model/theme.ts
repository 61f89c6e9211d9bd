/** A reader's choice between light and dark; without one, the device's setting counts. */
export const THEME_CHOICES = ["light", "dark"] as const;

/** Where the choice is kept, on the reader's own device and only once it has been made. */
export const THEME_KEY = "bridgelines-theme";
