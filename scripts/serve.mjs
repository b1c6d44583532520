// @ts-check
/** Serves the built app on loopback, with the protection headers on every response. `node scripts/serve.mjs [--port N] [--folder dist]` */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ASKED_AGAIN, cacheControl, headersWith, hostsOf } from './security-headers.mjs';
import { contentType, isCompressible, SMALLEST_GZIP } from './served-types.mjs';

const FIRST_PORT = 4173;
const PORTS_TRIED = 20;
const squeeze = promisify(gzip);
/** @typedef {{ etag: string, body: Buffer }} Squeezed */

/**
 * Starts the server.
 * @param {{ folder: string, port?: number, host?: string }} options `port` 0 takes any free one; without it the first free one from 4173 on.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ folder, port, host = '127.0.0.1' }) {
  const root = await realpath(folder);
  const protection = headersWith(hostsOf(join(root, 'ground.json')));
  /** @type {Map<string, Squeezed>} */
  const squeezed = new Map();
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(protection)) response.setHeader(name, value);
    response.setHeader('Cache-Control', ASKED_AGAIN);
    answer(root, squeezed, request, response).catch(() => refuse(response, 500, 'The server could not read this file.'));
  });
  // A request that is not even HTTP never reaches the handler above; its answer carries the headers too.
  server.on('clientError', (_error, socket) => {
    const lines = Object.entries({ ...protection, 'Content-Length': '0', Connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
    if (socket.writable) socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.join('\r\n')}\r\n\r\n`);
    else socket.destroy();
  });
  const bound = await listen(server, host, port);
  return {
    url: `http://${host}:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {string} host
 * @param {number | undefined} wanted
 * @returns {Promise<number>} the port taken
 */
async function listen(server, host, wanted) {
  const last = wanted ?? FIRST_PORT + PORTS_TRIED;
  for (let port = wanted ?? FIRST_PORT; ; port++) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || port >= last) throw error;
    }
  }
}

/**
 * @param {string} root
 * @param {Map<string, Squeezed>} squeezed
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, squeezed, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD are answered here.');
  }
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return refuse(response, 400, 'This address cannot be read.');
  const file = await fileAt(root, path);
  if (!file) return refuse(response, 404, 'There is no such file.');

  const type = contentType(extname(file.name).toLowerCase());
  const range = rangeOf(request, file);
  const compressible = isCompressible(type.split(';', 1)[0] ?? '') && file.size >= SMALLEST_GZIP;
  const zipped = compressible && !range && acceptsGzip(request);
  const etag = zipped ? `${file.etag.slice(0, -1)}-gz"` : file.etag;
  response.setHeader('Cache-Control', cacheControl(path));
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', file.modified);
  response.setHeader('Accept-Ranges', 'bytes');
  if (compressible) response.setHeader('Vary', 'Accept-Encoding');
  if (isHeld(request, etag, file.modified)) return void response.writeHead(304).end();
  response.setHeader('Content-Type', type);

  if (range === 'beyond') {
    response.setHeader('Content-Range', `bytes */${file.size}`);
    return refuse(response, 416, 'The file is shorter than the range asked for.');
  }
  if (zipped) {
    const kept = squeezed.get(file.name);
    const body = kept?.etag === etag ? kept.body : await squeeze(await readFile(file.name));
    /* One of each file: a plan that changes every minute for weeks would fill the memory with its past. */
    squeezed.set(file.name, { etag, body });
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Length': body.length });
    return void response.end(request.method === 'HEAD' ? undefined : body);
  }
  const { from, to } = range ?? { from: 0, to: file.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${from}-${to}/${file.size}`);
  response.writeHead(range ? 206 : 200, { 'Content-Length': to - from + 1 });
  if (request.method === 'HEAD' || file.size === 0) return void response.end();
  // The status line has left by now: a file that breaks off can only be shown by cutting the connection.
  createReadStream(file.name, { start: from, end: to }).on('error', () => response.destroy()).pipe(response);
}

/**
 * The path of an address, decoded; undefined where it cannot be read. Dots that climb are left to {@link fileAt}.
 * @param {string} address
 * @returns {string | undefined}
 */
function pathOf(address) {
  const path = address.split(/[?#]/, 1)[0] ?? '/';
  try {
    const decoded = decodeURIComponent(path);
    return decoded.startsWith('/') && !/[\0\\]/.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file behind a path: inside the folder (links followed), not hidden, not a folder. `/` is the page.
 * @param {string} root
 * @param {string} path
 */
async function fileAt(root, path) {
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  try {
    const name = await realpath(join(root, path === '/' ? 'index.html' : path));
    const found = await stat(name);
    if (!name.startsWith(root + sep) || !found.isFile() || (path.endsWith('/') && path !== '/')) return undefined;
    return { name, size: found.size, etag: `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`, modified: found.mtime.toUTCString() };
  } catch {
    return undefined;
  }
}

/**
 * The single byte range asked for. Several ranges, or a file that changed since, get the whole file, which HTTP allows.
 * @param {import('node:http').IncomingMessage} request
 * @param {{ size: number, etag: string }} file
 * @returns {{ from: number, to: number } | 'beyond' | undefined}
 */
function rangeOf(request, file) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
  const condition = request.headers['if-range'];
  if (!asked || (asked[1] === '' && asked[2] === '') || (condition && condition !== file.etag)) return undefined;
  const from = asked[1] === '' ? Math.max(0, file.size - Number(asked[2])) : Number(asked[1]);
  const to = asked[1] === '' || asked[2] === '' ? file.size - 1 : Math.min(Number(asked[2]), file.size - 1);
  if (asked[1] !== '' && asked[2] !== '' && Number(asked[2]) < from) return undefined;
  return from >= file.size ? 'beyond' : { from, to };
}

/** @param {import('node:http').IncomingMessage} request */
function acceptsGzip(request) {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bgzip\b/.test(accepted) && !/\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)/.test(accepted);
}

/**
 * Whether the asker has this very file. The tag decides where one was sent; a date counts only when it is that of the file to the second,
 * since a plan may be replaced by an older one.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} etag
 * @param {string} modified
 */
function isHeld(request, etag, modified) {
  const tags = request.headers['if-none-match'];
  return tags === undefined ? request.headers['if-modified-since'] === modified : sameTag(tags, etag);
}

/**
 * @param {string | undefined} header
 * @param {string} etag
 */
function sameTag(header, etag) {
  return header !== undefined && (header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} why
 */
function refuse(response, status, why) {
  if (response.headersSent) return void response.destroy();
  response.removeHeader('ETag');
  response.removeHeader('Last-Modified');
  response.setHeader('Cache-Control', ASKED_AGAIN);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Length': Buffer.byteLength(why) + 1 });
  response.end(response.req.method === 'HEAD' ? undefined : `${why}\n`);
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, folder: { type: 'string' } } });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) {
    process.stderr.write(`--port ${values.port}: a whole number from 0 to 65535 is needed\n`);
    process.exit(2);
  }
  const folder = values.folder ?? fileURLToPath(new URL('../dist', import.meta.url));
  try {
    const { url, close } = await serve({ folder, port });
    process.stdout.write(`Picket: ${url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(0)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why = code === 'ENOENT' ? `${folder} is not there: run "npm run build" first` : code === 'EADDRINUSE' ? 'the port is taken' : String(error);
    process.stderr.write(`Cannot serve: ${why}\n`);
    process.exit(1);
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === (await realpath(process.argv[1]))) await main();
