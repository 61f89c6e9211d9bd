import { ENTRY_FILTER } from "../../model/contract/elements.ts";
import { say } from "../../model/fill-template.ts";
import { foldStroke } from "../../model/search.ts";

/** As texts are compared: without regard to case, to full and half width, to accents and strokes, and to spaces that do not break. */
const plain = (text: string): string =>
  foldStroke(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\s+/g, " ");

/**
 * `<entry-filter>`: leaves of a list what has the words and is of the kinds that the reader chose, and says how much that
 * is. Choices live in the address, by the names of their controls, where reload, the back button, a link and the other
 * languages find them; what the page does not know of an address is left as it is. Without it the whole list stands there.
 */
class EntryFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form")!;
    const entries = [...this.querySelectorAll<HTMLElement>("[data-in]")].map((element) => ({
      element,
      // The name of a group is among the words of each of its entries.
      text: plain(
        `${element.closest<HTMLElement>("[data-group]")?.dataset.group ?? ""} ${element.textContent}`,
      ),
      kinds: element.dataset.in!.split(" "),
    }));
    const output = form.querySelector("output")!;
    const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")];
    form.hidden = false;

    const choose = (): void => {
      const chosen = controls.filter(({ value }) => value.trim() !== "");
      for (const { element, text, kinds } of entries)
        element.hidden = !chosen.every(({ name, value, type }) =>
          type === "search"
            ? plain(value)
                .split(" ")
                .every((word) => text.includes(word))
            : kinds.includes(`${name}:${value}`),
        );
      for (const group of this.querySelectorAll<HTMLElement>("[data-group]")) {
        group.hidden = !group.querySelector("[data-in]:not([hidden])");
        if (group instanceof HTMLDetailsElement && chosen.length > 0) group.open = true;
      }
      const shown = entries.filter(({ element }) => !element.hidden).length;
      output.value = say(output.dataset.counted!, { shown: String(shown), all: String(entries.length) });
      for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]"))
        if (link.origin === location.origin) link.search = location.search;
    };
    const read = (): void => {
      const query = new URLSearchParams(location.search);
      for (const control of controls) {
        control.value = query.get(control.name) ?? "";
        // Of an unknown value nothing is chosen, and everything is shown.
        if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = "";
      }
      choose();
      open();
    };
    const write = ({ target }: Event): void => {
      const { name, value, type } = target as HTMLInputElement | HTMLSelectElement;
      const url = new URL(location.href);
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
      // The back button undoes a choice, not a letter.
      history[type === "search" ? "replaceState" : "pushState"](history.state, "", url);
      choose();
    };
    /** Browsers open what is folded around a place that an address leads to; older ones do not. */
    const open = (): void => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target || !this.contains(target)) return;
      for (let fold = target.closest("details"); fold; fold = fold.parentElement!.closest("details"))
        fold.open = true;
      target.scrollIntoView();
    };

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", write);
    addEventListener("popstate", read);
    addEventListener("hashchange", open);
    // On paper nothing unfolds; styles alone can open what is folded in newer browsers only.
    let printed: HTMLDetailsElement[] = [];
    addEventListener("beforeprint", () => {
      printed = [...this.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
      for (const fold of printed) fold.open = true;
    });
    addEventListener("afterprint", () => {
      for (const fold of printed) fold.open = false;
    });
    read();
  }
}

customElements.define(ENTRY_FILTER, EntryFilter);
