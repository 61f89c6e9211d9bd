import { LIST_FILTER } from "../../model/contract/elements.ts";
import { say } from "../../model/fill-template.ts";

/**
 * Shows the rows that fit the reader's choices. The choices stand in the address (`?status=planned&by=nic`), where reload, the
 * back button, a link and the other languages find them; what the page does not know of an address is left as it is.
 */
class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form")!;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      const { name, value } = target as HTMLSelectElement;
      const url = new URL(location.href);
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
      history.pushState(history.state, "", url);
      this.#show();
    });
    addEventListener("popstate", () => this.#show());
    this.#show();
  }

  /** Shows what the address says. */
  #show(): void {
    const asked = new URLSearchParams(location.search);
    const chosen = [...this.querySelectorAll("select")].flatMap((select) => {
      const value = asked.get(select.name) ?? "";
      // Of an unknown value nothing is chosen, and all rows are shown.
      select.value = value;
      if (select.selectedIndex < 0) select.value = "";
      return select.value ? `${select.name}=${select.value}` : [];
    });
    const rows = [...this.querySelectorAll<HTMLElement>("[data-within]")];
    for (const row of rows) {
      const within = row.dataset.within!.split(" ");
      row.hidden = !chosen.every((one) => within.includes(one));
    }
    const output = this.querySelector("output")!;
    const shown = rows.filter(({ hidden }) => !hidden).length;
    output.value = say(output.dataset.counted!, { shown: String(shown), all: String(rows.length) });
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]"))
      if (link.origin === location.origin) link.search = location.search;
  }
}

customElements.define(LIST_FILTER, ListFilter);
