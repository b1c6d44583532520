import { expect, test } from 'vitest';
import { termsZh } from '#i18n/terms-zh.ts';
import { glossaryEntries, searchGlossary } from '../../src/panels/glossary-entries.ts';

const entries = glossaryEntries();

test('every term has a name in both languages, the Chinese one in Chinese', () => {
  for (const { id, zh, en, aboutZh, aboutEn } of entries) {
    expect(zh, id).toMatch(/\p{Script=Han}/u);
    expect(en, id).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(aboutZh === '', id).toBe(aboutEn === '');
    expect(aboutEn, id).not.toMatch(/\p{Script=Han}/u);
  }
});

test('every type of post, place and patrol that the screen names is listed', () => {
  const ids = new Set(entries.map(({ id }) => id));
  for (const table of [termsZh.postType, termsZh.placeType, termsZh.mode, termsZh.purpose, termsZh.cause]) expect(Object.keys(table).filter((id) => !ids.has(id))).toEqual([]);
});

test('a search finds by Chinese, English or identifier, all words together', () => {
  expect(searchGlossary(entries, '瞭望').map(({ id }) => id)).toContain('watchtower');
  expect(searchGlossary(entries, 'Border POST').map(({ id }) => id)).toContain('borderPost');
  expect(searchGlossary(entries, 'halfWidthM').map(({ id }) => id)).toEqual(['halfWidthM']);
  expect(searchGlossary(entries, '  ')).toHaveLength(entries.length);
  expect(searchGlossary(entries, 'zzz')).toEqual([]);
});
