import { fetchOk } from "./fetch-ok.ts";
import { SHARE_TOOLS } from "../../model/contract/elements.ts";
import { stateQuery } from "./page-state.ts";
import type { ShareAction, ShareData } from "../../model/share-action.ts";

/** Buttons that hand a chart on: to the device's own sharing, or to the clipboard. Nothing leaves the page unasked. */
class ShareTools extends HTMLElement {
  connectedCallback(): void {
    const { clipboard } = navigator;
    const can: Record<ShareAction, boolean> = {
      device: "share" in navigator,
      link: !!clipboard,
      citation: !!clipboard,
      image: !!clipboard && "ClipboardItem" in window,
    };
    for (const button of this.querySelectorAll("button"))
      button.hidden = !can[button.dataset.do as ShareAction];
    // What it cannot do is hidden; where that is everything, so is it.
    this.hidden = !Object.values(can).includes(true);
    this.addEventListener("click", ({ target }) => void this.#act((target as Element).closest("button")));
  }

  async #act(button: HTMLButtonElement | null): Promise<void> {
    if (!button) return;
    const { title, citation, image, failed, ...data } = this.dataset as unknown as ShareData;
    // What is passed on is the chart as the reader has it.
    const url = data.url + stateQuery();
    const { clipboard } = navigator;
    const actions: Record<ShareAction, () => Promise<void>> = {
      device: () => navigator.share({ title, url }),
      link: () => clipboard.writeText(url),
      citation: () => clipboard.writeText(citation),
      // Safari wants the picture promised within the click.
      image: () => clipboard.write([new ClipboardItem({ "image/png": fetchPicture(image) })]),
    };
    try {
      await actions[button.dataset.do as ShareAction]();
      this.#say(button.dataset.done);
    } catch (error) {
      // A reader who closes the device's dialog has changed their mind; nothing failed.
      if ((error as Error).name !== "AbortError") this.#say(failed);
    }
  }

  /** Emptied first, so that the same words are spoken again. */
  #say(words = ""): void {
    const status = this.querySelector("[role=status]")!;
    status.textContent = "";
    setTimeout(() => (status.textContent = words), 50);
  }
}

const fetchPicture = async (address: string): Promise<Blob> => (await fetchOk(address)).blob();

customElements.define(SHARE_TOOLS, ShareTools);
