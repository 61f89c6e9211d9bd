import type { HeaderRule } from "../header-rules.ts";
import { NOT_FOUND, REVALIDATED, type Host } from "./host.ts";
import { literal, pattern } from "./path-pattern.ts";
import type { Publication } from "./publication.ts";

/** Of copies that are compressed, which are answered with under their own names. */
const COPY = "(?:\\.(?:br|gz))?";

/** Headers by conditions on what is answered with; needs mod_headers. */
export const headerConditions = (rules: readonly HeaderRule[]): string =>
  rules
    .map((rule) => {
      const lines = Object.entries(rule.headers).map(
        ([name, value]) => `  Header always set ${name} "${value}"`,
      );
      return `<If "%{REQUEST_URI} =~ m#${pattern(rule, COPY)}#">\n${lines.join("\n")}\n</If>`;
    })
    .join("\n");

/** A `.htaccess` for the folder of the site; hosts without a shell take it too. https://httpd.apache.org/docs/2.4/ */
export function htaccess({ rules, redirects, base }: Publication): string {
  const moved = redirects.map(([from, to]) => `RedirectMatch 301 "^${literal(from)}$" "${to}"`);
  return `Options -Indexes -MultiViews
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .csv .json .svg .xml .js .css .txt .bib .ris
AddType application/x-research-info-systems .ris
AddType application/x-bibtex .bib
AddType application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx
AddType text/javascript .js
ErrorDocument 404 ${base}${NOT_FOUND}
${moved.join("\n")}

# Copies that lie beside the files: brotli where the reader takes it, gzip where it does not.
AddEncoding br .br
AddEncoding gzip .gz
RemoveType .gz
<IfModule mod_rewrite.c>
  Header append Vary Accept-Encoding
  RewriteEngine On
  RewriteRule "(?:^|/)(?:_headers|_redirects|\\.ht[^/]*)$" - [R=404,L]
  RewriteCond %{HTTP:Accept-Encoding} br
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule "^(.+)$" "$1.br" [L]
  RewriteCond %{HTTP:Accept-Encoding} gzip
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule "^(.+)$" "$1.gz" [L]
</IfModule>

Header always set Cache-Control "${REVALIDATED}"
${headerConditions(rules)}
`;
}

/** Apache 2.4 with mod_headers. */
export const apache: Host = {
  site: () => "",
  isPrecompressed: true,
  files: (publication) => [{ path: ".htaccess", text: htaccess(publication) }],
  steps: (folder, { base }) => [
    `copy what is in ${folder} (with its hidden .htaccess) to the folder that the server shows at ${base}`,
    "the server needs mod_headers, and AllowOverride All (or FileInfo Indexes Options) for that folder",
  ],
};
