import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS, driversOf } from "../support/browser-driver.ts";
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

describe.each(BROWSERS)("a driver in %s", (browser) => {
  const drivers = driversOf(browser);
  const seen = () => (globalThis as never as { seen: string[] }).seen;

  test("points, clicks, presses, chooses, types and waits", async () => {
    await using driver = await drivers.open(`${host.url}field`);
    await driver.hover("button");
    await driver.click("button");
    await driver.see("#late", "Came later");
    expect(await driver.clipboard()).toBe("Words");
    await driver.choose("select", "b");
    await driver.focus("input");
    await driver.type("é?");
    await driver.press("Shift+Tab");
    expect(await driver.evaluate(() => document.activeElement!.localName)).toBe("select");
    const log = await driver.evaluate(seen);
    expect(log).toEqual(
      expect.arrayContaining(["pointermove mouse", "click mouse", "change b", "keydown ?"]),
    );
    expect(await driver.evaluate(() => document.querySelector("input")!.value)).toBe("é?");
    await driver.wheel(500);
    expect(await driver.waitFor(() => scrollY)).toBeGreaterThan(0);
    expect(await driver.isVisible("button.hidden")).toBe(false);
    expect(await driver.text("#late")).toBe("Came later");
    expect(driver.complaints).toEqual([]);
  });

  test("touches a screen that is touched", async () => {
    await using driver = await drivers.open(`${host.url}field`, { touch: true, width: 390, height: 700 });
    expect(
      await driver.evaluate(() => [
        innerWidth,
        matchMedia("(pointer: coarse)").matches,
        matchMedia("(hover: hover)").matches,
      ]),
    ).toEqual([expect.any(Number), true, false]);
    await driver.tap("button");
    await driver.tapAt(10, 60);
    const log = await driver.evaluate(seen);
    expect(log.filter((line) => line === "pointerdown touch")).toHaveLength(2);
  });

  test("wishes what its reader wishes", async () => {
    const wishes = () => [
      matchMedia("(prefers-color-scheme: dark)").matches,
      matchMedia("(prefers-reduced-motion: reduce)").matches,
      matchMedia("(hover: hover) and (pointer: fine)").matches,
      ...navigator.languages.slice(0, 2),
    ];
    await using plain = await drivers.open(`${host.url}field`);
    expect(await plain.evaluate(wishes)).toEqual([false, false, true, "en-US"]);
    await using other = await drivers.open(`${host.url}field`, {
      theme: "dark",
      still: true,
      languages: ["vi", "en"],
    });
    expect(await other.evaluate(wishes)).toEqual([true, true, true, "vi", "en"]);
  });

  test("reaches into a frame, and moves between pages", async () => {
    await using driver = await drivers.open(`${host.url}field`);
    const inner = await driver.frame("inner");
    await inner.click("button");
    expect(await inner.evaluate(() => document.querySelector("button")!.textContent)).toBe("pressed");
    await driver.goto(`${host.url}inner?next`);
    await driver.back();
    expect(await driver.address()).toBe(`${host.url}field`);
    await driver.reload();
    expect(driver.requests.filter((address) => address.endsWith("field")).length).toBeGreaterThanOrEqual(2);
  });

  test("reads without scripts, where the page has none", async () => {
    await using driver = await drivers.open(`${host.url}field`, { scripts: false });
    expect(await driver.isVisible("#plain")).toBe(true);
  });

  test("notes what goes wrong", async () => {
    await using driver = await drivers.open(`${host.url}field`);
    await driver.evaluate(() => {
      console.error("said");
      setTimeout(() => {
        throw new Error("thrown");
      });
    });
    await expect.poll(() => driver.complaints.join()).toMatch(/said.*thrown/);
  });
});
