import { describe, expect, test } from 'vitest';
import { figuresToKeep, type KeptFigures } from '#core/compare/kept-figures.ts';
import { hashValues } from '#core/plan/hash.ts';
import { readFigures, writeFigures } from '#formats/kept-figures/figures-file.ts';
import { trendWords } from '#i18n/trend-words.ts';
import { refusalText } from '../../../src/panels/report/figures-refusal.ts';
import { dayOf, planAt } from '../../panels/report/material.ts';
import { keptDay } from '../../panels/report/kept.ts';

const bytes = (text: string) => new TextEncoder().encode(text), read = (text: string) => readFigures(bytes(text));
const days = [keptDay('2026-01-14'), keptDay('2026-01-15', 30)];
/** A file whose checksum fits whatever was done to its figures. */
const sealed = (figures: unknown, more: object = {}) => JSON.stringify({ schema: 'picket-figures', schemaVersion: 1, checksum: hashValues(figures as unknown[]), figures, ...more });
/** The first record with one member put in by its path. */
function changed(path: string, value: unknown): string {
  const one = structuredClone(days[0]) as unknown as Record<string, unknown>, steps = path.split('.'), last = steps.pop()!;
  let at = one;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last]; else at[last] = value;
  return sealed([one]);
}
const refusal = (text: string) => { const answer = read(text); return answer.ok ? 'taken' : `${answer.refusal.code} ${answer.refusal.place}`.trim(); };

test('a file is read as it was written, in whatever order it was given', () => {
  expect(read(writeFigures([days[1]!, days[0]!]))).toEqual({ ok: true, figures: days });
  expect(writeFigures([days[1]!, days[0]!])).toBe(writeFigures(days));
  expect(read(writeFigures([]))).toEqual({ ok: true, figures: [] });
});

test.each(['data/suiyang-71km.geojson', 'data/ussuri-border.geojson', 'data/fuzhou-street.geojson', 'tests/worked/WE29a.geojson'])('what the engine says of %s is taken', (path) => {
  const plan = planAt(path), { answers } = dayOf({ ...plan, meta: { ...plan.meta, id: 'a', timezone: plan.meta.timezone ?? 'UTC', shifts: plan.meta.shifts ?? [{ id: 'day', start: '08:00', end: '20:00' }] } } as typeof plan, '2026-01-15');
  const kept = answers.map(({ question, coverage }) => figuresToKeep(coverage.result, question, { version: '1' }, '2026-01-15T06:30:00Z'));
  expect(kept.length).toBeGreaterThan(0);
  expect(read(writeFigures(kept as KeptFigures[]))).toEqual({ ok: true, figures: kept });
});

describe('a file is refused with the place', () => {
  test.each([
    ['', 'notJson'], ['{"schema":', 'notJson'], ['{"schema":"picket-figures",\n x}', 'notJson 2:2'], ['[]', 'notFigures'], ['{"type":"FeatureCollection","features":[]}', 'notFigures'], ['['.repeat(100_000), 'notFigures'],
    [sealed(days, { schemaVersion: 2 }), 'newer'], [sealed(days, { schemaVersion: '1' }), 'badValue schemaVersion'], [sealed(days, { checksum: undefined }), 'missing checksum'], [sealed(days, { host: 'pc-7' }), 'strange host'], [sealed([], { figures: {} }), 'badValue figures'],
    [sealed([...days, days[0]]), 'twice figures[2]'], [sealed(days, { checksum: '0'.repeat(16) }), 'damaged'], [writeFigures(days).replace('"count":3', '"count":4'), 'damaged'], [sealed([null]), 'badValue figures[0]'], [sealed([days]), 'badValue figures[0]'],
  ])('%#: %.40s', (text, said) => { expect(refusal(text)).toBe(said); });

  test.each<[string, unknown, string]>([
    ['plan.id', '', 'badValue figures[0].plan.id'], ['plan.id', 7, 'badValue figures[0].plan.id'], ['plan.hash', undefined, 'missing figures[0].plan.hash'], ['user', 'somebody', 'strange figures[0].user'], ['totals.border.name', 'x', 'strange figures[0].totals.border.name'],
    ['date', '2026-02-30', 'badValue figures[0].date'], ['date', '2026-01-13', 'contradiction figures[0].hours'], ['hours.to', '2026-01-14T07:00:00+08:00', 'contradiction figures[0].hours'], ['hours.from', 'morning', 'badValue figures[0].hours.from'], ['computedAt', 'x'.repeat(1e5), 'badValue figures[0].computedAt'],
    ['totals.border.coveredPct', 95, 'contradiction figures[0].totals.border.coveredPct'], ['totals.border.coveredPct', null, 'contradiction figures[0].totals.border.coveredPct'], ['totals.border.coveredM', 99_000, 'contradiction figures[0].totals.border'], ['totals.border.uncoveredM', -1, 'badValue figures[0].totals.border.uncoveredM'],
    ['totals.border.totalM', '100', 'badValue figures[0].totals.border.totalM'], ['totals.places.covered', 3.5, 'badValue figures[0].totals.places.covered'], ['totals.places.coveredPct', 101, 'badValue figures[0].totals.places.coveredPct'], ['totals.area', undefined, 'missing figures[0].totals.area'],
    ['gaps.barePassages', 9, 'contradiction figures[0].gaps'], ['asked.agencies', 'all', 'badValue figures[0].asked.agencies'], ['asked.net', 'both', 'badValue figures[0].asked.net'], ['asked.agencies', [1], 'badValue figures[0].asked.agencies[0]'],
  ])('%s = %.20j', (path, value, said) => { expect(refusal(changed(path, value))).toBe(said); });

  test('keys that reach into prototypes are strange, and bytes that are no text are refused', () => {
    expect(refusal(sealed([{}]).replace('[{}]', `[${JSON.stringify(days[0]).replace('{', '{"__proto__":{"x":1},')}]`))).toBe('strange figures[0].__proto__');
    expect(readFigures(new Uint8Array([0x7b, 0xff, 0xfe, 0x80]))).toEqual({ ok: false, refusal: { code: 'notText', place: '' } });
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test('a share of a hundred stands only where nothing is left', () => {
    const border = { totalM: 1e9, coveredM: 1e9 - 0.5, uncoveredM: 0.5, coveredPct: 100 };
    expect(refusal(changed('totals.border', border))).toBe('contradiction figures[0].totals.border.coveredPct');
    expect(refusal(changed('totals.border', { ...border, coveredM: 1e9, uncoveredM: 0 }))).toBe('taken');
  });
});

test('every flipped digit of a file is noticed', () => {
  const text = writeFigures(days);
  for (const { index } of text.matchAll(/\d/g)) {
    const flipped = `${text.slice(0, index)}${(Number(text[index]) + 1) % 10}${text.slice(index + 1)}`;
    expect(read(flipped).ok, `at ${index}`).toBe(false);
  }
});

test('a refusal names file, place, reason and remedy, in both languages', () => {
  const one = { code: 'badValue', place: 'figures[0].date' } as const;
  expect(refusalText('a\u202eb.json', one, trendWords.zh)).toMatch(/^a.*b\.json：figures\[0\]\.date：此值不合规定。请重新另存或取备份。$/);
  expect(refusalText('a.json', one, trendWords.en)).toBe('a.json: figures[0].date: this value cannot be. Save the file anew or take a backup.');
  expect(refusalText('a.json', { code: 'notJson', place: '2:2' }, trendWords.en)).toContain('a.json: line 2, column 2: it is no whole JSON');
  expect(refusalText('a\u202eb.json', one, trendWords.zh)).not.toContain('\u202e');
});
