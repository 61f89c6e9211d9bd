import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const PERIODS = ["2024-12-31", "2025-01-01", "2025-03", "2025-03-30/2025-04-02", "2024-12-30/2025-01-02"];

/** Writes the periods in every language in a process whose clock goes through these zones. */
function written(...zones: readonly string[]): string[][] {
  const address = (path: string): string => JSON.stringify(pathToFileURL(resolve(path)).href);
  const program = `
    import { defaultLocale } from ${address("src/values/locales/default.ts")};
    import en from ${address("src/values/locales/en.ts")};
    import vi from ${address("src/values/locales/vi.ts")};
    import ja from ${address("src/values/locales/ja.ts")};
    import { parsePeriod } from ${address("src/model/period.ts")};
    const texts = () => ${JSON.stringify(PERIODS)}.flatMap((text) => [en, vi, ja, defaultLocale("de")].flatMap((locale) =>
      ["long", "short"].map((style) => locale.period(parsePeriod(text), style))));
    console.log(JSON.stringify(${JSON.stringify(zones)}.map((zone) => {
      process.env.TZ = zone;
      return [String(new Date(2025, 0, 1).getTimezoneOffset()), ...texts()];
    })));`;
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, NODE_OPTIONS: "", NODE_NO_WARNINGS: "1" },
    encoding: "utf8",
  });
  return JSON.parse(output) as string[][];
}

test("no date moves with the time zone of the machine, in any language", () => {
  const [utc, ...others] = written("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Ho_Chi_Minh");
  const [offset, ...inUtc] = utc!;
  expect(others).toHaveLength(3);
  for (const [offsetThere, ...there] of others) {
    expect(offsetThere).not.toBe(offset);
    expect(there).toEqual(inUtc);
  }
});
