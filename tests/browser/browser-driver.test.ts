import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, handsOf } from "../support/browser-driver.ts";
import { startHost, type Host } from "../support/host.ts";

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Field</title>
<noscript><p id="plain">No scripts here.</p></noscript>
<style>body { margin: 0; height: 3000px } button, select, input { display: block; height: 40px } .hidden { display: none }</style>
<button class="hidden">Not this</button><button>This</button>
<select><option value="a">A</option><option value="b">B</option></select><input>
<p id="late"></p><iframe src="inner" title="Inner" height="80"></iframe>
<script>
  const log = (globalThis.seen = []);
  for (const type of ["click", "pointermove", "pointerdown", "keydown", "change"])
    addEventListener(type, (event) => log.push([type, event.pointerType ?? event.key ?? event.target.value].join(" ")), true);
  document.querySelectorAll("button")[1].addEventListener("click", () => {
    setTimeout(() => (document.querySelector("#late").textContent = "Came later"), 60);
    navigator.clipboard.writeText("Words");
  });
</script>`;

let host: Host;
beforeAll(async () => {
  host = await startHost({
    field: { body: PAGE },
    inner: {
      body: `<!doctype html><button onclick="this.textContent = 'pressed'">Inside</button>`,
    },
  });
});
afterAll(() => host.close());

describe.each(BROWSERS)("a hand in %s", (browser) => {
  const hands = handsOf(browser);
  const seen = () => (globalThis as never as { seen: string[] }).seen;

  test("points, clicks, presses, chooses, types and waits", async () => {
    await using hand = await hands.open(`${host.url}field`);
    await hand.hover("button");
    await hand.click("button");
    await hand.see("#late", "Came later");
    expect(await hand.clipboard()).toBe("Words");
    await hand.choose("select", "b");
    await hand.focus("input");
    await hand.type("é?");
    await hand.press("Shift+Tab");
    expect(await hand.evaluate(() => document.activeElement!.localName)).toBe("select");
    const log = await hand.evaluate(seen);
    expect(log).toEqual(
      expect.arrayContaining(["pointermove mouse", "click mouse", "change b", "keydown ?"]),
    );
    expect(await hand.evaluate(() => document.querySelector("input")!.value)).toBe("é?");
    await hand.wheel(500);
    expect(await hand.waitFor(() => scrollY)).toBeGreaterThan(0);
    expect(await hand.isVisible("button.hidden")).toBe(false);
    expect(await hand.text("#late")).toBe("Came later");
    expect(hand.complaints).toEqual([]);
  });

  test("touches a screen that is touched", async () => {
    await using hand = await hands.open(`${host.url}field`, { touch: true, width: 390, height: 700 });
    expect(
      await hand.evaluate(() => [
        innerWidth,
        matchMedia("(pointer: coarse)").matches,
        matchMedia("(hover: hover)").matches,
      ]),
    ).toEqual([expect.any(Number), true, false]);
    await hand.tap("button");
    await hand.tapAt(10, 60);
    const log = await hand.evaluate(seen);
    expect(log.filter((line) => line === "pointerdown touch")).toHaveLength(2);
  });

  test("wishes what its reader wishes", async () => {
    const wishes = () => [
      matchMedia("(prefers-color-scheme: dark)").matches,
      matchMedia("(prefers-reduced-motion: reduce)").matches,
      matchMedia("(hover: hover) and (pointer: fine)").matches,
      ...navigator.languages.slice(0, 2),
    ];
    await using plain = await hands.open(`${host.url}field`);
    expect(await plain.evaluate(wishes)).toEqual([false, false, true, "en-US"]);
    await using other = await hands.open(`${host.url}field`, {
      theme: "dark",
      still: true,
      languages: ["vi", "en"],
    });
    expect(await other.evaluate(wishes)).toEqual([true, true, true, "vi", "en"]);
  });

  test("reaches into a frame, and moves between pages", async () => {
    await using hand = await hands.open(`${host.url}field`);
    const inner = await hand.frame("inner");
    await inner.click("button");
    expect(await inner.evaluate(() => document.querySelector("button")!.textContent)).toBe("pressed");
    await hand.goto(`${host.url}inner?next`);
    await hand.back();
    expect(await hand.address()).toBe(`${host.url}field`);
    await hand.reload();
    expect(hand.requests.filter((address) => address.endsWith("field")).length).toBeGreaterThanOrEqual(2);
  });

  test("reads without scripts, where the page has none", async () => {
    await using hand = await hands.open(`${host.url}field`, { scripts: false });
    expect(await hand.isVisible("#plain")).toBe(true);
  });

  test("notes what goes wrong", async () => {
    await using hand = await hands.open(`${host.url}field`);
    await hand.evaluate(() => {
      console.error("said");
      setTimeout(() => {
        throw new Error("thrown");
      });
    });
    await expect.poll(() => hand.complaints.join()).toMatch(/said.*thrown/);
  });
});
