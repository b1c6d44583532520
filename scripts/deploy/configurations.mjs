// @ts-check
/**
 * Writes `nginx.conf` and `Caddyfile` from the tables of headers and types, so that no server sends other ones than `npm start`.
 * `node scripts/deploy/configurations.mjs [--out FOLDER] [--listen ADDRESS] [--root FOLDER] [--under /picket/] [--certificate FILE --key FILE] [--ground FILE]`
 */
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FOR_GOOD, ASKED_AGAIN, HASHED_NAME, headersWith, hostsOf } from '../security-headers.mjs';
import { contentType, isCompressible, isText, OTHER_TYPE, servedTypes, SMALLEST_GZIP } from '../served-types.mjs';

/**
 * How an installation is served.
 * @typedef {object} Installation
 * @property {string} listen port, or address and port
 * @property {string} root folder that `dist/` was copied to
 * @property {string} under path on the server, with a slash at either end
 * @property {{ certificate: string, key: string } | null} tls files of the certificate; null for plain http
 * @property {readonly string[]} hosts hosts of tiles, from `ground.json`
 */

/** What the files in this folder say. @type {Installation} */
export const usual = { listen: '80', root: '/srv/picket', under: '/', tls: null, hosts: [] };

/** Names of hidden files and folders, wherever they lie. */
const HIDDEN = '/\\.';

/** Types with their extensions, in the order of the table. @returns {[string, string[]][]} */
function extensionsByType() {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const [extension, type] of Object.entries(servedTypes)) found.set(type, [...(found.get(type) ?? []), extension.slice(1)]);
  return [...found];
}

/** A text in double quotes; one that either server would read as more than text is refused. @param {string} text */
function quoted(text) {
  if (/["\\${}\n]/.test(text)) throw new Error(`${JSON.stringify(text)} cannot stand in a configuration`);
  return `"${text}"`;
}

/** A path of a file or on the server, without what would end a word. @param {string} path */
function word(path) {
  if (!/^[\w./:[\]*-]+$/.test(path)) throw new Error(`${JSON.stringify(path)}: letters, digits and . / : - _ only`);
  return path;
}

const MADE = '# Made by scripts/deploy/configurations.mjs from scripts/security-headers.mjs and scripts/served-types.mjs: change those and run it again.';

/**
 * What belongs into nginx's http block and into a server of it, line by line.
 * A block that sets a header of its own loses those around it: none does but the one for a part beyond the end, which wants just that.
 * @param {Installation} place
 * @returns {{ http: string[], server: string[] }}
 */
export function nginxParts({ root, under, hosts }) {
  const types = extensionsByType();
  /* nginx sends the headers of a file before it finds that the part asked for is not there, and would send them a second time with the error. */
  const beyond = ['error_page 416 @picket_beyond;', 'location @picket_beyond {', '    add_header Cache-Control "";', '    return 416;', '}'];
  const shield = [...Object.entries(headersWith(hosts)).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`), 'add_header Cache-Control $picket_cache always;'];
  const body = [
    under === '/' ? `root ${word(root)};` : `alias ${word(root)}/;`,
    'index index.html;',
    'absolute_redirect off;',
    '',
    '# "always": on errors too.',
    ...shield,
    '',
    'types {',
    ...types.map(([type, extensions]) => `    ${type} ${extensions.join(' ')};`),
    '}',
    `default_type ${OTHER_TYPE};`,
    'charset utf-8;',
    `charset_types ${types.map(([type]) => type).filter((type) => isText(type) && type !== 'text/html').join(' ')};`,
    '',
    '# Walls ask by these whether a plan has changed.',
    'etag on;',
    'if_modified_since exact;',
    '',
    'gzip on;',
    'gzip_vary on;',
    `gzip_min_length ${SMALLEST_GZIP};`,
    `gzip_types ${types.map(([type]) => type).filter((type) => isCompressible(type) && type !== 'text/html').join(' ')};`,
    '',
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    `location ~ ${HIDDEN} { return 404; }`,
    ...(under === '/' ? beyond : []),
  ];
  return {
    http: ['# Names that carry a hash of their content are kept for good, everything else is asked for again, errors too.', 'map "$status $uri" $picket_cache {', `    default ${quoted(ASKED_AGAIN)};`, `    "~^(200|206|304) /(.*/)?${HASHED_NAME.replace(/^\^\//, '')}" ${quoted(FOR_GOOD)};`, '}'],
    server: under === '/' ? body : [...beyond, `location = ${word(under.slice(0, -1))} {`, ...indented(['absolute_redirect off;', ...shield, `return 301 ${under};`]), '}', `location ${word(under)} {`, ...indented(body), '}'],
  };
}

/**
 * For nginx 1.18 or newer: a file for `/etc/nginx/conf.d/`, or where `under` is not the root two parts for a server that is there.
 * @param {Installation} place
 */
export function nginxConfiguration(place) {
  const { http, server } = nginxParts(place), { listen, under, tls } = place;
  if (under !== '/') return lines([MADE, '', '# Into the http block:', ...http, '', '# Into the server block that is there:', ...server]);
  return lines([MADE, '', ...http, '', 'server {', ...indented([
    `listen ${word(listen)}${tls ? ' ssl' : ''};`,
    'server_name _;',
    'server_tokens off;',
    ...(tls ? [`ssl_certificate ${word(tls.certificate)};`, `ssl_certificate_key ${word(tls.key)};`, 'ssl_protocols TLSv1.2 TLSv1.3;'] : []),
    ...server,
  ]), '}']);
}

/**
 * For Caddy 2.6 or newer.
 * @param {Installation} place
 */
export function caddyConfiguration({ listen, root, under, tls, hosts }) {
  const site = /^\d+$/.test(listen) ? `:${listen}` : listen;
  const types = extensionsByType();
  const body = [
    `root * ${word(root)}`,
    'header {',
    ...Object.entries(headersWith(hosts)).map(([name, value]) => `    ${name} ${quoted(value)}`),
    `    Cache-Control ${quoted(ASKED_AGAIN)}`,
    '}',
    '# Apart: a block that takes a header away is done last, and would undo what is said of single files.',
    'header -Server',
    ...(under === '/' ? [] : [`@bare path ${word(under.slice(0, -1))}`, `redir @bare ${under}`, `@elsewhere not path ${under}*`, 'respond @elsewhere 404', `uri strip_prefix ${under.slice(0, -1)}`]),
    '@other not method GET HEAD',
    'respond @other 405',
    '# Hidden files, and names that no file can have.',
    `@hidden path_regexp (${HIDDEN}|\\x00)`,
    'respond @hidden 404',
    '# Names that carry a hash of their content are kept for good.',
    '@hashed {',
    '    file',
    `    path_regexp ${HASHED_NAME}`,
    '}',
    `header @hashed Cache-Control ${quoted(FOR_GOOD)}`,
    '@file file',
    `header @file Content-Type ${quoted(OTHER_TYPE)}`,
    ...types.flatMap(([, extensions], at) => [
      `@type${at} {`,
      '    file',
      `    path ${extensions.map((extension) => `*.${extension}`).join(' ')}${extensions.includes('html') ? ' */' : ''}`,
      '}',
      `header @type${at} Content-Type ${quoted(contentType(`.${extensions[0]}`))}`,
    ]),
    'encode {',
    '    gzip',
    `    minimum_length ${SMALLEST_GZIP}`,
    '    match {',
    ...types.filter(([type]) => isCompressible(type)).map(([type]) => `        header Content-Type ${type}*`),
    '    }',
    '}',
    'file_server',
  ];
  return lines([
    MADE,
    '',
    '# Nothing is asked of the internet: no certificate and no word about one is fetched; no port is opened for changes.',
    '{',
    '    auto_https off',
    '    ocsp_stapling off',
    '    admin off',
    '}',
    '',
    `${tls ? 'https' : 'http'}://${word(site)} {`,
    ...indented([...(tls ? [`tls ${word(tls.certificate)} ${word(tls.key)}`] : []), '# In this order: Caddy would else put the headers of all files after those of some.', 'route {', ...indented(body), '}']),
    '}',
  ]);
}

/** @param {readonly string[]} all */
const indented = (all) => all.map((line) => (line === '' ? '' : `    ${line}`));
/** @param {readonly string[]} all */
const lines = (all) => `${all.join('\n')}\n`;

function main() {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({ options: { out: text, listen: text, root: text, under: text, certificate: text, key: text, ground: text } });
  const { certificate, key, under = usual.under } = values;
  if (Boolean(certificate) !== Boolean(key)) throw new Error('--certificate and --key belong together');
  if (!/^\/([\w.-]+\/)*$/.test(under)) throw new Error('--under: a path with a slash at either end, such as /picket/');
  const place = { listen: values.listen ?? (certificate ? '443' : usual.listen), root: values.root ?? usual.root, under, tls: certificate && key ? { certificate, key } : null, hosts: values.ground ? hostsOf(values.ground) : [] };
  const out = values.out ?? fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'nginx.conf'), nginxConfiguration(place));
  writeFileSync(join(out, 'Caddyfile'), caddyConfiguration(place));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
