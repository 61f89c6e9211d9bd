import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

import { CountRetries } from "./tests/support/count-retries.ts";

const site = "./tests/support/site.ts";
const browser = "./tests/support/browser.ts";

/**
 * Files share a worker, and what one has read of the site or the content the next does not read again. Nothing here
 * measures time: the limits only end what hangs, and leave room for a machine ten times slower than a laptop.
 */
const common = {
  isolate: false,
  // Node reads the modules, and not Vite, which would turn each anew for each project.
  experimental: { viteModuleRunner: false, nodeLoader: false },
  setupFiles: ["./tests/support/native-modules.ts"],
  testTimeout: 300_000,
  hookTimeout: 1_800_000,
  expect: { poll: { timeout: 30_000 } },
};

/** Files that take longest: begun last, they would keep one worker busy and the others waiting. */
const LONG = /\/(?:accessibility|every-page|explore|reader|site\/build)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig(({ mode }) => {
  // The tests, the builds and the programs that they start learn from it how much is tested.
  process.env.TEST_MODE = mode;
  return {
    test: {
      sequence: { sequencer: LongestFirst },
      reporters: [
        "default",
        ...(process.env.CI ? (["json"] as const) : []),
        // `npm run test:full`
        new CountRetries(mode === "full"),
      ],
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
            include: ["tests/{unit,corpus}/**/*.test.ts"],
            setupFiles: [...common.setupFiles, "./tests/support/yield-to-builds.ts"],
            sequence: { groupOrder: 1 },
          },
        },
        {
          extends: true,
          test: {
            ...common,
            name: "site",
            // On a busy machine one gesture in thousands comes at a bad moment. A fault of the site fails twice.
            retry: 1,
            include: ["tests/{site,browser}/**/*.test.ts"],
            globalSetup: [site, browser],
            sequence: { groupOrder: 2 },
          },
        },
      ],
    },
  };
});
