// @ts-check
/**
 * The one table of protection headers. The server, the development server, the build (as a meta tag) and the tests read it here.
 * A worker obeys the policy of its own response, so the headers belong on every file, not on the page alone.
 */

import { existsSync, readFileSync } from 'node:fs';

const POLICY = [
  ["default-src", "'none'"],
  ["script-src", "'self'"],
  ["worker-src", "'self'"],
  ["connect-src", "'self'"],
  // MapLibre's own style sheet draws its control icons from data: pictures.
  ["img-src", "'self' data:"],
  ["style-src", "'self'"],
  ["font-src", "'self'"],
  ["manifest-src", "'self'"],
  ["base-uri", "'none'"],
  ["form-action", "'none'"],
  ["frame-ancestors", "'none'"],
  ["require-trusted-types-for", "'script'"],
  ["trusted-types", "default svelte-trusted-html"],
];

/** Directives that a host of the ground's tiles is added to. */
const OF_THE_GROUND = ['connect-src', 'img-src'];

/**
 * The content security policy as one line.
 * @param {{ meta?: boolean, styleNonce?: string, hosts?: readonly string[] }} [options] `meta` leaves out frame-ancestors, which browsers refuse in a meta tag;
 *   `styleNonce` lets the development server's injected style sheets through; `hosts` may be asked for tiles (see {@link hostsOf}).
 * @returns {string}
 */
export function contentSecurityPolicy({ meta = false, styleNonce = '', hosts = [] } = {}) {
  return POLICY.filter(([name]) => !(meta && name === 'frame-ancestors'))
    .map(([name = '', value = '']) => [name, value, ...(styleNonce && name === 'style-src' ? [`'nonce-${styleNonce}'`] : []), ...(OF_THE_GROUND.includes(name) ? hosts : [])].join(' '))
    .join('; ');
}

/** What may stand for a host: scheme, name and port, nothing else. A wildcard, a path or a quote would open more than one host. */
const HOST = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;

/**
 * The foreign hosts that a `ground.json` lists under `hosts`; none where there is no such file.
 * @param {string} path
 * @returns {string[]}
 */
export function hostsOf(path) {
  if (!existsSync(path)) return [];
  /** @type {unknown} */
  let said;
  try {
    said = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path}: not valid JSON (${error instanceof Error ? error.message : String(error)}); mend it or take it away`, { cause: error });
  }
  const hosts = typeof said === 'object' && said !== null && 'hosts' in said ? said.hosts : [];
  if (!Array.isArray(hosts)) throw new Error(`${path}: "hosts" must be a list such as ["https://tiles.example.internal"]`);
  for (const host of hosts) if (typeof host !== 'string' || !HOST.test(host)) throw new Error(`${path}: hosts: ${JSON.stringify(host)} is no plain host in small letters such as "https://tiles.example.internal:8443"`);
  return hosts;
}

/**
 * The headers of every response, for an installation that draws tiles of these hosts too.
 * @param {readonly string[]} hosts
 * @returns {Record<string, string>}
 */
export const headersWith = (hosts) => ({ ...securityHeaders, 'Content-Security-Policy': contentSecurityPolicy({ hosts }) });

/** The headers of every response, whatever its status or type. */
export const securityHeaders = Object.freeze({
  'Content-Security-Policy': contentSecurityPolicy(),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy':
    'geolocation=(), camera=(), microphone=(), usb=(), serial=(), bluetooth=(), payment=(), interest-cohort=(), screen-wake-lock=(self), fullscreen=(self)',
});

/** Names that carry a hash of their content, as a regular expression that servers understand too; by a path with its leading slash. */
export const HASHED_NAME = String.raw`^/assets/[^/]+-[\w-]{8}\.\w+$`;
/** `Cache-Control` of such a file, and of everything else. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';
export const ASKED_AGAIN = 'no-cache';
const hashed = new RegExp(HASHED_NAME);

/**
 * How long a browser may keep a file: a name that carries a hash of its content never changes, everything else is asked for again.
 * @param {string} path path on the server, with its leading slash
 * @returns {string}
 */
export function cacheControl(path) {
  return hashed.test(path) ? FOR_GOOD : ASKED_AGAIN;
}
