// @ts-check
/** The one table of what a served file is called. The server, the configurations of others and the tests read it here. */

/** Types by extension; texts say their encoding beside it (see {@link isText}). */
export const servedTypes = /** @type {Readonly<Record<string, string>>} */ (Object.freeze({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pmtiles': 'application/octet-stream',
}));

/** What every other file is. */
export const OTHER_TYPE = 'application/octet-stream';

/** Below this many bytes compressing costs more than it saves. */
export const SMALLEST_GZIP = 1024;

/** Whether files of a type are text in UTF-8. @param {string} type */
export const isText = (type) => /^(text\/|image\/svg|application\/(json|geo\+json|manifest\+json)$)/.test(type);

/** Whether files of a type become smaller when compressed. Archives of tiles do not, and are read in parts, which a compressed answer has not. @param {string} type */
export const isCompressible = (type) => isText(type) || type === 'application/wasm';

/** The type of a file as its header says it. @param {string} extension with its dot, in small letters */
export function contentType(extension) {
  const type = servedTypes[extension] ?? OTHER_TYPE;
  return isText(type) ? `${type}; charset=utf-8` : type;
}
