// @ts-check
/** Asks a server for every file of the built app and for what it must refuse, and compares with what `npm start` sends. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { extname, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ASKED_AGAIN, cacheControl, securityHeaders } from '../security-headers.mjs';
import { contentType, isCompressible, SMALLEST_GZIP } from '../served-types.mjs';

/** @typedef {{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} Answer */

/** Sends a path exactly as written: `fetch` would tidy the dots away. @param {string} origin @param {string} path @param {Record<string, string>} [headers] @param {string} [method] @returns {Promise<Answer>} */
function ask(origin, path, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (answer) => {
      /** @type {Buffer[]} */
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What comes back for a line that is no HTTP. @param {string} origin @returns {Promise<string>} */
function nonsense(origin) {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
    socket.on('data', (part) => (got += part));
    socket.on('close', () => resolve(got));
    socket.on('error', () => resolve(got));
  });
}

/** @typedef {readonly (readonly [what: string, path: string, headers: Record<string, string>, method: string, statuses: readonly number[]])[]} Refused */

/** Requests that are refused, and what may be said to them; paths are below the app's own. @type {Refused} */
const refused = [
  ['an unknown file', 'nothing.js', {}, 'GET', [404]],
  ['an unknown file with a hash', 'assets/gone-abcdefgh.js', {}, 'GET', [404]],
  ['a folder', 'assets/', {}, 'GET', [403, 404]],
  ['a hidden file', '.secret', {}, 'GET', [404]],
  ['a file of a hidden folder', '.git/config', {}, 'GET', [404]],
  ['an address that is no text', '%ff', {}, 'GET', [400, 404]],
  ['another method', '', {}, 'POST', [405]],
  ['yet another method', 'index.html', {}, 'DELETE', [405]],
  ['a part beyond the end', 'basemap/basemap.pmtiles', { range: 'bytes=999999999-' }, 'GET', [416]],
];

/** The same where no path of the app is left of them. @type {Refused} */
const refusedOutside = [
  ['a path that climbs', '../../package.json', {}, 'GET', [400, 404]],
  ['a path that climbs in disguise', '%2e%2e/%2e%2e/package.json', {}, 'GET', [400, 404]],
  ['a zero byte', 'index.html%00.js', {}, 'GET', [400, 404]],
];

/**
 * @param {{ url: string, folder: string, without?: readonly ('outside' | 'malformed')[] }} options `url` of the app with its closing slash, `folder` that it serves;
 *   `without` what is not in the hands of the configuration: what lies outside the app's path, what is no HTTP
 * @returns {Promise<{ asked: number, wrong: string[] }>}
 */
export async function checkAnswers({ url, folder, without = [] }) {
  const { origin, pathname: base } = new URL(url);
  let asked = 0;
  /** @type {string[]} */
  const wrong = [];
  /** @param {string} what @param {unknown} got @param {unknown} wanted */
  const same = (what, got, wanted) => { if (got !== wanted) wrong.push(`${what}: ${JSON.stringify(got)} in place of ${JSON.stringify(wanted)}`); };
  /** @param {string} what @param {Answer} answer @param {string | undefined} cache */
  const shielded = (what, { headers }, cache) => {
    asked += 1;
    for (const [name, value] of Object.entries(securityHeaders)) same(`${name} of ${what}`, headers[name.toLowerCase()], value);
    same(`Cache-Control of ${what}`, headers['cache-control'], cache);
  };

  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name))).filter((path) => !/(^|\/)\./.test(path));
  for (const file of [...files, '']) {
    const path = base + file, held = readFileSync(join(folder, file || 'index.html'));
    const answer = await ask(origin, path, { 'accept-encoding': 'gzip' }), cache = cacheControl(`/${file}`), type = contentType(extname(file || 'index.html'));
    shielded(path, answer, cache);
    same(`status of ${path}`, answer.status, 200);
    const zipped = answer.headers['content-encoding'] === 'gzip';
    same(`gzip of ${path}`, zipped, isCompressible(type.split(';', 1)[0] ?? '') && held.length >= SMALLEST_GZIP);
    same(`bytes of ${path}`, (zipped ? gunzipSync(answer.body) : answer.body).equals(held), true);
    /* A charset is the same in capitals. */
    same(`type of ${path}`, answer.headers['content-type']?.toLowerCase(), type);
    const { etag, 'last-modified': modified } = answer.headers;
    same(`tag and date of ${path}`, Boolean(etag && modified), true);
    for (const condition of /** @type {Record<string, string>[]} */ ([{ 'if-none-match': etag ?? '' }, { 'if-modified-since': modified ?? '' }])) {
      const again = await ask(origin, path, { 'accept-encoding': 'gzip', ...condition });
      shielded(`${path} by ${Object.keys(condition)}`, again, cache);
      same(`status of ${path} by ${Object.keys(condition)}`, again.status, 304);
    }
  }
  for (const file of files.filter((path) => path.endsWith('.pmtiles'))) {
    const part = await ask(origin, base + file, { range: 'bytes=1000-1999', 'accept-encoding': 'gzip' });
    shielded(`a part of ${file}`, part, ASKED_AGAIN);
    same(`status of a part of ${file}`, part.status, 206);
    same(`bytes of a part of ${file}`, part.body.equals(readFileSync(join(folder, file)).subarray(1000, 2000)), true);
  }
  for (const [what, path, headers, method, statuses] of without.includes('outside') ? refused : [...refused, ...refusedOutside]) {
    const answer = await ask(origin, base + path, headers, method);
    shielded(what, answer, ASKED_AGAIN);
    if (!statuses.includes(answer.status)) wrong.push(`${what}: ${answer.status} in place of ${statuses.join(' or ')}`);
  }
  if (base !== '/') {
    const bare = await ask(origin, base.slice(0, -1));
    asked += 1;
    same('status of the path without its slash', [301, 302, 308].includes(bare.status), true);
    same('where the path without its slash leads', bare.headers.location, base);
  }
  if (!without.includes('malformed')) {
    const text = await nonsense(origin);
    asked += 1;
    same('status of what is no HTTP', /^HTTP\/1\.[01] 400 /.test(text), true);
    for (const [name, value] of Object.entries(securityHeaders)) same(`${name} of what is no HTTP`, text.includes(`${name}: ${value}`), true);
  }
  const head = await ask(origin, base, {}, 'HEAD');
  shielded('the headers alone', head, ASKED_AGAIN);
  same('status of the headers alone', head.status, 200);
  return { asked, wrong };
}
