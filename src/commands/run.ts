/** The terminal's way in: `node src/commands/run.ts <command> [arguments]`. */
import { runCommand } from "./run-command.ts";

const commands = {
  build: "checks the content and builds the site, which takes the place of the one before when it is whole",
  preview: "serves the built site",
  start: "builds the site for this machine and serves it",
  host: "puts the built site together with what a host reads: netlify, cloudflare, github-pages, nginx, apache, docker",
  check: "reads all content and names every mistake in it",
  draft: "writes what articles state as drafts: sources, datasets with quotes, charts and stories",
  import: "reads a table into the draft of a dataset, or shows what a newer one changes",
  new: "writes a starting file for a source, dataset, chart or story",
  trace: "says where a figure comes from and every place that uses it",
  translate: "writes the texts that wait for a translation into one file, and reads it back",
  publish: "publishes drafts with all that they rest on, or says what is left to do in them",
  "publish-version": "keeps charts as they are now, at addresses that do not change",
  schemas: "writes the JSON Schemas of the content, by which editors complete and explain it",
  ledger: "adds newly published addresses to addresses.txt of the content",
};

process.exitCode = await runCommand("src/commands", commands, {
  plain: [
    "build",
    "start",
    "preview",
    "host",
    "check",
    "publish",
    "publish-version",
    "schemas",
    "draft",
    "import",
    "trace",
    "translate",
  ],
  helpful: ["check", "draft", "import", "new", "publish", "trace", "translate"],
});
