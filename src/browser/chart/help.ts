import type { ReaderWords } from "./reader-words.ts";
import { make } from "./tooltip.ts";

/** In the order of their meanings in `content/ui`. */
const KEYS = ["← →", "↑ ↓", "Home End", "Enter", "Esc", "t", "?"];

/** The list of keys: a popover that takes the focus until it is closed, and gives it back. */
export function openHelp(chart: HTMLElement, { help, keys }: ReaderWords): void {
  const meanings = Object.values(keys).map((meaning, index) =>
    make(
      "p",
      // Spaces are for the ear.
      make("span", ...KEYS[index]!.split(" ").flatMap((key) => [make("kbd", key), " "])),
      make("span", meaning),
    ),
  );
  const box = make("div", make("b", help), " ", ...meanings);
  box.className = "tip keys";
  box.role = "dialog";
  box.ariaLabel = help;
  box.popover = "auto";
  box.tabIndex = -1;
  box.addEventListener("toggle", () => box.matches(":popover-open") || box.remove());
  box.addEventListener("keydown", ({ key }) => key === "?" && box.hidePopover());
  chart.append(box);
  box.showPopover();
  box.focus();
}
