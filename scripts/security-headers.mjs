// @ts-check
/**
 * The one table of protection headers. The server, the development server, the build (as a meta tag) and the tests read it here.
 * A worker obeys the policy of its own response, so the headers belong on every file, not on the page alone.
 */

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

/**
 * The content security policy as one line.
 * @param {{ meta?: boolean, styleNonce?: string }} [options] `meta` leaves out frame-ancestors, which browsers refuse in a meta tag;
 *   `styleNonce` lets the development server's injected style sheets through.
 * @returns {string}
 */
export function contentSecurityPolicy({ meta = false, styleNonce = '' } = {}) {
  return POLICY.filter(([name]) => !(meta && name === 'frame-ancestors'))
    .map(([name, value]) => (styleNonce && name === 'style-src' ? `${name} ${value} 'nonce-${styleNonce}'` : `${name} ${value}`))
    .join('; ');
}

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

/**
 * How long a browser may keep a file: a name that carries a hash of its content never changes, everything else is asked for again.
 * @param {string} path path on the server, with its leading slash
 * @returns {string}
 */
export function cacheControl(path) {
  return /^\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
