// @ts-check
/** A server in front of the built app whose plan is at fault when it is told to be: the twelve ways in which sources fail. */
import { createServer, request } from 'node:http';

/** @typedef {import('node:http').ServerResponse} Response */

const html = '<!doctype html><title>Sign in</title><p>Sign in';

/** What each fault answers in place of the plan. @type {Record<string, (response: Response, body: Buffer) => void>} */
export const faults = {
  down: (response) => { response.destroy(); },
  missing: (response) => { response.writeHead(404).end('not found'); },
  forbidden: (response) => { response.writeHead(403).end('forbidden'); },
  broken: (response) => { response.writeHead(500).end('error'); },
  busy: (response) => { response.writeHead(503, { 'Retry-After': '5' }).end(); },
  page: (response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end(html); },
  half: (response, body) => { response.writeHead(200, { 'Content-Type': 'application/geo+json' }).end(body.subarray(0, body.length >> 1)); },
  cutOff: (response, body) => { response.writeHead(200, { 'Content-Length': body.length }); response.write(body.subarray(0, body.length >> 1), () => response.destroy()); },
  slow: (response, body) => { setTimeout(() => { if (!response.destroyed) response.writeHead(200).end(body); }, 6000); },
  wrongEtag: (response) => { response.writeHead(304).end(); },
  newer: (response, body) => { response.writeHead(200).end(body.toString().replace('"schemaVersion":1', '"schemaVersion":99')); },
  empty: (response) => { response.writeHead(200).end('{"type":"FeatureCollection","features":[]}'); },
  redirect: (response) => { response.writeHead(302, { Location: '/index.html' }).end(); },
  garbled: (response, body) => { response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(body); },
};
/** A "not modified" is a fault only where the question had no condition; asked with one it is taken for good news, as it must be. */
export const KINDS = Object.keys(faults);

/**
 * Serves `inner` (a server's address) but for `plans/wall.geojson` and `wall.json`.
 * @param {{ inner: string, settings: object, plans: readonly string[] }} options `plans` take turns, so that a good answer is often another plan
 */
export async function faultServer({ inner, settings, plans }) {
  const state = { fault: /** @type {string | null} */ (null), turn: 0, good: 0, goodAt: 0, faulted: 0 };
  const server = createServer((asked, response) => {
    const path = new URL(asked.url ?? '/', 'http://x').pathname;
    if (path === '/wall.json') { response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(settings)); return; }
    if (path !== '/plans/wall.geojson') {
      const passed = request(`${inner}${asked.url?.slice(1)}`, { method: asked.method, headers: asked.headers }, (answer) => { response.writeHead(answer.statusCode ?? 502, answer.headers); answer.pipe(response); });
      passed.on('error', () => response.destroy());
      asked.pipe(passed);
      return;
    }
    const number = state.turn % plans.length, body = Buffer.from(plans[number] ?? ''), etag = `"${number}"`;
    if (state.fault) {
      state.faulted += 1;
      if (state.fault === 'wrongEtag' && asked.headers['if-none-match']) state.goodAt = Date.now();
      (faults[state.fault] ?? (() => response.destroy()))(response, body);
      return;
    }
    state.good += 1;
    state.goodAt = Date.now();
    if (asked.headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
    else response.writeHead(200, { ETag: etag, 'Content-Type': 'application/geo+json' }).end(body);
  });
  await new Promise((settle) => { server.listen(0, '127.0.0.1', () => settle(null)); });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, state, close: () => new Promise((settle) => { server.closeAllConnections(); server.close(() => settle(null)); }) };
}
