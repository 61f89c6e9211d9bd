import { stripVTControlCharacters } from "node:util";

/** A page or file that Astro has written: `├─ /en/index.html (+71ms)`, of which the time may follow later. */
const WRITTEN = /├─ \//g;
/** What Astro calls its own steps, and this build needs nobody to read. */
const STEP =
  /^\d\d:\d\d:\d\d (?:\[(?:build|content|types|vite|router|@astrojs\/sitemap)\] (?!.*(?:warn|error))|✓ Completed)/i;
const ROUTINE = /^(?:\s*\(\+[\d.]+m?s\)\s*)*$|^\s*(?:generating|prerendering) static routes|^ ?\(\+/;
/** Milliseconds between two lines about how far the build is. */
const PAUSE = 5_000;

/**
 * What a build prints, in place of what Astro does: now and then how many pages and files are written, and whatever is no
 * routine, such as warnings, as it comes.
 */
export class BuildProgress {
  #rest = "";
  #written = 0;
  #said = Date.now();
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** Takes what was printed, in whatever pieces. */
  take(text: string): void {
    const lines = (this.#rest + stripVTControlCharacters(text)).split("\n");
    this.#rest = lines.pop()!;
    for (const line of lines) this.#line(line);
  }

  /** Takes what has no end of a line. */
  end(): void {
    this.#line(this.#rest);
    this.#rest = "";
  }

  #line(line: string): void {
    const written = line.match(WRITTEN)?.length ?? 0;
    this.#written += written;
    if (written > 0) this.#tell();
    else if (!STEP.test(line) && !ROUTINE.test(line)) this.#print(line);
  }

  #tell(): void {
    if (Date.now() - this.#said < PAUSE) return;
    this.#said = Date.now();
    this.#print(`${this.#written.toLocaleString("en")} pages and files are written`);
  }
}
