import { CHANGED, DRAWING } from "../../model/contract/classes.ts";
import { INTERACTIVE_CHART, MONEY_CHOICE } from "../../model/contract/elements.ts";
import { announceRedraw, REDRAW } from "../../model/contract/events.ts";
import type { Explorable } from "../../scene/explorable.ts";
import type { PageState } from "../../model/page-state.ts";
import { onState, readState, writeState } from "../page/page-state.ts";
import { say } from "../../model/fill-template.ts";
import { browserStrings } from "../page/interface-strings.ts";
import { readChoice, unknownIn, writeChoice, type Choice, type Offer, type Refusal } from "./choice.ts";
import { narrowTable } from "./narrow-table.ts";
import type { Redraw } from "./redraw.ts";

type Redrawing = { draw: Redraw } & Pick<typeof import("./redraw.ts"), "baseYear" | "isEmpty">;
export type Control = Omit<HTMLInputElement, "type"> & Pick<HTMLSelectElement, "options"> & { type: string };

/**
 * The controls of a chart's page, which choose time, series and scale. Every choice lives in the address; what is shown
 * follows the address alone.
 */
export class Explorer {
  readonly #place: HTMLElement;
  readonly #words = browserStrings("explore");
  readonly #facts: Explorable[];
  readonly #offer: Offer;
  /** What the build drew, to come back to. */
  readonly #drawn = new Map<Element, ChildNode[]>();
  #redraw?: Redrawing;
  #choice?: Choice;
  #focused = false;
  /** Whether a handle is on its way: all of that is one step back. */
  #dragging = false;
  #started = false;
  /** Whether the address is being written to say what is shown. */
  #settling = false;
  /** Whether it tells itself of what it has drawn. */
  #announcing = false;

  /** @param facts one entry for each currency of the page; none where the chart is not over time */
  constructor(place: HTMLElement, facts: Explorable[]) {
    this.#place = place;
    this.#facts = facts;
    this.#offer = this.#offered();
    for (const event of ["pointerdown", "focusout"])
      place.querySelector("form")?.addEventListener(event, () => (this.#dragging = false));
    this.#reset.addEventListener("click", () => {
      // The button goes, and the focus to what it was for.
      place.querySelector<HTMLElement>("[aria-selected=true]")!.focus({ preventScroll: true });
      const tab = readState().tab === "table" ? "table" : undefined;
      writeState({ tab, time: undefined, country: undefined, focus: undefined, yScale: undefined });
      // What was refused has left the address before.
      void this.#show(readState());
    });
  }

  /** Shows what the address says, now and whenever it changes. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    onState((state) => void (this.#settling || this.#show(state)));
    // Another currency brings other drawings.
    this.#place.querySelector(`.${DRAWING}`)!.addEventListener(REDRAW, () => {
      if (!this.#announcing && this.#redraw && this.#choice) this.#draws(this.#choice);
    });
    // A reader who reaches for the controls will soon need it.
    if (this.#facts[0]) void this.#loadRedraw(this.#facts[0].drawing);
  }

  get #reset(): HTMLElement {
    return this.#place.querySelector(`.${CHANGED} button`)!;
  }
  get #status(): HTMLElement {
    return this.#place.querySelector(`.${CHANGED} [role=status]`)!;
  }
  #controls(name: string): Control[] {
    return [...this.#place.querySelectorAll<Control>(`form [name=${name}]`)];
  }

  #offered(): Offer {
    const values = (name: string): string[] => this.#controls(name).map(({ value }) => value);
    return {
      periods: this.#facts[0]?.periods ?? [],
      series: values("country"),
      scales: values("yScale").slice(1),
      focus: [...(this.#controls("focus")[0]?.options ?? [])].map(({ value }) => value).filter(Boolean),
    };
  }

  /** Writes what the controls say into the address. */
  choose(target: Control): void {
    const [from, to] = [this.#controls("from")[0], this.#controls("to")[0]];
    // One year alone is chosen by the address; the handles have two.
    if (from && to && [from, to].includes(target) && from.valueAsNumber >= to.valueAsNumber) {
      // The handles do not pass each other.
      if (target === from) from.valueAsNumber = to.valueAsNumber - 1;
      else to.valueAsNumber = from.valueAsNumber + 1;
    }
    const countries = this.#controls("country");
    if (countries.length > 0 && countries.every(({ checked }) => !checked)) target.checked = true;
    const choice: Choice = {
      time: from && to ? [from.valueAsNumber, to.valueAsNumber] : [0, this.#offer.periods.length - 1],
      series: countries.filter(({ checked }) => checked).map(({ value }) => value),
      focus: this.#controls("focus")[0]?.value || undefined,
      scale: this.#controls("yScale").find(({ checked }, index) => checked && index > 0)?.value,
    };
    writeState(writeChoice(choice, this.#offer), !this.#dragging);
    this.#dragging = target.type === "range";
  }

  async #show(state: PageState, ...also: Refusal[]): Promise<void> {
    const { choice, refused } = readChoice(state, this.#offer);
    refused.push(...also, ...unknownIn(location.search));
    const { tab = "chart", currency } = state;
    if (!["chart", "table"].includes(tab)) refused.push({ name: "tab", value: tab });
    // Where currencies can be chosen, that choice says which it has not.
    if (currency && !document.querySelector(MONEY_CHOICE))
      refused.push({ name: "currency", value: currency });
    this.#choice = choice;
    this.#syncControls(choice);
    const isChanged = this.#isChanged(choice);
    if (isChanged && !this.#redraw) {
      await this.#loadRedraw(this.#facts[0]!.drawing);
      // The reader may have gone on meanwhile.
      if (this.#choice !== choice) return;
    }
    const without = (name: "time" | "yScale"): Promise<void> =>
      this.#show({ ...state, [name]: undefined }, ...also, { name, value: state[name]! });
    if (isChanged && this.#redraw!.isEmpty(this.#facts[0]!, choice)) return without("time");
    const base = choice.scale === "index" ? this.#redraw!.baseYear(this.#facts[0]!, choice) : undefined;
    if (choice.scale === "index" && base === undefined) return without("yScale");
    this.#draws(choice);
    narrowTable(this.#place.querySelector("table")!, choice, this.#offer);
    this.#say(choice, base, refused, isChanged || !!state.focus || refused.length > 0);
    // What was refused gives way in the address to what is shown.
    this.#settling = true;
    const shown: Record<string, string | undefined> = writeChoice(choice, this.#offer);
    for (const { name } of refused) writeState({ [name]: shown[name] }, false);
    this.#settling = false;
    delete document.documentElement.dataset.wait;
    if (choice.focus !== undefined || this.#focused) {
      await customElements.whenDefined(INTERACTIVE_CHART);
      this.#place
        .querySelector<HTMLElement & { highlight(id?: string): void }>(INTERACTIVE_CHART)
        ?.highlight(choice.focus);
      this.#focused = choice.focus !== undefined;
    }
  }

  async #loadRedraw(type: string): Promise<void> {
    const module = await import("./redraw.ts");
    const draw = await module.loadRedraw(type);
    this.#redraw = { draw, baseYear: module.baseYear, isEmpty: module.isEmpty };
  }

  #syncControls({ time, series, focus = "", scale = "linear" }: Choice): void {
    const { periods } = this.#offer;
    ["from", "to"].forEach((name, end) => {
      const [control] = this.#controls(name);
      if (!control) return;
      const label = periods[time[end]!]![1];
      control.valueAsNumber = time[end]!;
      control.setAttribute("aria-valuetext", label);
      control.parentElement!.style.setProperty(`--${name}`, String(time[end]! / (periods.length - 1)));
      this.#place.querySelector(`output[data-end=${name}]`)!.textContent = label;
    });
    for (const control of this.#controls("country")) control.checked = series.includes(control.value);
    for (const control of this.#controls("yScale")) control.checked = control.value === scale;
    for (const control of this.#controls("focus")) control.value = focus;
  }

  /** Whether a choice asks for another drawing than that of the build. */
  #isChanged(choice: Choice): boolean {
    const { time, country, yScale } = writeChoice(choice, this.#offer);
    return !!(time || country || yScale);
  }

  #draws(choice: Choice): void {
    if (this.#isChanged(choice)) this.#draw(choice);
    else this.#restore();
  }

  #draw(choice: Choice): void {
    for (const facts of this.#facts)
      for (const size of ["phone", "column"] as const) {
        const currency = facts.currency ? `.${facts.currency}` : "";
        const svg = this.#place.querySelector(`.${DRAWING} svg.${size}${currency}`);
        if (!svg) continue;
        const own = [...svg.childNodes];
        if (!this.#drawn.has(svg)) this.#drawn.set(svg, own);
        // The drawing keeps its name; what is described is the whole, and the line below says what is left of it.
        const names = own.filter(({ nodeName }) => /title|desc/.test(nodeName));
        svg.replaceChildren(...names, ...this.#redraw!.draw(facts, size, choice));
      }
    this.#announce();
  }

  #restore(): void {
    if (this.#drawn.size === 0) return;
    for (const [svg, nodes] of this.#drawn) svg.replaceChildren(...nodes);
    this.#drawn.clear();
    this.#announce();
  }

  #announce(): void {
    this.#announcing = true;
    announceRedraw(this.#place.querySelector(`.${DRAWING}`)!);
    this.#announcing = false;
  }

  /** Says what is shown of the chart, and what could not be. */
  #say(
    { time, series, scale }: Choice,
    base: number | undefined,
    refused: readonly Refusal[],
    isChanged: boolean,
  ): void {
    const { periods, series: all } = this.#offer;
    const words = this.#words;
    const [from = "", to = ""] = time.map((index) => periods[index]?.[1]);
    const names = this.#controls("country")
      .filter(({ value }) => series.includes(value))
      .map(({ labels: own }) => own![0]!.textContent.trim());
    const parts = [
      time[0] > 0 || time[1] < periods.length - 1 ? (from === to ? from : say(words.span, { from, to })) : "",
      series.length < all.length ? names.reduce((a, b) => say(words.pair, { a, b })) : "",
      scale === "log" ? words.onLog : base === undefined ? "" : say(words.onIndex, { year: base }),
    ];
    const problems = refused.map(({ name, value }) =>
      name === "time"
        ? say(words.noTime, { value: value.replace("..", "–") })
        : say(name === "yScale" ? words.noScale : words.unknown, { value }),
    );
    const text = [...problems, parts.filter(Boolean).join(" · ")].join(" ").trim();
    if (this.#status.textContent !== text) this.#status.textContent = text;
    this.#reset.hidden = !isChanged;
    this.#reset.parentElement!.classList.toggle("refused", refused.length > 0);
  }
}
