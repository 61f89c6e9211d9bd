import { FIGURE_GROUP, FIGURE_ROWS } from "../../model/contract/classes.ts";
import { FIGURE_FINDER } from "../../model/contract/elements.ts";

/** As texts are compared: without regard to case, to full and half width, and to spaces that do not break. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");

/** Finds lines of the ledger by their words, and says how many the reader's choices leave. Sources and datasets are chosen by styles. */
class FigureFinder extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>("input[type=search]")!;
    const output = this.querySelector("output")!;
    const rows = [...this.querySelectorAll<HTMLElement>(`.${FIGURE_ROWS} > li`)];
    const texts = rows.map((row) =>
      plain(`${row.closest("section")!.querySelector("h2")!.textContent} ${row.textContent}`),
    );
    input.parentElement!.hidden = false;
    const choose = (): void => {
      const words = plain(input.value).split(" ").filter(Boolean);
      for (const [index, row] of rows.entries())
        row.hidden = !words.every((word) => texts[index]!.includes(word));
      for (const group of this.querySelectorAll<HTMLElement>(`.${FIGURE_GROUP}`))
        group.hidden = !group.querySelector(`.${FIGURE_ROWS} > li:not([hidden])`);
      output.value = String(rows.filter((row) => row.getClientRects().length > 0).length);
    };
    this.addEventListener("input", choose);
    choose();
  }
}

customElements.define(FIGURE_FINDER, FigureFinder);
