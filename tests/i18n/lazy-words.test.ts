import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { actionWords } from '#i18n/action-words.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { compareWords } from '#i18n/compare-words.ts';
import { wallWords } from '#i18n/wall-words.ts';
import { evidenceWords } from '#i18n/evidence-words.ts';
import { explainEn } from '#i18n/explain-en.ts';
import { explainZh } from '#i18n/explain-zh.ts';
import { exportWords } from '#i18n/export-words.ts';
import { trendWords } from '#i18n/trend-words.ts';
import { importEn } from '#i18n/import-en.ts';
import { importZh } from '#i18n/import-zh.ts';
import { keyWords } from '#i18n/key-words.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { moveWords } from '#i18n/move-words.ts';
import { paletteWords } from '#i18n/palette-words.ts';
import { radiusWords } from '#i18n/radius-words.ts';
import { reportWords } from '#i18n/report-words.ts';
import { stepWords } from '#i18n/step-words.ts';
import { timeMapWords } from '#i18n/time-map-words.ts';
import { tableWords } from '#i18n/table-words.ts';

/** Tables looked up by a code or a path, not by name. */
const TABLES = ['figure', 'because', 'assumption', 'form', 'all', 'rest', 'absent', 'kinds', 'labels', 'reasons', 'code', 'ended', 'objectives', 'levels', 'tabs', 'causes', 'titles', 'failures', 'codes'];

function leaves(words: object, path: readonly string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, value]) => (typeof value === 'object' && value !== null ? (TABLES.includes(key) ? [] : leaves(value as object, [...path, key])) : [[...path, key]]));
}
function texts(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => (typeof value === 'object' && value !== null ? texts(value) : [typeof value === 'function' ? String((value as (...given: unknown[]) => unknown)('x', 2, 'y', 'z')) : String(value)]));
}
const source = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith('i18n')).map((name) => readFileSync(`src/${name}`, 'utf8')).join('\n');

describe.each([['the wizard', importZh, importEn], ['explanations', explainZh, explainEn], ['what stands behind a figure', evidenceWords.zh, evidenceWords.en], ['the tables', tableWords.zh, tableWords.en],
  ['the key help', keyWords.zh, keyWords.en], ['moving a post', moveWords.zh, moveWords.en], ['the compare room', compareWords.zh, compareWords.en], ['the wall', wallWords.zh, wallWords.en], ['advice', adviceWords.zh, adviceWords.en], ['the library', libraryWords.zh, libraryWords.en],
  ['the actions', actionWords.zh, actionWords.en], ['the palette', paletteWords.zh, paletteWords.en], ['the history', stepWords.zh, stepWords.en], ['the radius', radiusWords.zh, radiusWords.en], ['the maps of hours', timeMapWords.zh, timeMapWords.en], ['the export', exportWords.zh.screen, exportWords.en.screen], ['exported files', exportWords.zh.said, exportWords.en.said], ['reports', reportWords.zh, reportWords.en], ['kept figures', trendWords.zh, trendWords.en]])('the sentences of %s', (_, zh, en) => {
  test('are all said somewhere', () => {
    /* Words that are found by a code of the session (why a source failed, how sure a check is) are named by nobody. */
    expect(leaves(zh).filter(([group]) => !['faults', 'sure'].includes(group ?? '')).filter((path) => !new RegExp(`\\.${path.at(-1)}\\b|\\[${path.at(-1)}\\]`).test(source)).filter(([key]) => !['radiusM', 'halfWidthM', 'speedKmh', 'kept', 'none'].includes(key ?? '')).map((path) => path.join('.'))).toEqual([]);
  });
  test('have no Chinese in English', () => {
    expect(texts(en).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
