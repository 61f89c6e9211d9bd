import { CHART, CHART_PAGE } from "../../model/contract/classes.ts";
import { MONEY_CHOICE } from "../../model/contract/elements.ts";
import type { CurrencyChoice } from "./charts-in-currency.ts";
import { onState, readState, writeState } from "../page/page-state.ts";

/**
 * `<money-choice>`: keeps the choice of a currency in the page's address, so that reload, share, the back button, the
 * other languages and the charts of a story have it too. What shows is for the style sheets, with or without this.
 *
 * Words stand in the page in all currencies; drawings and tables are fetched when a reader reaches for the choice. The
 * currencies are those that the page offers; the first is the one that it came in, and needs no word in the address.
 */
class MoneyChoice extends HTMLElement {
  readonly #inputs = [...this.querySelectorAll("input")];
  readonly #own = this.#inputs[0]!;
  readonly #status = document.createElement("p");
  #shown = this.#own;

  connectedCallback(): void {
    this.#status.role = "status";
    this.append(this.#status);
    // Without it every page shows its first currency, and no choice.
    if (!CSS.supports("selector(:has(a))")) return;
    const write = (input: HTMLInputElement, step?: boolean): void =>
      writeState({ currency: input === this.#own ? undefined : input.value }, step);
    this.addEventListener("change", ({ target }) => write(target as HTMLInputElement));
    // A reader may have chosen before this script ran.
    const early = this.#inputs.find(({ checked }) => checked)!;
    if (early !== this.#own && !readState().currency) write(early, false);
    // A reader who points at the choice is about to make it: what it takes is there by then, and nothing jumps later.
    const prepare = (): void => {
      if (figures()[0])
        load().then(
          (charts) => charts.prepare(figures()),
          () => {},
        );
    };
    for (const sign of ["pointerenter", "focusin"]) this.addEventListener(sign, prepare, { once: true });
    onState(({ currency = this.#own.value }) => {
      const chosen = this.#inputs.find(({ value }) => value === currency) ?? this.#own;
      chosen.checked = true;
      if (chosen !== this.#shown) void this.#show((this.#shown = chosen));
      if (chosen.value === currency) return;
      // It is not to be had here.
      this.#fail(currency);
      writeState({ currency: undefined }, false);
    });
  }

  #fail(currency: string): void {
    this.#status.textContent = `${currency.toUpperCase()} – ${this.dataset.failed}`;
  }

  async #show(chosen: HTMLInputElement): Promise<void> {
    this.#status.textContent = "";
    if (!figures()[0]) return;
    const choice: CurrencyChoice = {
      currency: chosen.value,
      currencies: this.#inputs.map(({ value }) => value),
      // Of several choices made while pages are fetched, only the last counts.
      isWanted: () => this.#shown === chosen,
    };
    const isDone = await load().then(
      async ({ prepare, putInto }) => {
        prepare(figures());
        let isDone = true;
        for (const figure of figures()) {
          // One at a time, so that the page answers in between.
          await new Promise((resolve) => setTimeout(resolve));
          isDone = (await putInto(figure, choice)) && isDone;
        }
        return isDone;
      },
      () => false,
    );
    if (isDone || !choice.isWanted()) return;
    // On a chart's page nothing is left to be read in it; what a story says is.
    if (document.querySelector(`.${CHART_PAGE}`)) writeState({ currency: undefined }, false);
    this.#fail(chosen.value);
  }
}

/** The charts of a page that can be read in other currencies. */
const figures = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`.${CHART}[data-money]`)];

const load = (): Promise<typeof import("./charts-in-currency.ts")> => import("./charts-in-currency.ts");

customElements.define(MONEY_CHOICE, MoneyChoice);
