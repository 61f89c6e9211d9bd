import { LINK } from "../../model/contract/messages.ts";
import { enhanceEmbed } from "./embed-chart.ts";
import { reportHeight, secretIn } from "./embed-height.ts";

/** The script of an embed. It stands in the head: the theme is set before anything is painted. */
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

if ("popover" in document.documentElement) addEventListener("DOMContentLoaded", enhanceEmbed);

if (parent !== self) {
  reportHeight();
  // WordPress's sandbox opens no windows: there the parent is asked to follow a link, and does so for its own host.
  const secret = secretIn(location.hash);
  if (secret)
    addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link) return;
      event.preventDefault();
      parent.postMessage({ message: LINK, value: link.href, secret }, "*");
    });
}
