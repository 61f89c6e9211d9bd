import { LINK } from "../../model/contract/messages.ts";
import { answerAddress } from "./asked-state.ts";
import { enhanceEmbed } from "./embed-chart.ts";
import { reportHeight } from "./embed-height.ts";
import { inAddress } from "./in-address.ts";

/** The script of an embed. It stands in the head: the theme is set before anything is painted. */
// Of any other theme, and of none, the styles know nothing.
const { dataset } = document.documentElement;
dataset.theme = inAddress("theme")!;
dataset.tab = inAddress("tab")!;

addEventListener("DOMContentLoaded", () => {
  answerAddress();
  if ("popover" in document.documentElement) enhanceEmbed();
});

if (parent !== self) {
  reportHeight();
  // WordPress's sandbox opens no windows: there the parent is asked to follow a link, and does so for its own host.
  const secret = inAddress("secret");
  if (secret)
    addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      event.preventDefault();
      parent.postMessage({ message: LINK, value: link.href, secret }, "*");
    });
}
