import { SITE_SEARCH } from "../../model/contract/elements.ts";
import { resultRow } from "./result-row.ts";
import type { SearchOptions } from "./pagefind.ts";
import { findRecords, wordsOf, type FoundRecord } from "./search-client.ts";
import { say } from "../../model/fill-template.ts";
import { browserStrings } from "../page/interface-strings.ts";

/** How many results are shown at once. */
const STEP = 10;
/** Pause after the last key, in ms, before a search begins. */
const PAUSE = 250;

/**
 * The page's search. What is asked for stands in its address, `?q=…&kind=chart`, so that reload, back and a shared
 * link find it again.
 */
class SiteSearch extends HTMLElement {
  readonly #words = browserStrings("search");
  readonly #field = this.#one<HTMLInputElement>("input[name=q]");
  readonly #kinds = [...this.querySelectorAll<HTMLInputElement>("input[name=kind]")];
  readonly #status = this.#one("[role=status]");
  readonly #list = this.#one("ol");
  readonly #more = this.#one<HTMLButtonElement>("[data-more]");
  readonly #advice = this.#one("[data-advice]");
  readonly #parts = this.#one("[data-parts]");
  readonly #options: SearchOptions = {
    program: new URL(this.dataset.program!, location.href).href,
    excerpt: Number(this.dataset.excerpt),
    phrases: this.dataset.phrases !== undefined,
  };
  #found: FoundRecord[] = [];
  /** Counts questions and changes of the filter: an answer that comes too late is dropped. */
  #turn = 0;
  /** What the address asks for and there is not, in words. */
  #refused = "";

  connectedCallback(): void {
    const form = this.#one<HTMLFormElement>("form");
    let timer = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.#ask("pushState");
    });
    // What is being composed is no word yet; when it is, that is said by an event of its own.
    for (const event of ["input", "compositionend"])
      form.addEventListener(event, (change) => {
        clearTimeout(timer);
        if ((change as InputEvent).isComposing) return;
        timer = window.setTimeout(() => this.#ask("replaceState"), change.target === this.#field ? PAUSE : 0);
      });
    this.#more.addEventListener("click", () => void this.#showMore().then((first) => first?.focus()));
    addEventListener("popstate", () => this.#fromAddress());
    this.#fromAddress();
  }

  #one<E extends HTMLElement>(selector: string): E {
    return this.querySelector<E>(selector)!;
  }

  #fromAddress(): void {
    const query = new URLSearchParams(location.search);
    const value = query.get("kind") ?? "";
    const kind = this.#kinds.find((one) => one.value === value);
    this.#refused = kind ? "" : say(this.#words.noKind, { value });
    this.#field.value = query.get("q") ?? "";
    (kind ?? this.#kinds[0]!).checked = true;
    void this.#search();
  }

  /** Writes what is asked for into the address, and answers it. */
  #ask(step: "pushState" | "replaceState"): void {
    const url = new URL(location.href);
    url.search = new URLSearchParams(
      Object.entries({ q: this.#query, kind: this.#kind }).filter(([, value]) => value !== ""),
    ).toString();
    if (url.href !== location.href) history[step](null, "", url);
    this.#refused = "";
    void this.#search();
  }

  get #query(): string {
    return this.#field.value.trim();
  }
  get #kind(): string {
    return this.#kinds.find(({ checked }) => checked)?.value ?? "";
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const [query, kind, words] = [this.#query, this.#kind, this.#words];
    const found = query === "" ? [] : await this.#find(query);
    if (turn !== this.#turn) return;
    this.#count(query === "" ? undefined : found);
    this.#found = (found ?? []).filter((record) => kind === "" || record.kind === kind);
    const count = this.#found.length;
    this.#list.replaceChildren();
    await this.#showMore();
    if (turn !== this.#turn) return;
    const sentence = count === 0 ? words.none : count === 1 ? words.one : words.many;
    const answer = query === "" ? "" : found ? say(sentence, { count, query }) : words.failed;
    this.#status.textContent = `${this.#refused} ${answer}`.trim();
    this.#advice.hidden = query === "" || !found || count > 0;
    this.#parts.hidden = true;
    if (found?.length === 0) await this.#showParts(query, turn);
  }

  /** Leads to what the words of a question find, each by itself, where together they find nothing. */
  async #showParts(query: string, turn: number): Promise<void> {
    const words = await wordsOf(query);
    const found = await Promise.all(words.map(async (word) => (await this.#find(word))?.length ?? 0));
    if (turn !== this.#turn) return;
    const known = words.filter((_, index) => found[index]! > 0);
    for (const link of this.#parts.querySelectorAll("a")) link.remove();
    this.#parts.append(
      ...known.map((word) => {
        const link = document.createElement("a");
        link.href = `?${new URLSearchParams({ q: word }).toString()}`;
        link.textContent = word;
        return link;
      }),
    );
    this.#parts.hidden = known.length === 0;
  }

  /** @returns undefined where the program or the index could not be loaded */
  async #find(query: string): Promise<FoundRecord[] | undefined> {
    this.#status.textContent ||= this.#words.loading;
    try {
      return await findRecords(query, this.#options);
    } catch {
      return undefined;
    }
  }

  /** Writes beside each kind how many of it were found; nothing where nothing was asked or loaded. */
  #count(found: readonly FoundRecord[] | undefined): void {
    for (const { value, parentElement } of this.#kinds) {
      const records = found?.filter(({ kind }) => value === "" || kind === value);
      parentElement!.querySelector("i")!.textContent = records ? String(records.length) : "";
    }
  }

  /** Shows the next results, and answers with the link of the first of them. */
  async #showMore(): Promise<HTMLElement | null> {
    const turn = this.#turn;
    const shown = this.#list.children.length;
    const template = this.#one<HTMLTemplateElement>("template");
    const rows = await Promise.all(
      this.#found
        .slice(shown, shown + STEP)
        .map(async ({ kind, data }) =>
          resultRow(
            template,
            await data(),
            this.#words.kind[kind],
            this.#options.program,
            new URL(this.dataset.charts!, location.href).href,
          ),
        ),
    );
    if (turn !== this.#turn) return null;
    this.#list.append(...rows);
    this.#more.hidden = this.#list.children.length >= this.#found.length;
    return rows[0]?.querySelector("a") ?? null;
  }
}

customElements.define(SITE_SEARCH, SiteSearch);
