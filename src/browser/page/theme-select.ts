import { THEME } from "../../model/contract/classes.ts";
import { showTheme, storedTheme, storeTheme, THEME_KEY } from "./theme-choice.ts";

/** The choice of a theme at the top of the page. */
const select = document.querySelector<HTMLSelectElement>(`.${THEME} select`)!;

const follow = (): void => {
  const theme = storedTheme();
  // Browsers fill in forms as they were left.
  select.value = theme;
  if (theme !== (document.documentElement.dataset.theme ?? "")) showTheme(theme);
};
follow();

select.addEventListener("change", () => {
  storeTheme(select.value);
  showTheme(select.value);
});
addEventListener("storage", ({ key }) => {
  // A storage that is cleared names no key.
  if (key === THEME_KEY || key === null) follow();
});
// While a page waits in the browser's cache, no event tells it what the reader chooses on another.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) follow();
});
