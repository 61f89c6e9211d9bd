/**
 * Whether everything is tested that can be (`npm run test:full`): each page in every width and language, each behaviour
 * in each browser on each device. Without it (`npm test`) a share of the surveys runs, the same in every run.
 * The configuration of the tests says so in the environment, where a program that a test starts finds it too.
 */
export const FULL = process.env.TEST_MODE === "full";

/** The cases of a test: all of them in a full run, otherwise one, by a turn that differs from test to test. */
export const casesOf = <T>(cases: readonly T[], turn = 0): readonly T[] =>
  FULL ? cases : [cases[turn % cases.length]!];
