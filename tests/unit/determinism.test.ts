import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { contentReader } from "../../src/charts/read-content.ts";
import { drawAll } from "../support/drawings.ts";
import { FULL } from "../support/full.ts";
import { parseXml } from "../support/xml.ts";

const here = drawAll("forwards");

/** Names of the drawings that differ. */
const differing = (others: Record<string, string>): string[] =>
  Object.keys(here).filter((name) => here[name] !== others[name]);

describe("a drawing of the content", () => {
  test("has the same bytes when drawn again, in the opposite order", () => {
    // The process below draws all of them backwards: in a quick run a quarter shows that a second time is as the first.
    const again = drawAll("backwards", FULL ? 1 : 8);
    expect(Object.keys(again).length).toBeGreaterThanOrEqual(Object.keys(here).length / 5);
    expect(Object.keys(again).filter((name) => again[name] !== here[name])).toEqual([]);
  });

  test("has the same bytes in a process of its own, in Tokyo and in Vietnamese", async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL("../support/print-drawings.ts", import.meta.url))],
      {
        env: {
          ...process.env,
          TZ: "Asia/Tokyo",
          LANG: "vi_VN.UTF-8",
          LC_ALL: "vi_VN.UTF-8",
          LANGUAGE: "vi",
        },
        maxBuffer: 1e8,
      },
    );
    const { day, drawings } = JSON.parse(stdout) as { day: string; drawings: Record<string, string> };
    // Without this the other process would prove nothing: its clock and language must really differ.
    expect(day).toBe("09:00:00 1/1/1970");
    expect(Object.keys(drawings).length).toBe(Object.keys(here).length);
    expect(differing(drawings)).toEqual([]);
  });

  test("is well-formed XML, with ids that occur once and references that lead somewhere", () => {
    for (const [name, svg] of Object.entries(here)) {
      expect(() => parseXml(svg)).not.toThrow();
      const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
      const references = [...svg.matchAll(/url\(#([^)]*)\)/g)].map((match) => match[1]!);
      expect({
        name,
        repeated: ids.filter((id, index) => ids.indexOf(id) < index),
        lost: references.filter((id) => !ids.includes(id)),
      }).toEqual({ name, repeated: [], lost: [] });
    }
  });

  test("holds no number that is none", () => {
    expect(Object.keys(here).filter((name) => /NaN|Infinity|undefined|\[object/.test(here[name]!))).toEqual(
      [],
    );
  });
});

describe("the content", () => {
  test("is read once, and again when its version changes", () => {
    const read = contentReader("tests/fixtures/site", true);
    const first = read("1");
    expect(read("1")).toBe(first);
    const second = read("2");
    expect(second).not.toBe(first);
    expect([...second.charts.keys()]).toEqual([...first.charts.keys()]);
    expect(read("2")).toBe(second);
  });
});
