import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const site = "./tests/support/site.ts";
const browser = "./tests/support/browser.ts";

/** Files share a worker, and what one has read of the site or the content the next does not read again. */
const common = { isolate: false, testTimeout: 60_000, hookTimeout: 600_000 };

/**
 * Files that look at every page take longest: begun last, they would keep one worker busy and the others waiting. They
 * want the first of the two builds alone, and run beside the second.
 */
const LONG = /\/(?:accessibility|every-page)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: ".cache/test-report.json" },
    // As many as there are cores, all of them: Vitest would leave one free, which is half of a small machine.
    maxWorkers: availableParallelism(),
    // Units and drawings run while the site is being built, then the tests that read it and look at it.
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "corpus",
          include: ["tests/corpus/**/*.test.ts"],
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: [site],
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "browser",
          // On a busy machine one gesture in thousands comes at a bad moment. A fault of the site fails twice.
          retry: 1,
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: [site, browser],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
