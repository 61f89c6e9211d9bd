import { defineConfig } from "vitest/config";

const site = "./tests/support/site.ts";
const browser = "./tests/support/browser.ts";

export default defineConfig({
  test: {
    reporters: process.env.CI ? ["default", "json"] : ["default"],
    outputFile: { json: ".cache/test-report.json" },
    // Units and drawings run while the site is being built, then the tests that read it, then those that look at it.
    projects: [
      {
        test: { name: "unit", include: ["tests/unit/**/*.test.ts"], sequence: { groupOrder: 0 } },
      },
      {
        test: { name: "corpus", include: ["tests/corpus/**/*.test.ts"], sequence: { groupOrder: 0 } },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: [site],
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: [site, browser],
          sequence: { groupOrder: 2 },
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
