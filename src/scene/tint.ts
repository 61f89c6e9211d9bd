/** A pale fill of the same hue, for hedged and derived figures. */
export const tint = (colour: string): string => colour.replace(")", "-soft)");
