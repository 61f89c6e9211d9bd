import build from "./build.ts";
import preview from "./preview.ts";
import { LOCAL_ADDRESS } from "./site-address.ts";

/** Builds the site for this machine, unless `SITE_URL` says otherwise, and serves it. Takes what `preview` takes. */
export default async function start(args: string[] = []): Promise<number> {
  process.env.SITE_URL ||= LOCAL_ADDRESS;
  console.log("checking the content, then drawing every chart, page and file: some minutes the first time");
  const code = await build();
  return code === 0 ? preview(args) : code;
}
