import { random } from "./random.ts";

/** Makes random things by a seed: the same on every machine. */
export class Generator {
  readonly #draw: (low: number, high: number) => number;

  constructor(seed: number) {
    this.#draw = random(seed);
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.#draw(0, limit));
  }

  chance(part: number): boolean {
    return this.#draw(0, 1) < part;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  list<T>(most: number, make: () => T): T[] {
    return Array.from({ length: this.below(most + 1) }, make);
  }

  /** Numbers of all sizes, whole ones and edges among them. */
  number(): number {
    if (this.chance(0.2)) return this.pick([0, -0, 1, -1, 1e-9, 1e15, 1e21, 5e-324, 1.797e308, 0.1, 99.95]);
    const size = 10 ** this.#draw(-6, 12);
    const n = this.#draw(-1, 1) * size;
    return this.chance(0.5) ? Math.round(n) : Number(n.toPrecision(1 + this.below(12)));
  }

  /** Words and signs of many scripts, and what breaks readers: halves of characters, turned writing, nothing. */
  text(most = 40): string {
    return this.list(most, () => this.pick(CHARACTERS)).join("");
  }

  /** Any JSON value, not deeper than `depth`. */
  json(depth = 3): unknown {
    const kind = this.below(depth > 0 ? 8 : 6);
    if (kind === 0) return null;
    if (kind === 1) return this.chance(0.5);
    if (kind < 4) return this.number();
    if (kind < 6) return this.text(12);
    if (kind === 6) return this.list(4, () => this.json(depth - 1));
    return Object.fromEntries(this.list(4, () => [this.key(), this.json(depth - 1)]));
  }

  key(): string {
    return this.pick([
      "en",
      "vi",
      "value",
      "low",
      "from",
      "source",
      "unit",
      "__proto__",
      "toString",
      "",
      "a b",
    ]);
  }

  /** A JSON value with something else at one of its places: another value, nothing, or one thing more. */
  spoilt(json: unknown): unknown {
    if (typeof json !== "object" || json === null || this.chance(0.15)) return this.json();
    if (Array.isArray(json)) {
      if (json.length === 0) return [this.json()];
      const at = this.below(json.length);
      if (this.chance(0.1)) return json.toSpliced(at, 1);
      return json.with(at, this.spoilt(json[at]));
    }
    const entries = Object.entries(json);
    if (entries.length === 0 || this.chance(0.1)) return { ...json, [this.key()]: this.json() };
    const [name] = this.pick(entries);
    if (this.chance(0.1)) return Object.fromEntries(entries.filter(([key]) => key !== name));
    return { ...json, [name]: this.spoilt((json as Record<string, unknown>)[name]) };
  }
}

const CHARACTERS = [
  ..."abcxyzABC0123456789 0123456789 .,;:!?()[]{}<>|*/+-=~_#@&%$€£¥'\"`\\\n\t",
  ..."àéñđữễ億万兆年月日％、。「」社超約",
  ..."\u00a0\u200b\u202e\u0301\ud83d\udc4d\ud800\u0000\ufeff−–",
  " billion ",
  " tỷ ",
  "約",
  "more than ",
  "hơn ",
];
