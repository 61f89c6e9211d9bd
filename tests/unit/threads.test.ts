import { availableParallelism } from "node:os";
import { describe, expect, test } from "vitest";
import { inThread } from "../../src/render/threads.ts";

const escape = inThread<string, string>("src/model/escape-xml.ts", "escapeXml");

describe("a function in a thread", () => {
  test("answers each caller with what it asked for, however many ask at once", async () => {
    const asked = Array.from({ length: 4 * availableParallelism() }, (_, index) => `<${index}>`);
    const answers = await Promise.all(asked.map(escape));
    expect(answers).toEqual(asked.map((text) => text.replace("<", "&lt;").replace(">", "&gt;")));
  });

  test("fails as it does elsewhere, and the next caller is served", async () => {
    await expect(escape(null as never)).rejects.toThrow(TypeError);
    expect(await escape("&")).toBe("&amp;");
  });

  test("that is not there is said to be missing", async () => {
    await expect(inThread("src/model/escape-xml.ts", "nothing")(0)).rejects.toThrow("nothing");
  });
});
