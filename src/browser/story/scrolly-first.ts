import { LIVE } from "../../model/contract/classes.ts";

/**
 * Runs where it stands in a scrolly, before anything of it is painted: where there are scripts and the browser knows
 * the units of the styles, the drawings are laid over each other at once, and nothing shifts later. Should a script
 * of the page fail to arrive, text and stills come back.
 */
const steps = document.currentScript!.parentElement!;
if (CSS.supports("(height: 1svh) and (width: 1cqi)")) {
  steps.classList.add(LIVE);
  addEventListener(
    "error",
    ({ target }) => target instanceof HTMLScriptElement && steps.classList.remove(LIVE),
    true,
  );
}
