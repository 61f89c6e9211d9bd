declare namespace App {
  interface Locals {
    /** What the components that a text places itself (`<Chart>`, `<Value>`, headings …) read; its page's route sets it. */
    prose: import("./components/story/prose.ts").Prose;
    /** While developing: the file with faults whose page is asked for; see src/pages/_faults.ts. */
    faultyFile?: string;
  }
}

/** A browser script as the text of one classic, minified script: see src/build/inline-script.ts. */
declare module "*?inline-script" {
  const script: string;
  export default script;
}

/** A component where a module renders it, and no other component. */
declare module "*.astro" {
  const component: import("astro/runtime/server/index.js").AstroComponentFactory;
  export default component;
}

/** What loads the words for readers by keyboard, by language: see src/build/reader-words.ts. */
declare module "virtual:reader-words" {
  const words: Readonly<
    Record<string, () => Promise<import("./model/interface-strings.ts").InterfaceStrings["reader"]>>
  >;
  export default words;
}
