/** The terminal's way to what measures the site: `node tests/measure/run.ts <measure> [arguments]`. */
import { runCommand } from "../../src/commands/run-command.ts";

process.exitCode = await runCommand("tests/measure", {
  bench: "measures the build, the drawings and the weight of the pages",
  "bench-draft": "measures how well the statements of articles are found",
  "bench-scale": "measures builds of made-up contents of several sizes, beside other programs",
  lighthouse: "runs Lighthouse on the built site",
  interaction: "measures how soon a slow phone answers a reader of the heaviest story",
});
