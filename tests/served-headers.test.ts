import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { expect, inject, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../scripts/security-headers.mjs';
import { serve } from '../scripts/serve.mjs';

const folder = inject('appFolder');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`);

/** Sends a path exactly as written: `fetch` would tidy the dots away. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage & { body: Buffer }> {
  const { hostname, port } = new URL(inject('appUrl'));
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Object.assign(answer, { body: Buffer.concat(parts) })));
    });
    asked.on('error', reject);
    asked.end();
  });
}

function expectProtected(answer: IncomingMessage, what: string): void {
  for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers[name.toLowerCase()], `${name} of ${what}`).toBe(value);
  expect(answer.headers['cache-control'], `Cache-Control of ${what}`).toBeTruthy();
}

test('every file is served whole, with every protection header', async () => {
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    const answer = await ask(file);
    expect(answer.statusCode, file).toBe(200);
    expect(answer.body.equals(readFileSync(folder + file)), file).toBe(true);
    expectProtected(answer, file);
  }
});

test.each([
  ['an unknown file', '/nothing.js', {}, 'GET', 404],
  ['a folder', '/assets/', {}, 'GET', 404],
  ['a path that climbs', '/../package.json', {}, 'GET', 404],
  ['a path that climbs in disguise', '/%2e%2e/%2e%2e/package.json', {}, 'GET', 404],
  ['a path with its slash encoded', '/..%2f..%2fpackage.json', {}, 'GET', 404],
  ['a hidden file', '/.git/config', {}, 'GET', 404],
  ['an address that is no text', '/%ff', {}, 'GET', 400],
  ['a zero byte', '/index.html%00.js', {}, 'GET', 400],
  ['another method', '/', {}, 'POST', 405],
  ['a part of a file', '/basemap/basemap.pmtiles', { range: 'bytes=0-99' }, 'GET', 206],
  ['a part beyond the end', '/basemap/basemap.pmtiles', { range: 'bytes=999999999-' }, 'GET', 416],
  ['the headers alone', '/', {}, 'HEAD', 200],
])('%s is answered with every protection header', async (what, path, headers, method, status) => {
  const answer = await ask(path, headers as Record<string, string>, method);
  expect(answer.statusCode).toBe(status);
  expectProtected(answer, what);
  if (status >= 400) expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
});

test('a file the browser still has is answered 304 with every protection header', async () => {
  const first = await ask('/', { 'accept-encoding': 'gzip' });
  const again = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': String(first.headers.etag) });
  expect([again.statusCode, again.body.length]).toEqual([304, 0]);
  expectProtected(again, '304');
});

test('a wall that asks by tag or date hears 304 until the file is another, and then the whole of it', async () => {
  const folder = mkdtempSync('.cache/served-'), file = `${folder}/plan.geojson`, day = new Date('2026-01-15T08:00:00Z');
  const write = (text: string, at: Date) => { writeFileSync(file, text); utimesSync(file, at, at); };
  write('{"a":1}', day);
  const { url, close } = await serve({ folder, port: 0 });
  const look = async (headers: Record<string, string>) => { const answer = await fetch(`${url}plan.geojson`, { headers }); return [answer.status, await answer.text()]; };
  try {
    const first = await fetch(`${url}plan.geojson`);
    const [tag, date] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
    expect([await first.text(), date]).toEqual(['{"a":1}', 'Thu, 15 Jan 2026 08:00:00 GMT']);
    expect(await look({ 'if-none-match': tag })).toEqual([304, '']);
    expect(await look({ 'if-modified-since': date })).toEqual([304, '']);
    expect(await look({ 'if-none-match': '"other"', 'if-modified-since': date }), 'the tag decides').toEqual([200, '{"a":1}']);
    /* Within the same second and of the same length: only the tag can tell. */
    write('{"a":2}', new Date(day.getTime() + 500));
    expect(await look({ 'if-none-match': tag, 'if-modified-since': date })).toEqual([200, '{"a":2}']);
    write('{"a":0}', new Date('2026-01-14T08:00:00Z'));
    expect(await look({ 'if-modified-since': date }), 'a plan replaced by an older one').toEqual([200, '{"a":0}']);
    const missing = await fetch(`${url}none.geojson`);
    expect([missing.status, missing.headers.get('etag'), missing.headers.get('last-modified')]).toEqual([404, null, null]);
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});

test('what is not HTTP at all is answered with every protection header', async () => {
  const { hostname, port } = new URL(inject('appUrl'));
  const text = await new Promise<string>((resolve) => {
    let got = '';
    const socket = connect(Number(port), hostname, () => socket.write('NONSENSE\r\n\r\n'));
    socket.on('data', (part) => (got += part));
    socket.on('close', () => resolve(got));
  });
  expect(text).toMatch(/^HTTP\/1\.1 400 /);
  for (const [name, value] of Object.entries(securityHeaders)) expect(text).toContain(`${name}: ${value}`);
});

test('a part of an archive is exactly the bytes asked for', async () => {
  const whole = readFileSync(`${folder}/basemap/basemap.pmtiles`);
  const middle = await ask('/basemap/basemap.pmtiles', { range: 'bytes=1000-1999' });
  expect(middle.body.equals(whole.subarray(1000, 2000))).toBe(true);
  expect(middle.headers['content-range']).toBe(`bytes 1000-1999/${whole.length}`);
  const end = await ask('/basemap/basemap.pmtiles', { range: 'bytes=-10' });
  expect(end.body.equals(whole.subarray(-10))).toBe(true);
});

test('scripts and workers are text/javascript, and gzip is used where it is understood', async () => {
  const scripts = files.filter((file) => /\.m?js$/.test(file));
  expect(scripts.some((file) => file.includes('maplibre-gl-worker'))).toBe(true);
  for (const file of scripts) {
    const answer = await ask(file, { 'accept-encoding': 'gzip' });
    expect(answer.headers['content-type'], file).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['content-encoding'] ?? (answer.body.length < 1024 ? 'gzip' : 'none'), file).toBe('gzip');
  }
});

test('the example plans lie under /data as GeoJSON', async () => {
  const plans = readdirSync('data').filter((name) => name.endsWith('.geojson'));
  expect(plans.length).toBeGreaterThan(0);
  for (const plan of plans) {
    const answer = await ask(`/data/${plan}`);
    expect([answer.statusCode, answer.headers['content-type']], plan).toEqual([200, 'application/geo+json; charset=utf-8']);
    expect(answer.body.equals(readFileSync(`data/${plan}`)), plan).toBe(true);
  }
});

test('hashed names are kept for good, the page is asked for again', async () => {
  for (const file of files.filter((name) => name.startsWith('/assets/'))) expect((await ask(file, {}, 'HEAD')).headers['cache-control'], file).toContain('immutable');
  expect((await ask('/')).headers['cache-control']).toBe('no-cache');
});

test('the built page repeats the policy as a second wall and holds no inline script or style', () => {
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'");
  expect(policy).toBe(contentSecurityPolicy({ meta: true }));
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
});

test('fonts ship once, as woff2', () => {
  expect(files.filter((file) => file.endsWith('.woff'))).toEqual([]);
});
