import type { PrintedFigures } from "./printed.ts";

const fr: PrintedFigures = {
  spellings: [],
  hedges: [
    { says: ["about"], before: "environ|quelque|à peu près" },
    { says: ["nearly"], before: "près de|presque" },
    { says: ["more-than"], before: "plus de|dépass(?:e|é|ant)" },
    { says: ["less-than"], before: "moins de" },
    { says: ["at-least"], before: "au moins" },
    { says: ["up-to"], before: "jusqu['’]à|au plus" },
    { says: ["target"], anywhere: "objectif|prévoi|vise" },
    { says: ["claim"], anywhere: "selon|affirme|a déclaré" },
  ],
};
export default fr;
