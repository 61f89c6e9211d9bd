import { EMBED_BUILDER } from "../../model/contract/elements.ts";

/**
 * Brings the builder of embeds to life when a reader comes within a window's height of it: it stands far down in the page
 * of a chart, and few go there. The snippets of the page's own state stand in it before.
 */
const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void import("./embed-builder.ts");
  },
  { rootMargin: "100%" },
);
for (const builder of document.querySelectorAll(EMBED_BUILDER)) near.observe(builder);
