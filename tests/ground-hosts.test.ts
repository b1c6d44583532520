import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentSecurityPolicy, headersWith, hostsOf, securityHeaders } from '../scripts/security-headers.mjs';
import { serve } from '../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ground-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'ground.json');
const write = (value: unknown) => writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));

test('without a file, and as delivered, no foreign host may be asked', () => {
  expect(hostsOf(join(folder, 'none.json'))).toEqual([]);
  expect(hostsOf('public/ground.json')).toEqual([]);
  expect(headersWith([])).toEqual(securityHeaders);
});
test('a listed host may be asked for data and pictures, for nothing else', () => {
  const rules = contentSecurityPolicy({ hosts: ['https://tiles.example.internal'] }).split('; ');
  expect(rules.filter((rule) => rule.includes('tiles.example')).map((rule) => rule.split(' ')[0])).toEqual(['connect-src', 'img-src']);
});
test.each(['*', 'https://*', "'unsafe-inline'", 'https://a.b/path', 'https://a.b; script-src *', 'data:', 'HTTPS://A.B', 'https://a b', 7])('%j is no host', (host) => {
  write({ hosts: [host] });
  expect(() => hostsOf(path)).toThrow(/ground\.json: hosts/);
});
test('a file that is no JSON stops the server in words', async () => {
  write('{');
  expect(() => hostsOf(path)).toThrow(/ground\.json: not valid JSON/);
  await expect(serve({ folder, port: 0 })).rejects.toThrow(/ground\.json/);
});
test('the server makes its policy of the file beside the app', async () => {
  write({ hosts: ['https://tiles.example.internal:8443'] });
  const { url, close } = await serve({ folder, port: 0 });
  try {
    const policy = (await fetch(`${url}ground.json`)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("connect-src 'self' https://tiles.example.internal:8443;");
    expect(policy).toContain("script-src 'self';");
  } finally {
    await close();
  }
});
