// The library has no types of its own. Only what is used here.
declare module "@citation-js/core" {
  export class Cite {
    constructor(items: readonly object[]);
    format(format: "bibtex" | "ris"): string;
    format(format: "bibliography", options: { format: "html"; template: "apa"; lang: "en-US" }): string;
  }
  export const plugins: {
    config: {
      get(name: "@bibtex"): { format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean } };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
