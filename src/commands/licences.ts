import type { Site } from "../model/site.ts";

/** The licence of figures that are nobody's; that of the site where there is no other. */
export const factsLicence = (licences: readonly string[], { licence }: Site): string =>
  licences.find((id) => id !== licence.id) ?? licence.id;
