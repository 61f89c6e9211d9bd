import type { z } from "zod";
import type { Diagnostic } from "../model/diagnostic.ts";
import { pathText, zodDiagnostics } from "./zod-diagnostics.ts";

/** A reading of one file, which keeps what is wrong in it with the path inside the file. */
export class FileReader {
  readonly file: string;
  readonly #diagnostics: Diagnostic[];

  constructor(file: string, diagnostics: Diagnostic[]) {
    this.file = file;
    this.#diagnostics = diagnostics;
  }

  fault(path: readonly PropertyKey[], message: string): void {
    this.#diagnostics.push({ file: this.file, path: pathText(path), message });
  }

  pathText(path: readonly PropertyKey[]): string {
    return pathText(path);
  }

  /** A part of the file as its schema has it; undefined and diagnostics where it is faulty. */
  read<T>(schema: z.ZodType<T>, value: unknown, path: readonly PropertyKey[]): T | undefined {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const found of zodDiagnostics(this.file, result.error, value))
      this.fault(found.path ? [...path, found.path] : path, found.message);
    return undefined;
  }

  /** The same of a part that may be left out. */
  readOptional<T>(schema: z.ZodType<T>, value: unknown, path: readonly PropertyKey[]): T | undefined {
    return value === undefined ? undefined : this.read(schema, value, path);
  }
}
