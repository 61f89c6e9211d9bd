import { ASKING } from "../../model/contract/classes.ts";
import type { DrawItData } from "../../model/contract/draw-it.ts";
import { DRAW_IT } from "../../model/contract/elements.ts";
import styles from "../../styles/chart/draw-it.css?url";
import { readOwnPage } from "../page/own-page.ts";
import { startGame } from "./game.ts";

/** `<draw-it>` in a story: what it must know is told by the page of the game by itself. */
class DrawIt extends HTMLElement {
  connectedCallback(): void {
    void this.#start().catch(() => {
      this.classList.remove(ASKING);
      for (const svg of this.querySelectorAll("svg")) svg.ariaHidden = null;
    });
  }

  async #start(): Promise<void> {
    const answer = await fetch(this.dataset.game!);
    const page = readOwnPage(await answer.text());
    const data = page.querySelector(`${DRAW_IT} script[type="application/json"]`)!.textContent;
    if (!this.classList.contains("ready")) startGame(this, JSON.parse(data) as DrawItData);
  }
}

document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));
customElements.define(DRAW_IT, DrawIt);
