import type { Diagnostic } from "../model/diagnostic.ts";
import { suggestion } from "../model/suggest.ts";
import { writeValue } from "../values/words.ts";
import type { Library } from "./library.ts";
import { attributesOf, type MdxNode } from "./mdx-node.ts";
import { NUMBER_CARD, NUMBER_CARDS } from "./number-card.ts";
import type { Story } from "./story.ts";

type Card = ReadonlyMap<string, string>;

/** What is wrong with the bars of a story's cards: no such colour, nothing to read a bar beside, or not one scale. */
export const barFaults = ({ file, body, linesBefore }: Story, library: Library): Diagnostic[] =>
  (body.children ?? []).flatMap((block) => {
    const path = `line ${(block.position?.start.line ?? 1) + linesBefore}`;
    const cards = cardsIn(block).map((card) => attributesOf(card));
    return [...unknownRegions(cards, library), ...scaleFaults(cards, library)].map((message) => ({
      file,
      path,
      message,
    }));
  });

const cardsIn = (block: MdxNode): readonly MdxNode[] => {
  if (block.name === NUMBER_CARDS) return block.children ?? [];
  return block.name === NUMBER_CARD ? [block] : [];
};

const unknownRegions = (cards: readonly Card[], { site: { regions } }: Library): string[] =>
  cards
    .flatMap((card) => card.get("region") ?? [])
    .filter((region) => !regions.has(region))
    .map((region) => `no region “${region}” in content/site.json.${suggestion(region, regions.keys())}`);

function scaleFaults(cards: readonly Card[], library: Library): string[] {
  const barred = cards.filter((card) => card.has("region")).length;
  if (barred === 0) return [];
  if (barred < cards.length || barred < 2)
    return [
      "the bar of a <NumberCard> is read beside others: write “region” into each card of one <NumberCards>, or into none",
    ];
  const units = [...new Set(cards.flatMap((card) => unitOf(card, library) ?? []))];
  return units.length < 2
    ? []
    : [
        `the bars of <NumberCards> have one scale, and the units of their numbers are ${units.join(", ")}: choose numbers of one unit, or leave “region” out`,
      ];
}

/** The unit of a card's number; none where that cannot be worked out, which is told elsewhere. */
function unitOf(card: Card, library: Library): string | undefined {
  try {
    const request = { of: card.get("of") ?? "", as: card.get("as") };
    return writeValue(request, library, library.site.sourceLanguage).quantity.unit.id;
  } catch {
    return undefined;
  }
}
