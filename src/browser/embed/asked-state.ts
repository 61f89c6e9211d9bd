import { inAddress } from "./in-address.ts";

/**
 * An embed is one drawing with its table. A table that the address asks for stands in place of the drawing until it is
 * closed; of a choice which would draw anew, the embed says that it does not show it, and leads to the chart's page,
 * which does.
 */
export function answerAddress(): void {
  document.querySelector("details")!.open = inAddress("tab") === "table";
  // That of the line is the first of the document.
  const link = document.links[0]!;
  link.search = location.search;
  link.parentElement!.hidden = !/\b(country|time|focus|yScale|currency)=/.test(link.search);
}
