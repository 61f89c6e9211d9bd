import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Library } from "../content/library.ts";
import {
  changeText,
  figureText,
  isConsequence,
  isCorrection,
  lockChanges,
  type CellChange,
} from "../content/lock/lock-changes.ts";
import { lockedCells } from "../content/lock/locked-cells.ts";
import { lockPath } from "../content/lock/read-locks.ts";
import { correctionsPath } from "../content/lock/read-corrections.ts";
import { readLibrary } from "../content/read-library.ts";
import type { Correction } from "../model/correction.ts";
import { AuthorError } from "../model/diagnostic.ts";
import { figureSchema, type Lock, type LockedCell } from "../model/lock.ts";
import { suggestion } from "../model/suggest.ts";
import { afterAddition, afterCorrection } from "../model/version.ts";
import type { Dataset } from "../values/dataset.ts";
import { cellName } from "../values/evaluate.ts";
import { parseExpression, cellsIn } from "../values/expression.ts";
import { withSchemaOf } from "./json-text.ts";

/** A dataset whose cells are compared with what was accepted of them. */
interface Compared {
  id: string;
  dataset: Dataset;
  lock: Lock | undefined;
  changes: CellChange[];
  /** Whether readers have had it. */
  isPublished: boolean;
}

/**
 * Accepts changed cells by name, with those that are worked out from them. Where figures that were published are others
 * now, or gone, the draft of a correction is written.
 * @param names of cells: `fdi-capital.capital[2025-03]`
 * @param today `2025-03-20`
 * @returns a line for each cell, and for each draft
 * @throws AuthorError where a name leads to no changed cell, before anything is written
 */
export function acceptCells(root: string, names: readonly string[], reason: string, today: string): string[] {
  if (!reason.trim())
    throw new AuthorError(`--accept-cell needs the reason: --reason "The source corrected it."`);
  const { compared, library } = compareAll(root);
  const named = new Map(
    compared.flatMap((one) => one.changes.map((change) => [`${one.id}.${change.name}`, change])),
  );
  for (const name of names) if (!named.get(name)?.old) throw new AuthorError(noSuchChange(name, named));
  const accepted = withConsequences(new Set(names), named);
  return compared.flatMap((one) => {
    const own = one.changes.filter(({ name }) => accepted.has(`${one.id}.${name}`));
    return own.length > 0 ? recordChanges(root, library, one, own, reason.trim(), today) : [];
  });
}

/**
 * Accepts new cells, and places and quotations where there were none; of datasets that were never published also what has
 * changed or is gone since.
 * @param ids of datasets; all where there are none
 * @throws AuthorError where an id leads to no dataset
 */
export function acceptNew(root: string, ids: readonly string[], today: string): string[] {
  const { compared } = compareAll(root);
  const known = compared.map(({ id }) => id);
  for (const id of ids)
    if (!known.includes(id))
      throw new AuthorError(`no dataset “${id}” that could be read.${suggestion(id, known)}`);
  return compared
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .flatMap(({ id, dataset, lock, changes, isPublished }) => {
      const added = new Set(changes.filter(({ old }) => !isPublished || !old).map(({ name }) => name));
      const before = lock ?? { version: "1.0", created: today, modified: today, cells: {} };
      const after = lockOf(dataset, before, added);
      if (lock && JSON.stringify(after.cells) === JSON.stringify(lock.cells)) return [];
      if (lock && isPublished && added.size > 0)
        Object.assign(after, { version: afterAddition(lock.version), modified: today });
      writeLock(root, id, after);
      return [
        added.size > 0 || !lock
          ? `accepted in ${id}: ${added.size} ${lock && !isPublished ? "new or changed" : "new"}`
          : `recorded in ${id}: places and quotations`,
      ];
    });
}

function compareAll(root: string): { compared: Compared[]; library: Library } {
  const { library, diagnostics } = readLibrary(root);
  const unreadable = diagnostics.find(({ file }) => /^content\/(?:lock|corrections)\//.test(file));
  if (unreadable)
    throw new AuthorError(`${unreadable.file} cannot be read, so nothing can be added to it: mend it first`);
  const compared = [...library.datasets]
    .filter(([id]) => !library.invalid.has(id))
    .map(([id, dataset]) => {
      const lock = library.locks?.get(id);
      const changes = lockChanges(lock?.cells ?? {}, lockedCells(dataset));
      return { id, dataset, lock, changes, isPublished: library.published?.has(id) ?? true };
    });
  return { compared, library };
}

function noSuchChange(name: string, changes: ReadonlyMap<string, CellChange>): string {
  if (changes.has(name))
    return `“${name}” is new: accept it by npm run check -- --accept-new ${name.split(".")[0]}`;
  const changed = [...changes].filter(([, { old }]) => old).map(([one]) => one);
  return `no cell “${name}” that was accepted and has changed since.${suggestion(name, changed)}`;
}

/** The named cells with those that have changed only because they are worked out from one of them, near or far. */
function withConsequences(names: ReadonlySet<string>, changes: ReadonlyMap<string, CellChange>): Set<string> {
  const accepted = new Set(names);
  const restsOnAccepted = ({ now }: CellChange): boolean =>
    cellsIn(parseExpression(now!.locked.from!)).some(({ key, ...of }) =>
      accepted.has(cellName({ ...of, key: key.replace(/\s*,\s*/g, ",").trim() })),
    );
  for (let before = -1; before < accepted.size;) {
    before = accepted.size;
    for (const [name, change] of changes)
      if (isConsequence(change) && restsOnAccepted(change)) accepted.add(name);
  }
  return accepted;
}

function recordChanges(
  root: string,
  { site, corrections }: Library,
  { id, dataset, lock, isPublished }: Compared,
  accepted: readonly CellChange[],
  reason: string,
  today: string,
): string[] {
  const corrected = isPublished ? accepted.filter(isCorrection) : [];
  const version = (corrected.length > 0 ? afterCorrection : afterAddition)(lock!.version);
  const names = new Set(accepted.map(({ name }) => name));
  const after = lockOf(dataset, { ...lock!, version, modified: today }, names, reason);
  writeLock(root, id, after);
  const lines = accepted.map(
    ({ name, old, now }) =>
      `accepted: ${id}.${name}, ${now ? changeText({ old: old!, now }) : `${figureText(old!)} taken out`}`,
  );
  if (corrected.length === 0) return lines;
  const cells = corrected.map(({ name, old, now }) => ({
    cell: name,
    old: figureOf(old!),
    ...(now && { new: figureOf(now.locked) }),
  }));
  const draft: Correction = { date: today, version, cells, why: { [site.sourceLanguage]: reason } };
  const path = correctionsPath(id);
  const before = corrections.get(id) ?? [];
  write(root, path, `${JSON.stringify([...before, draft], null, 2)}\n`);
  return [...lines, `drafted a correction: content/${path}, to be read and put into the other languages`];
}

/** A lock with the cells that are accepted now as they are, and all others as they were. */
function lockOf(dataset: Dataset, before: Lock, accepted: ReadonlySet<string>, reason?: string): Lock {
  const now = lockedCells(dataset);
  const there = new Set(now.map(({ name }) => name));
  const gone = Object.entries(before.cells).filter(([name]) => !there.has(name) && !accepted.has(name));
  const cells = now.flatMap(({ name, locked }): [string, LockedCell][] => {
    if (accepted.has(name)) return [[name, { ...locked, ...(reason !== undefined && { reason }) }]];
    const old = before.cells[name];
    if (!old) return [];
    // A place or a quotation where there was none needs no leave.
    const { locator, quote } = old.source === locked.source ? locked : {};
    return [
      [
        name,
        {
          ...old,
          ...(locator && { locator: old.locator ?? locator }),
          ...(quote && { quote: old.quote ?? quote }),
        },
      ],
    ];
  });
  return { ...before, cells: Object.fromEntries([...cells, ...gone]) };
}

const figureOf = (cell: LockedCell): Correction["cells"][number]["old"] =>
  Object.fromEntries(
    Object.keys(figureSchema.shape).flatMap((key) =>
      key in cell ? [[key, cell[key as keyof LockedCell]]] : [],
    ),
  );

const writeLock = (root: string, id: string, { cells, ...head }: Lock): void => {
  const lines = Object.entries(cells).map(([name, cell]) => `    ${JSON.stringify(name)}: ${inLine(cell)}`);
  const rest = JSON.stringify(head, null, 2).replace(/\n}$/, "");
  write(root, lockPath(id), `${rest},\n  "cells": {\n${lines.join(",\n")}\n  }\n}\n`);
};

/** An object as JSON in one line, so that each changed cell is one changed line. */
const inLine = (value: object): string =>
  `{ ${Object.entries(value)
    .map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`)
    .join(", ")} }`;

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), withSchemaOf(join(root, path), text));
}
