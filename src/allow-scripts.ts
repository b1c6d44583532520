/** What the page may start as a script: the default Trusted Types policy. */

/* Trusted Types are not in TypeScript's DOM library; this is the part used here. */
interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL?(url: string): string; createHTML?(html: string): string }): unknown;
}

/**
 * Lets exactly the given worker addresses start and refuses every other script address and all
 * HTML from text. A browser without Trusted Types needs nothing.
 */
export function allowScripts(urls: readonly string[]): void {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL(url) {
      if (urls.includes(new URL(url, location.href).href)) return url;
      throw new TypeError(`script address not allowed: ${url}`);
    },
  });
}
