import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readProse, readTexts } from "../content/content-texts.ts";
import { nameOfFile, readFingerprints, strayFingerprints } from "../content/fingerprints.ts";
import { listFolder } from "../content/list-folder.ts";
import { readPublishedDatasets } from "../content/lock/published-datasets.ts";
import { readSite } from "../content/read-site.ts";
import { targetsOf } from "../content/translations.ts";
import { readLedger } from "../exports/ledger.ts";

/**
 * Deletes what is left of files that are gone: what was accepted of their texts, and of datasets and charts whose addresses
 * the ledger does not have, their locks and versions.
 * @returns a line for each
 */
export function tidy(root: string): string[] {
  const site = readSite(root);
  const texts = new Set([...readTexts(root, site), ...readProse(root, site)].map(nameOfFile));
  const targets = targetsOf(site);
  const accepted = new Map(targets.map((language) => [language, readFingerprints(root, language, [])]));
  const published = readPublishedDatasets(root);
  const ledger = readLedger(root);
  const isGone = (file: string): boolean => !existsSync(join(root, file));
  const left = [
    ...strayFingerprints(root, targets, texts, accepted).map(({ file }) => file.replace(/^content\//, "")),
    ...namesIn(root, "lock")
      .filter((name) => {
        const id = name.replace(/\.json$/, "");
        return isGone(`datasets/${name}`) && published?.has(id) === false;
      })
      .map((name) => `lock/${name}`),
    ...namesIn(root, "versions")
      .filter((key) => {
        const [chart] = key.split(".");
        return (
          isGone(`charts/${chart}.json`) &&
          published !== undefined &&
          !ledger.some((address) => address.includes(`/charts/${chart}/`))
        );
      })
      .map((key) => `versions/${key}`),
  ];
  for (const path of left) rmSync(join(root, path), { recursive: true });
  return left.map((path) => `deleted: content/${path}`);
}

const namesIn = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? listFolder(join(root, folder)) : [];
