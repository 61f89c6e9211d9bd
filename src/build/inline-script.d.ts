/** A client script as the text of one classic, minified script: see inline-script.ts. */
declare module "*?inline-script" {
  const script: string;
  export default script;
}
