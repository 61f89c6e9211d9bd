/**
 * Makes a disk fail for the process that Node is started for with `--import`: whatever writes to a path with `FAIL_AT` in it
 * meets the error `FAIL_WITH`.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { FAIL_AT = "", FAIL_WITH = "" } = process.env;

function refuse(paths: readonly unknown[]): void {
  const path = paths.find(
    (one) => (typeof one === "string" || one instanceof URL) && String(one).includes(FAIL_AT),
  );
  if (path !== undefined)
    throw Object.assign(new Error(`${FAIL_WITH}: no such luck, '${String(path)}'`), {
      code: FAIL_WITH,
      path: String(path),
    });
}

for (const name of [
  "mkdirSync",
  "writeFileSync",
  "renameSync",
  "linkSync",
  "copyFileSync",
  "cpSync",
] as const) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      refuse(args.slice(0, 2));
      return real(...args);
    },
  });
}
for (const name of ["mkdir", "writeFile", "rename", "copyFile"] as const) {
  const real = fs.promises[name] as (...args: unknown[]) => Promise<unknown>;
  Object.assign(fs.promises, {
    [name]: async (...args: unknown[]) => {
      refuse(args.slice(0, 2));
      return real(...args);
    },
  });
}
syncBuiltinESMExports();
