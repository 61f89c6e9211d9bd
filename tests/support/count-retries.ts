import type { Reporter, TestModule } from "vitest/node";

/**
 * Says at the end of a run how many tests failed at first and passed when they were tried again: each is a race, in the
 * site or in the test. In a full run they count as failures.
 */
export class CountRetries implements Reporter {
  readonly #isFull: boolean;

  constructor(isFull: boolean) {
    this.#isFull = isFull;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const retried = modules.flatMap((module) =>
      [...module.children.allTests()].filter((test) => test.diagnostic()?.flaky),
    );
    console.log(`\n Retried tests: ${retried.length}`);
    for (const test of retried) console.log(`   ${test.module.relativeModuleId} › ${test.fullName}`);
    if (this.#isFull && retried.length > 0) process.exitCode = 1;
  }
}
