import { ASKING } from "../../model/contract/classes.ts";

/**
 * Runs where it stands in a chart that readers draw, before anything of it is painted: where there are scripts, the truth
 * is kept back. Should a script of the page fail to arrive, the chart comes back whole.
 */
const game = document.currentScript!.parentElement!;
game.classList.add(ASKING);
addEventListener(
  "error",
  ({ target }) => target instanceof HTMLScriptElement && game.classList.remove(ASKING),
  true,
);
