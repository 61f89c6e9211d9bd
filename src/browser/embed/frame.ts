import { LINK } from "../../model/contract/messages.ts";
import { reportHeight } from "./embed-height.ts";
import { inAddress } from "./in-address.ts";

/** What every frame does: it takes the theme that its address asks for, says that it is one and how tall, and lets hosts follow its links. */
export function startFrame(): void {
  // Of any other theme, and of none, the styles know nothing.
  document.documentElement.dataset.theme = inAddress("theme")!;
  if (parent === self) return;
  document.documentElement.dataset.parent = "";
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
