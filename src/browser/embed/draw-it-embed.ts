import type { DrawItData } from "../../model/contract/draw-it.ts";
import { DRAW_IT } from "../../model/contract/elements.ts";
import { startGame } from "../draw/game.ts";
import { startFrame } from "./frame.ts";

/** The script of a chart that readers draw, in a frame. It stands in the head: the theme is set before anything is painted. */
startFrame();
addEventListener("DOMContentLoaded", () => {
  const game = document.querySelector<HTMLElement>(DRAW_IT)!;
  const data = game.querySelector(`script[type="application/json"]`)!.textContent;
  startGame(game, JSON.parse(data) as DrawItData);
});
