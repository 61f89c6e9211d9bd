import { SITE_SEARCH } from "../../model/contract/elements.ts";
import { unfoldStroke } from "../../model/search.ts";
import { findRecords, type FoundRecord } from "./search-client.ts";
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
  readonly #program = new URL(this.dataset.program!, location.href).href;
  #found: FoundRecord[] = [];
  /** Counts questions and changes of the filter: an answer that comes too late is dropped. */
  #turn = 0;

  connectedCallback(): void {
    const form = this.#one<HTMLFormElement>("form");
    let timer = 0;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.#ask("pushState");
    });
    form.addEventListener("input", ({ target }) => {
      clearTimeout(timer);
      timer = window.setTimeout(() => this.#ask("replaceState"), target === this.#field ? PAUSE : 0);
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
    const kind = query.get("kind");
    this.#field.value = query.get("q") ?? "";
    (this.#kinds.find(({ value }) => value === kind) ?? this.#kinds[0]!).checked = true;
    void this.#search();
  }

  /** Writes what is asked for into the address, and answers it. */
  #ask(step: "pushState" | "replaceState"): void {
    const url = new URL(location.href);
    url.search = new URLSearchParams(
      Object.entries({ q: this.#query, kind: this.#kind }).filter(([, value]) => value !== ""),
    ).toString();
    if (url.href !== location.href) history[step](null, "", url);
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
    let found: FoundRecord[] = [];
    let said = "";
    if (query !== "") {
      this.#status.textContent ||= words.loading;
      try {
        found = await findRecords(query, this.#program);
      } catch {
        said = words.failed;
      }
      if (turn !== this.#turn) return;
    }
    for (const input of this.#kinds)
      input.parentElement!.querySelector("i")!.textContent =
        query === "" || said !== ""
          ? ""
          : String(found.filter((record) => input.value === "" || record.kind === input.value).length);
    this.#found = found.filter((record) => kind === "" || record.kind === kind);
    const count = this.#found.length;
    if (query !== "" && said === "")
      said = say(count === 0 ? words.none : count === 1 ? words.one : words.many, { count, query });
    this.#list.replaceChildren();
    await this.#showMore();
    if (turn !== this.#turn) return;
    this.#status.textContent = said;
    this.#advice.hidden = count > 0 || query === "" || said === words.failed;
  }

  /** Shows the next results, and answers with the link of the first of them. */
  async #showMore(): Promise<HTMLElement | null> {
    const turn = this.#turn;
    const shown = this.#list.children.length;
    const rows = await Promise.all(
      this.#found.slice(shown, shown + STEP).map(async (record) => this.#row(record, await record.data())),
    );
    if (turn !== this.#turn) return null;
    this.#list.append(...rows);
    this.#more.hidden = this.#list.children.length >= this.#found.length;
    return rows[0]?.querySelector("a") ?? null;
  }

  #row({ kind }: FoundRecord, { raw_url, excerpt, meta }: Awaited<ReturnType<FoundRecord["data"]>>): Element {
    const row = this.#one<HTMLTemplateElement>("template").content.firstElementChild!.cloneNode(
      true,
    ) as Element;
    const link = row.querySelector("a")!;
    row.firstElementChild!.textContent = this.#words.kind[kind];
    link.textContent = unfoldStroke(meta.title);
    // The index lies one folder below the site's own base, and so names its pages.
    link.href = new URL(`../${raw_url}`, this.#program).href;
    // What is found is a word, and its marks of punctuation are not; the dots at the end do not begin a line.
    row.lastElementChild!.innerHTML = unfoldStroke(excerpt)
      .replace(/<mark>([(“]*)(.*?)([),.:”]*)<\/mark>/g, "$1<mark>$2</mark>$3")
      .replace(/ …$/, "\u00a0…");
    return row;
  }
}

customElements.define(SITE_SEARCH, SiteSearch);
