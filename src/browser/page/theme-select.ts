import { THEME } from "../../model/contract/classes.ts";
import { THEME_KEY } from "../../model/theme.ts";
import { showTheme, storedTheme, storeTheme } from "./theme-choice.ts";

/** The choice of a theme in the masthead. */
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
// A page that comes back from the cache has not heard what was chosen meanwhile.
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) follow();
});
