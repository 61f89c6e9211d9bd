import { HOSTS, SNIPPET } from "../../model/contract/classes.ts";
import { EMBED_BUILDER } from "../../model/contract/elements.ts";
import { heightIn } from "../../model/contract/messages.ts";
import { arrowTabs } from "../page/arrow-tabs.ts";
import { fetchOk } from "../page/fetch-ok.ts";
import { EMBED_SIZES, embedSnippet, fillPatterns, KEPT } from "../../model/embed.ts";
import type { EmbedBuilderData, EmbedSize, EmbedTheme } from "../../model/embed.ts";

/**
 * `<embed-builder>`: writes the snippets in it again for a chosen language, view, theme and width, copies them, turns
 * the list of hosts into tabs and gives the preview its height. Without it the snippets for the page's own language
 * and view stand there, one host under the other.
 */
class EmbedBuilder extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form")!;
    form.hidden = false;
    form.addEventListener("change", () => void this.#write(form));
    for (const button of this.querySelectorAll<HTMLButtonElement>(`.${SNIPPET} button`)) {
      button.hidden = false;
      button.addEventListener("click", () => void this.#copy(button));
    }
    makeTabs(this.querySelector(`.${HOSTS}`)!);
    addEventListener("message", ({ source, data }) => {
      const height = heightIn(data);
      if (source === this.#preview.contentWindow && height) this.#preview.style.height = `${height}px`;
    });
    // The browser keeps choices when a reader comes back to the page.
    void this.#write(form);
  }

  /** Counts the choices, so that words that come late are not written over a newer one. */
  #turn = 0;

  #say(words: string): void {
    this.querySelector("[role=status]")!.textContent = words;
  }

  get #preview(): HTMLIFrameElement {
    return this.querySelector("iframe")!;
  }

  async #write(form: HTMLFormElement): Promise<void> {
    const { script, patterns, heights, own } = JSON.parse(
      this.querySelector("script")!.textContent,
    ) as EmbedBuilderData;
    const chosen = new FormData(form);
    const value = (name: string): string => String(chosen.get(name) ?? "");
    const theme = value("theme") as EmbedTheme;
    const size = value("size") as EmbedSize;
    const [language, view] = [value("language"), value("view")];
    const { words, ...addresses } = fillPatterns(
      patterns[view === KEPT ? "kept" : view ? "view" : "whole"]!,
      language,
      view,
    );
    const turn = (this.#turn += 1);
    let texts: { title: string; alt: string } = own;
    if (language !== own.language || view !== own.view)
      try {
        texts = await readWords(words);
      } catch {
        if (turn === this.#turn) this.#say(this.dataset.offline!);
        return;
      }
    // Another choice may have been made meanwhile.
    if (turn !== this.#turn) return;
    this.#say("");
    const state = { ...addresses, ...texts, heights: heights[language]![view]! };
    for (const place of this.querySelectorAll<HTMLElement>("[data-snippet]"))
      place.textContent = embedSnippet(place.dataset.snippet!, { state, theme, size, script });
    // The preview comes from here, wherever the site is said to be published.
    const address = new URL(state.embed).pathname + (theme === "auto" ? "" : `?theme=${theme}`);
    if (this.#preview.getAttribute("src") !== address) this.#preview.src = address;
    this.#preview.style.width = Number(size) ? `${size}px` : "100%";
    this.#preview.style.height = `${state.heights[EMBED_SIZES.indexOf(size)]}px`;
  }

  async #copy(button: HTMLElement): Promise<void> {
    const snippet = button.closest(`.${SNIPPET}`)!;
    const text = snippet.querySelector("pre")!;
    this.#say("");
    try {
      await navigator.clipboard.writeText(text.textContent);
      this.#say(this.dataset.copied!.replace("{what}", snippet.querySelector("b")!.textContent));
    } catch {
      getSelection()?.selectAllChildren(text);
      this.#say(this.dataset.failed!);
    }
  }
}

/** The words of a state, from the site that this page comes from, wherever that is said to be published. */
async function readWords(address: string): Promise<{ title: string; alt: string }> {
  const answer = await fetchOk(new URL(address).pathname);
  const { title, description } = (await answer.json()) as { title: string; description: string };
  return { title, alt: description };
}

/** Turns a list of `<details>` into tabs: arrow keys, Home and End go from one to the next. */
function makeTabs(list: HTMLElement): void {
  const panels = [...list.querySelectorAll("details")];
  const bar = document.createElement("div");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", list.dataset.label!);
  const tabs = panels.map((details, index) => {
    const panel = document.createElement("div");
    const tab = document.createElement("button");
    const summary = details.querySelector("summary")!;
    panel.id = details.id;
    tab.id = `${panel.id}-tab`;
    tab.type = "button";
    tab.textContent = summary.textContent;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    summary.remove();
    panel.append(...details.childNodes);
    details.replaceWith(panel);
    tab.addEventListener("click", () => choose(index));
    return { tab, panel };
  });
  const choose = (chosen: number): void =>
    tabs.forEach(({ tab, panel }, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
      panel.hidden = index !== chosen;
    });
  bar.append(...tabs.map(({ tab }) => tab));
  arrowTabs(bar);
  list.prepend(bar);
  choose(0);
}

customElements.define(EMBED_BUILDER, EmbedBuilder);
