import { CHART, CHART_PAGE, DRAWING } from "../../model/contract/classes.ts";
import { MONEY_CHOICE } from "../../model/contract/elements.ts";
import { announceRedraw } from "../../model/contract/events.ts";
import { onState, readState, writeState } from "../page/page-state.ts";

/**
 * `<money-choice>`: keeps the choice of a currency in the page's address, so that reload, share, the back button, the
 * other languages and the charts of a story have it too. What shows is for the style sheets, with or without this.
 *
 * On a chart's page everything stands in all currencies, and only the marks have to be gathered anew; a story's charts
 * are fetched once somebody wants them.
 */
class MoneyChoice extends HTMLElement {
  #shown = "usd";
  readonly #status = document.createElement("p");

  connectedCallback(): void {
    this.#status.role = "status";
    this.append(this.#status);
    const inputs = [...this.querySelectorAll("input")];
    this.addEventListener("change", ({ target }) => {
      const { value } = target as HTMLInputElement;
      writeState({ currency: value === "usd" ? undefined : value });
    });
    // Whoever was faster than this script keeps the choice.
    const early = inputs.find(({ checked }) => checked)!.value;
    if (early !== "usd" && !readState().currency) writeState({ currency: early }, false);
    // Whoever points at the choice is about to make it: what it takes is there by then, and nothing jumps later.
    const prepare = (): void => {
      if (figures()[0])
        load().then(
          (charts) => charts.prepare(figures()),
          () => {},
        );
    };
    for (const sign of ["pointerenter", "focusin"]) this.addEventListener(sign, prepare, { once: true });
    onState(({ currency = "usd" }) => {
      const chosen = inputs.find(({ value }) => value === currency) ?? inputs[0]!;
      chosen.checked = true;
      if (chosen.value !== this.#shown) void this.#show((this.#shown = chosen.value));
    });
  }

  async #show(currency: string): Promise<void> {
    for (const drawing of document.querySelectorAll(`.${CHART_PAGE} .${DRAWING}`)) announceRedraw(drawing);
    if (!figures()[0]) return;
    // Whoever has chosen again in the meantime wants only the last choice.
    const isWanted = (): boolean => this.#shown === currency;
    const isDone = await load().then(
      async ({ prepare, putInto }) => {
        prepare(figures());
        let isDone = true;
        for (const figure of figures()) {
          // One at a time, so that the page answers in between.
          await new Promise((resolve) => setTimeout(resolve));
          isDone = (await putInto(figure, currency, isWanted)) && isDone;
        }
        return isDone;
      },
      () => false,
    );
    if (isWanted()) this.#status.textContent = isDone ? "" : this.dataset.failed!;
  }
}

/** The charts of a story that are to be had in other currencies. */
const figures = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`.${CHART}[data-money]`)];

const load = (): Promise<typeof import("./charts-in-currency.ts")> => import("./charts-in-currency.ts");

customElements.define(MONEY_CHOICE, MoneyChoice);
