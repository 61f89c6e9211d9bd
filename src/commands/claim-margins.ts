import { workOutClaims } from "../content/claims/check-claims.ts";

/**
 * How far each claim is from tipping, the nearest first, for `npm run check -- --margins`. What must be equal stands last:
 * any other figure makes it false.
 */
export function claimMargins(library: Parameters<typeof workOutClaims>[0]): string {
  const { worked } = workOutClaims(library);
  const lines = worked
    .sort((a, b) => (a.verdict.margin || Infinity) - (b.verdict.margin || Infinity))
    .map(({ file, path, claim, currency, verdict }) => {
      const margin = verdict.margin === 0 ? "exact" : `${(verdict.margin * 100).toFixed(1)}%`;
      const where = currency === undefined ? "" : ` (${currency.toUpperCase()})`;
      return `${margin.padStart(9)}  ${file.replace(/^content\//, "")} › ${path}${where}: ${claim}  [${verdict.workedOut}]`;
    });
  return [`${worked.length} claims, by how far their figures are from making them false`, ...lines].join(
    "\n",
  );
}
