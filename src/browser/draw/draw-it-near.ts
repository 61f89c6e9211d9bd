import { ASKING } from "../../model/contract/classes.ts";
import { DRAW_IT } from "../../model/contract/elements.ts";

/** Loads what lets readers draw when a chart that asks for it comes near the window, and shows the chart where that fails. */
const games = document.querySelectorAll(DRAW_IT);
const tell = (hidden: string | null): void =>
  games.forEach((game) => game.querySelectorAll("svg").forEach((svg) => (svg.ariaHidden = hidden)));
// What the drawing is called tells the truth.
tell("true");
const observer = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    import("./draw-it.ts").catch(() => {
      games.forEach((game) => game.classList.remove(ASKING));
      tell(null);
    });
  },
  { rootMargin: "50%" },
);
for (const game of games) observer.observe(game);
