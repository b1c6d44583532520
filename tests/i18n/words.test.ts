import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { zh } from '#i18n/zh.ts';

/** Tables looked up by an identifier of the plan, not by name. */
const TABLES = ['terms', 'codes', 'weekday', 'layers', 'check', 'part', 'reasons', 'readOnlyHints'];

function leaves(words: object, path: readonly string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? (TABLES.includes(key) ? [] : leaves(value, [...path, key])) : [[...path, key]]));
}

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith('i18n'))
  .map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n');

test('every sentence is said somewhere', () => {
  const silent = leaves(zh).filter((path) => !new RegExp(`\\.${path.at(-1)}\\b`).test(source)).map((path) => path.join('.'));
  expect(silent).toEqual([]);
});

test('no sentence is empty, and none is left in the other language', () => {
  const say = (words: object, path: readonly string[]): string => {
    const leaf = path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], words);
    return typeof leaf === 'function' ? String((leaf as (...given: unknown[]) => unknown)('x', 2, 'y')) : String(leaf);
  };
  for (const path of leaves(zh)) {
    const name = path.join('.');
    expect(say(zh, path).trim(), name).not.toBe('');
    if (name === 'bar.language') continue;
    expect(say(en, path), name).not.toMatch(/\p{Script=Han}/u);
  }
});
