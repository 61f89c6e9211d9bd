import { CHANGED, DRAWING, TABS } from "../../model/contract/classes.ts";
import { CHART_EXPLORER, MONEY_CHOICE } from "../../model/contract/elements.ts";
import { arrowTabs } from "../page/arrow-tabs.ts";
import { browserStrings } from "../page/interface-strings.ts";
import { onState, writeState } from "../page/page-state.ts";
import type { Control, Explorer } from "./explorer.ts";
import { readFacts } from "./read-facts.ts";

/**
 * `<chart-explorer>`: the drawing and the table of a chart as tabs, and controls for what is drawn, which are brought to
 * life when a reader reaches for them or the address has a choice. Without it drawing and table stand one above the
 * other.
 */
class ChartExplorer extends HTMLElement {
  #explorer?: Explorer | undefined;
  /** What was chosen and is not yet in the address. */
  #chosen: Control | undefined;

  connectedCallback(): void {
    this.#setTabs();
    const form = this.querySelector("form");
    for (const event of ["pointerover", "focusin"] as const)
      form?.addEventListener(event, () => void this.#explore(), { once: true });
    form?.addEventListener("input", ({ target }) => void this.#explore(target as Control));
    form?.addEventListener("submit", (event) => event.preventDefault());
    onState((state) => {
      this.#showTab(state.tab === "table" ? "table" : "");
      if (ASKS_FOR_MORE.test(location.search) || (state.currency && !document.querySelector(MONEY_CHOICE)))
        void this.#explore();
    });
  }

  async #explore(target?: Control): Promise<void> {
    this.#chosen = target ?? this.#chosen;
    try {
      const [module, facts] = await Promise.all([import("./explorer.ts"), readFacts()]);
      this.#explorer ??= new module.Explorer(this, facts);
    } catch {
      // A reader who only reaches for the controls has not asked for anything yet.
      if (this.#chosen || ASKS_FOR_MORE.test(location.search)) this.#fail();
      return;
    }
    // A choice made while it loaded is written before the address is read, which would undo it.
    if (this.#chosen) this.#explorer.choose(this.#chosen);
    this.#chosen = undefined;
    this.#explorer.start();
  }

  /** Says that what was chosen cannot be had: controls and drawing show the whole chart, and may be asked again. */
  #fail(): void {
    this.#chosen = undefined;
    this.querySelector("form")?.reset();
    const changed = this.querySelector(`.${CHANGED}`)!;
    changed.classList.add("refused");
    changed.querySelector("[role=status]")!.textContent = browserStrings("explore").failed;
    delete document.documentElement.dataset.wait;
  }

  /** Tabs: arrow keys go from one to the other; a search within the page opens the table where it finds something. */
  #setTabs(): void {
    if (!HAS_TABS) return;
    const list = this.querySelector(`.${TABS}`)!;
    list.setAttribute("role", "tablist");
    for (const tab of list.querySelectorAll<HTMLElement>("button")) {
      const panel = document.getElementById(tab.getAttribute("aria-controls")!)!;
      tab.setAttribute("role", "tab");
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tab.id);
      const open = (): void => writeState({ tab: tab.dataset.tab || undefined });
      panel.addEventListener("beforematch", open);
      tab.addEventListener("click", open);
    }
    arrowTabs(list);
    // `t` in a chart leads to the table, wherever that is.
    this.addEventListener(
      "keydown",
      ({ key, target }) => {
        if (key === "t" && (target as Element).matches(`.${DRAWING}`)) writeState({ tab: "table" });
      },
      true,
    );
  }

  /** @param name of a tab as addresses have it: that of the chart, which is shown where none is named, is empty */
  #showTab(name: string): void {
    if (!HAS_TABS) return;
    document.documentElement.dataset.tab = name;
    for (const tab of this.querySelectorAll<HTMLElement>("[role=tab]")) {
      const chosen = tab.dataset.tab === name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute("aria-controls")!)!;
      if (chosen) panel.removeAttribute("hidden");
      else {
        // What goes out of sight, as by the back button, does not take the focus along. `t` leads it on by itself.
        if (panel.contains(document.activeElement))
          setTimeout(() => {
            if (!this.querySelector("[role=tabpanel]:not([hidden]) :focus"))
              this.querySelector<HTMLElement>("[aria-selected=true]")!.focus();
          });
        panel.setAttribute("hidden", "until-found");
      }
    }
    if (name === "table" && this.querySelector("[data-long]"))
      void import("./table-tools.ts").then((module) => module.tableTools(this));
  }
}

/**
 * Browsers that do not know this of a page (Chrome before 120, iOS before 17) are not shown tabs by the style sheet: their
 * readers have the drawing and the table one above the other.
 */
const HAS_TABS = matchMedia("(scripting: enabled)").matches;

/** Whether an address has more than a tab or a currency to choose, be it unknown; links may be counted. */
const ASKS_FOR_MORE = /[?&](?!(tab=(chart|table)|(currency|utm_\w+)=[^&]*)(&|$))/;

customElements.define(CHART_EXPLORER, ChartExplorer);
