import type { Provenance } from "../../values/dataset.ts";
import type { Quantity } from "../../values/quantity.ts";

/** A number of a dataset that a source prints, and that is not worked out from others. */
export interface PrintedCell {
  file: string;
  /** Its path inside the file, such as `rows[3].capital`. */
  path: string;
  quantity: Quantity;
  /** Decimals that the figures of its field have; a source may print more. */
  decimals?: number | undefined;
  place: Provenance;
}
