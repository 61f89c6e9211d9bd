import { LISTEN_CHART } from "../../model/contract/elements.ts";
import { browserStrings } from "../page/interface-strings.ts";

/** How long a device may take to make a sound, in ms, before the reader is told that it makes none. */
const PATIENCE = 3000;

/**
 * `<listen-chart>`: a button that plays what the chart shows as tones, one series after the other, and stops them, as
 * Escape does, or leaving the page for another. The player is loaded when the button is first pressed.
 */
class ListenChart extends HTMLElement {
  readonly #words = browserStrings("listen");
  readonly #button = this.querySelector("button")!;
  readonly #status = this.querySelector("[role=status]")!;
  #playing: AbortController | undefined;

  connectedCallback(): void {
    const stop = (): void => this.#playing?.abort();
    this.#button.addEventListener("click", () => (this.#playing ? stop() : void this.#play()));
    addEventListener("keydown", ({ key }) => key === "Escape" && stop());
    addEventListener("pagehide", stop);
    document.addEventListener("visibilitychange", () => document.hidden && stop());
  }

  async #play(): Promise<void> {
    const { signal } = (this.#playing = new AbortController());
    const say = (words: string): void => void (this.#status.textContent = words);
    let context: AudioContext | undefined;
    let last = "";
    this.#button.textContent = this.#words.stop;
    try {
      // Within the press: phones hold back a sound that begins later.
      context = new AudioContext();
      const isStarted = start(context);
      say(this.#words.loading);
      const module = await import("./play-chart.ts");
      await isStarted;
      const isPlayed = await module.playChart({
        context,
        signal,
        say,
        words: this.#words,
        name: this.dataset.name!,
      });
      if (!signal.aborted) last = isPlayed ? this.#words.done : this.#words.few;
    } catch {
      if (!signal.aborted) last = this.#words.failed;
    }
    void context?.close();
    this.#playing = undefined;
    this.#button.textContent = this.#words.start;
    say(last);
  }
}

/** @throws Error where the device makes no sound: phones may start a context only in their own time, or never */
function start(context: AudioContext): Promise<void> {
  return Promise.race([
    context.resume(),
    new Promise<never>((_, failed) => setTimeout(() => failed(new Error("no sound")), PATIENCE)),
  ]);
}

customElements.define(LISTEN_CHART, ListenChart);
