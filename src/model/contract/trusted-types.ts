/** Policies by which scripts make HTML or the address of a script of a text; a page allows no others. */

/** Of a page of the site that another shows parts of. `src/browser/page/own-page.ts` */
export const OWN_PAGES = "own-pages";
/** Of what asks for none: the program of the search index starts its worker. `src/browser/search/pagefind.ts` */
export const TRUSTED_BY_DEFAULT = "default";

declare global {
  /** Where browsers have it, what vouches for texts that they would make HTML or scripts of (W3C Trusted Types), as far as it is used. */
  var trustedTypes:
    | {
        createPolicy<
          Rules extends { createHTML?(html: string): string; createScriptURL?(address: string): string },
        >(
          name: string,
          rules: Rules,
        ): Rules;
      }
    | undefined;
}
