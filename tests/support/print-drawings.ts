/**
 * Prints the drawings of `drawAll` as JSON: a process of its own, whose clock and language a test can choose.
 * `node tests/support/print-drawings.ts`
 */
import { readGlobs } from "../../src/commands/glob-imports.ts";

// Node alone runs it, as it runs the check: Vite takes longer to begin than the drawings take.
readGlobs();
const { drawAll } = await import("./drawings.ts");
process.stdout.write(JSON.stringify({ day: new Date(0).toLocaleString(), drawings: drawAll("backwards") }));
