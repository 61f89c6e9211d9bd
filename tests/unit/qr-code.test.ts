import { describe, expect, test } from "vitest";
import { qrCode, qrSvg } from "../../src/exports/files/qr-code.ts";
import { readQr } from "../support/read-qr.ts";
import { parseXml } from "../support/xml.ts";

const URL = "https://bridgelines.example/en/charts/fdi-capital/";

/** The dark modules of a path made of runs, as rows of booleans. */
function modules({ size, path }: ReturnType<typeof qrCode>): boolean[][] {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  expect(runs.map(([run]) => run).join("")).toBe(path);
  for (const [, x, y, length] of runs) rows[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

describe("a QR code", () => {
  const rows = modules(qrCode(URL));
  const size = rows.length;

  test("has four modules of white around it", () => {
    const dark = rows.flatMap((row, y) => row.flatMap((cell, x) => (cell ? [[x, y] as const] : [])));
    expect(Math.min(...dark.flat())).toBe(4);
    expect(Math.max(...dark.flat())).toBe(size - 5);
  });

  test("has its three finder patterns, and none in the fourth corner", () => {
    const finder = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"];
    const at = (x: number, y: number): string[] =>
      rows.slice(y, y + 7).map((row) =>
        row
          .slice(x, x + 7)
          .map(Number)
          .join(""),
      );
    const far = size - 11;
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const)
      expect(at(x, y)).toEqual(finder);
    expect(at(far, far)).not.toEqual(finder);
  });

  test("is dark on white in any theme, and has a name", () => {
    const { attributes } = parseXml(qrSvg(URL, "Code & more", "en"));
    expect(Object.fromEntries(attributes)).toMatchObject({ role: "img", "aria-label": "Code & more" });
    expect(parseXml(qrSvg(URL, "コード", "ja")).attributes).toContainEqual(["xml:lang", "ja"]);
    expect(qrSvg(URL, "", "en")).toContain('fill="#fff"');
    expect(qrSvg(URL, "", "en")).not.toContain("currentColor");
  });

  test.each([
    URL,
    "https://bridgelines.example/deep/base/ja/charts/cooperation-timeline/visits-and-meetings/",
    "http://localhost:4321/vi/charts/fdi-flows/",
  ])("is read by a reader library, even small: %s", (url) => {
    expect(readQr(qrSvg(url, "Code", "en"))).toBe(url);
    expect(readQr(qrSvg(url, "Code", "en"), 120)).toBe(url);
  });
});
