import { ENTRY_FILTER } from "../../model/contract/elements.ts";
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
 * is. Choices live in the address, by the names of their controls. Without it the whole list stands there.
 */
class EntryFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form")!;
    const entries = [...this.querySelectorAll<HTMLElement>("[data-in]")].map((element) => ({
      element,
      text: plain(element.textContent),
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
      output.value = String(entries.filter(({ element }) => !element.hidden).length);
    };
    const read = (): void => {
      const query = new URLSearchParams(location.search);
      for (const control of controls) control.value = query.get(control.name) ?? "";
      choose();
      open();
    };
    const write = (): void => {
      const url = new URL(location.href);
      for (const { name, value } of controls)
        if (value) url.searchParams.set(name, value);
        else url.searchParams.delete(name);
      history.replaceState(history.state, "", url);
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
    form.addEventListener("input", () => {
      choose();
      write();
    });
    addEventListener("popstate", read);
    addEventListener("hashchange", open);
    read();
  }
}

customElements.define(ENTRY_FILTER, EntryFilter);
