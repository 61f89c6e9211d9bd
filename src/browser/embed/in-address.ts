/** What an address says under a name, in its query or, as WordPress writes it, after `#?`: letters, digits, `.`, `-`. */
export const inAddress = (name: string, href = location.href): string | undefined =>
  new RegExp(`[?&]${name}=([\\w.-]+)`).exec(href)?.[1];
