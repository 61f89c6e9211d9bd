import { EventEmitter } from "node:events";
import { writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoaderContext } from "astro/loaders";
import { afterEach, describe, expect, test } from "vitest";
import { contentLoaders } from "../../src/build/content-loader.ts";
import { ContentError } from "../../src/model/diagnostic.ts";
import { smallContent, writeContent } from "../support/content-folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What Astro hands to a loader, as far as ours takes it. */
function context({ developing }: { developing: boolean }) {
  const root = writeContent(smallContent());
  folders.push(root);
  const entries = new Map<string, { data: Record<string, unknown>; filePath?: string }>();
  const errors: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => {} });
  const values = {
    store: {
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
      set: (entry: { id: string; data: Record<string, unknown> }) => entries.set(entry.id, entry),
    },
    generateDigest: (data: unknown) => JSON.stringify(data),
    config: { root: pathToFileURL(`${root}/`) },
    logger: { error: (message: string) => errors.push(message) },
    ...(developing && { watcher }),
  };
  return { root, entries, errors, watcher, context: values as unknown as LoaderContext };
}

const spoiled = JSON.stringify({ ...(smallContent()["charts/fdi.json"] as object), dataset: "fdj" });

describe("a collection of the content", () => {
  test("has what the library has, with the path of its text", async () => {
    const { root, entries, context: given } = context({ developing: true });
    await contentLoaders(root)
      .content(({ stories }) =>
        [...stories.values()].flat().map(({ id }) => ({ id, data: { id }, text: `stories/${id}/en.mdx` })),
      )
      .load(given);
    expect([...entries]).toEqual([
      ["capital", expect.objectContaining({ filePath: "stories/capital/en.mdx", deferredRender: true })],
    ]);
  });

  test("while developing is filled again when a file changes, and loses what is gone", async () => {
    const { root, entries, watcher, context: given } = context({ developing: true });
    const loaders = contentLoaders(root);
    const charts = loaders.content((content) =>
      [...content.charts.values()].map(({ id, dataset }) => ({ id, data: { title: dataset.title } })),
    );
    await charts.load(given);
    const second = join(root, "charts/second.json");
    writeFileSync(second, JSON.stringify(smallContent()["charts/fdi.json"]));
    watcher.emit("add", second);
    expect([...entries.keys()]).toEqual(["fdi", "second"]);
    rmSync(second);
    watcher.emit("unlink", second);
    expect([...entries.keys()]).toEqual(["fdi"]);
  });

  test("while developing does without a file that is faulty, whose fault is logged once, and has it again", async () => {
    const { root, entries, errors, watcher, context: given } = context({ developing: true });
    const second = join(root, "charts/second.json");
    writeFileSync(second, JSON.stringify(smallContent()["charts/fdi.json"]));
    const loaders = contentLoaders(root);
    const charts = () =>
      loaders.content((content) => [...content.charts.keys()].map((id) => ({ id, data: {} })));
    await Promise.all([charts().load(given), charts().load(given)]);
    writeFileSync(second, spoiled);
    watcher.emit("change", second);
    expect([...entries.keys()]).toEqual(["fdi"]);
    expect(errors).toEqual([expect.stringContaining("charts/second.json › dataset")]);
    writeFileSync(second, JSON.stringify(smallContent()["charts/fdi.json"]));
    watcher.emit("change", second);
    expect([...entries.keys()]).toEqual(["fdi", "second"]);
  });

  test("while developing stays as it was where a fault is in what every page needs", async () => {
    const { root, entries, errors, watcher, context: given } = context({ developing: true });
    await contentLoaders(root)
      .content((content) => [...content.charts.keys()].map((id) => ({ id, data: {} })))
      .load(given);
    const file = join(root, "charts/fdi.json");
    writeFileSync(file, spoiled);
    watcher.emit("change", file);
    expect([...entries.keys()]).toEqual(["fdi"]);
    expect(errors).toEqual([expect.stringContaining("ui/en.json › home.figures[0].chart")]);
  });

  test("fails a build with every fault", async () => {
    const { root, context: given } = context({ developing: false });
    writeFileSync(join(root, "charts/fdi.json"), spoiled);
    await expect(
      contentLoaders(root)
        .content(() => [])
        .load(given),
    ).rejects.toThrow(ContentError);
  });
});

test("the version of the content is another one after a change, though it is faulty", async () => {
  const { root, entries, watcher, context: given } = context({ developing: true });
  await contentLoaders(root).version().load(given);
  const before = entries.get("content")!.data["version"];
  const file = join(root, "charts/fdi.json");
  writeFileSync(file, spoiled);
  watcher.emit("change", file);
  expect(entries.get("content")!.data["version"]).not.toBe(before);
});
