import { LANGUAGE_LINKS } from "../../model/contract/classes.ts";

/**
 * The other languages lead to the section that was read last: sections have the same ids in all of them. The links stand
 * at the top of the page, so what counts is where the reader paused before going up there.
 */
const PAUSE_MS = 800;
const links = [...document.querySelectorAll<HTMLAnchorElement>(`.${LANGUAGE_LINKS} a`)];
let pause: ReturnType<typeof setTimeout>;

addEventListener(
  "scroll",
  () => {
    clearTimeout(pause);
    pause = setTimeout(remember, PAUSE_MS);
  },
  { passive: true },
);

function remember(): void {
  const section = sectionInView();
  if (section) for (const link of links) link.hash = section;
}

/** The last section that begins above the middle of the window; none at the top of the page. */
function sectionInView(): string | undefined {
  if (scrollY === 0) return undefined;
  return [...document.querySelectorAll("main :is(h2, section, figure, article)[id]")]
    .reverse()
    .find((section) => section.getBoundingClientRect().top < innerHeight / 2)?.id;
}
