import { AuthorError } from "../model/diagnostic.ts";

/** Where `npm start` serves a site: an address of this machine alone. */
export const LOCAL_ADDRESS = "http://localhost:4321";

/**
 * The origin for which a site is built, `SITE_URL`: addresses in pages, pictures, files and QR codes begin with it.
 * @throws AuthorError where it is not set, or is more or less than an origin
 */
export function siteAddress(written = process.env.SITE_URL): string {
  if (!written)
    throw new AuthorError(
      "SITE_URL is not set: say where the site will live, as in SITE_URL=https://example.org npm run build (npm start builds it for this machine)",
    );
  const url = URL.parse(written);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new AuthorError(`SITE_URL is “${written}”: write an address such as https://example.org`);
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new AuthorError(
      `SITE_URL is “${written}”: write ${url.origin}${url.pathname === "/" ? "" : `, and BASE_PATH=${url.pathname} for the path below it`}`,
    );
  return url.origin;
}
