import { browserStrings } from "../page/interface-strings.ts";

/**
 * `<listen-chart>`: a button that plays what the chart shows as tones, one series after the other, and stops them, as
 * Escape does. The player is loaded when it is first pressed.
 */
class ListenChart extends HTMLElement {
  readonly #words = browserStrings("listen");
  readonly #button = this.querySelector("button")!;
  readonly #status = this.querySelector("[role=status]")!;
  #context: AudioContext | undefined;
  #playing: AbortController | undefined;

  connectedCallback(): void {
    const stop = (): void => this.#playing?.abort();
    this.#button.addEventListener("click", () => (this.#playing ? stop() : void this.#play()));
    addEventListener("keydown", ({ key }) => key === "Escape" && stop());
    addEventListener("pagehide", stop);
  }

  async #play(): Promise<void> {
    const { signal } = (this.#playing = new AbortController());
    const say = (words: string): void => void (this.#status.textContent = words);
    let last = "";
    this.#button.textContent = this.#words.stop;
    try {
      // Within the click: later, a browser may hold the sound back.
      this.#context ??= new AudioContext();
      void this.#context.resume();
      say(this.#words.loading);
      const module = await import("./play-chart.ts");
      const isPlayed = await module.playChart({
        context: this.#context,
        signal,
        say,
        words: this.#words,
        name: this.dataset["name"]!,
      });
      if (!signal.aborted) last = isPlayed ? this.#words.done : this.#words.few;
    } catch {
      last = this.#words.failed;
    }
    this.#playing = undefined;
    this.#button.textContent = this.#words.start;
    say(last);
  }
}

customElements.define("listen-chart", ListenChart);
