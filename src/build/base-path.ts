/** The path under which the site will live, `BASE_PATH`, with slashes at both ends. */
export const basePath = (): string => `/${process.env.BASE_PATH ?? ""}/`.replace(/\/{2,}/g, "/");
