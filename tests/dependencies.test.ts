import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  hasInstallScript?: boolean;
}

const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const project = read<{ dependencies: Record<string, string>; devDependencies: Record<string, string> }>('package.json');
const locked = Object.entries(read<{ packages: Record<string, Locked> }>('package-lock.json').packages).filter(([path]) => path !== '');
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
/** Older versions have known holes. */
const FLOORS: Record<string, string> = { 'maplibre-gl': '6.4.1', svelte: '5.53.5' };
/** What may be delivered together with a program under MIT. The odd one is how splaytree-ts spells BSD. */
const LICENCES = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'BDS-3-Clause', '0BSD', 'Apache-2.0', '(MIT OR Apache-2.0)', 'Unlicense', 'OFL-1.1', 'BSL-1.0', 'CC0-1.0', 'BlueOak-1.0.0'];

/** Whether version a is at least version b, part by part. */
function atLeast(a: string, b: string): boolean {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  const at = y!.findIndex((part, index) => part !== x![index]);
  return at < 0 || (x![at] ?? 0) > y![at]!;
}

test('a version is compared part by part, as a number', () => {
  expect([atLeast('6.10.0', '6.4.1'), atLeast('6.4.1', '6.4.1'), atLeast('6.4.0', '6.4.1'), atLeast('5.99.9', '6.0.0')]).toEqual([true, true, false, false]);
});

test('every version asked for is exact and is the one locked', () => {
  for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies })) {
    expect(version, name).toMatch(EXACT);
    expect(locked.find(([path]) => path === `node_modules/${name}`)?.[1].version, name).toBe(version);
  }
});

test('every locked package has a sha512 and comes from the registry', () => {
  expect(locked.length).toBeGreaterThan(100);
  for (const [path, entry] of locked) {
    expect(entry.version, path).toMatch(EXACT);
    expect(entry.integrity, path).toMatch(/^sha512-/);
    expect(entry.link ?? false, path).toBe(false);
    expect(entry.resolved ?? 'https://registry.npmjs.org/', path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
  }
});

test('the lock knows the packages of every platform, or npm ci refuses it', () => {
  const known = new Set(locked.map(([path]) => path.split('node_modules/').at(-1)));
  const asked = locked.flatMap(([path, entry]) => Object.keys(entry.optionalDependencies ?? {}).map((name) => `${name} (for ${path})`));
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter((name) => !known.has(name.replace(/ \(.*/, '')))).toEqual([]);
});

test('nothing runs at installation', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  expect(locked.filter(([, entry]) => entry.hasInstallScript && !entry.optional).map(([path]) => path)).toEqual([]);
});

test.each(Object.entries(FLOORS))('%s is not older than %s', (name, floor) => {
  expect(atLeast(project.dependencies[name] ?? '0.0.0', floor)).toBe(true);
});

test('every runtime dependency stands in the README with a reason, and nothing else does', () => {
  const table = readFileSync('README.md', 'utf8').split('## What it is built on')[1]?.split('\n## ')[0] ?? '';
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (\S.{9,}) \|$/gm)].map((row) => row[1]);
  expect(rows.sort()).toEqual(Object.keys(project.dependencies).sort());
});

test('what is delivered has a free licence, as the package itself says', () => {
  const delivered = locked.filter(([, entry]) => !entry.dev && !entry.optional);
  expect(delivered.length).toBeGreaterThan(10);
  for (const [path, entry] of delivered) {
    expect(existsSync(`${path}/package.json`), path).toBe(true);
    const own = read<{ license?: string; version: string }>(`${path}/package.json`);
    expect(own.version, path).toBe(entry.version);
    expect(LICENCES, `${path} is under ${own.license ?? entry.license}`).toContain(own.license ?? entry.license);
  }
});
