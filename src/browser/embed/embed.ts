import { answerAddress } from "./asked-state.ts";
import { enhanceEmbed } from "./embed-chart.ts";
import { startFrame } from "./frame.ts";
import { inAddress } from "./in-address.ts";

/** The script of an embed. It stands in the head: theme and tab are set before anything is painted. */
startFrame();
document.documentElement.dataset.tab = inAddress("tab")!;

addEventListener("DOMContentLoaded", () => {
  answerAddress();
  if ("popover" in document.documentElement) enhanceEmbed();
});
