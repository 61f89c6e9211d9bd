import type { Driver, Place } from "./browser-driver.ts";

/** How long a driver waits for what should come, in ms. */
export const PATIENCE = 30_000;

/** Asks again until the answer is something true. */
export async function poll<R>(what: string, ask: () => Promise<R>): Promise<R> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const answer = await ask().catch(unlessGone);
    if (answer) return answer;
    if (performance.now() > end) throw new Error(`waited ${PATIENCE / 1000} seconds in vain: ${what}`);
    await new Promise((later) => setTimeout(later, 25));
  }
}

/** A page that is being left cannot answer; the next one will. */
function unlessGone(error: unknown): undefined {
  if (!/destroyed|detached|discarded|navigation/i.test(String(error))) throw error;
}

/** The frame of a page whose address has a part in it; waits for it to come. */
export const frameAt = async <F extends { url(): string }>(
  part: string,
  page: { frames(): F[] },
): Promise<F> =>
  (await poll(`a frame at ${part}`, async () => page.frames().find((frame) => frame.url().includes(part))))!;

/** What either browser does by running a function in the page. */
export type CommonDriver = Pick<
  Driver,
  "address" | "focus" | "see" | "waitFor" | "text" | "isVisible" | "clipboard" | "drawn"
>;

export function commonDriver(evaluate: Place["evaluate"]): CommonDriver {
  return {
    address: () => evaluate(() => location.href),
    // What is still hidden does not take the focus.
    focus: async (selector) => {
      await poll(`${selector} to take the focus`, () =>
        evaluate((css) => {
          const element = document.querySelector<HTMLElement>(css);
          element?.focus();
          return element !== null && document.activeElement === element;
        }, selector),
      );
    },
    see: async (selector, words = "") => {
      await poll(`${selector} with “${words}”`, () =>
        evaluate(
          ([css, text]) =>
            [...document.querySelectorAll(css!)].some(
              (element) =>
                element.checkVisibility({ visibilityProperty: true }) && element.textContent.includes(text!),
            ),
          [selector, words],
        ),
      );
    },
    waitFor: (work, argument) => poll(String(work), () => evaluate(work, argument)),
    text: (selector) => evaluate((css) => document.querySelector(css)!.textContent.trim(), selector),
    isVisible: (selector) =>
      evaluate(
        (css) =>
          [...document.querySelectorAll(css)].some((element) =>
            element.checkVisibility({ visibilityProperty: true }),
          ),
        selector,
      ),
    clipboard: () => evaluate(() => navigator.clipboard.readText()),
    drawn: async () => {
      await evaluate(
        () =>
          new Promise<true>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
      );
    },
  };
}
