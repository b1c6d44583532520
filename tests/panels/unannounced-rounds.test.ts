/** An unannounced round is told by its number in every list of the plan room, until somebody asks for more. */
import { afterAll, describe, expect, test, vi } from 'vitest';
import { comparePlans } from '#core/compare/compare-plans.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { unannouncedRounds } from '#core/duties/unannounced-rounds.ts';
import { compareWords } from '#i18n/compare-words.ts';
import { dutyWords } from '#i18n/duty-words.ts';
import { reportWords } from '#i18n/report-words.ts';
import { language } from '#i18n/language.svelte.ts';
import type { Session } from '#session/session.svelte.ts';
import { found, madeReady } from '#tools/find.ts';
import { editRows } from '../../src/panels/compare/edit-rows.ts';
import { dutyTables } from '../../src/panels/duties/duty-tables.ts';
import { upkeepBlocks } from '../../src/panels/report/upkeep-blocks.ts';
import { toldFeatures } from '../../src/panels/told-name.ts';
import { features } from '../../src/panels/palette/findables.ts';
import { kindTable } from '../../src/panels/tables/kind-table.ts';
import { at, byReach, planOf, point } from '../core/duties/plan-of.ts';

vi.stubGlobal('document', { documentElement: {} });
afterAll(() => { language.set('zh'); });
const round = (id: string, unannounced: boolean) => ({ id, geometry: null, properties: { kind: 'inspectionRoute', name: `秘密${id}`, 'name:en': `Secret ${id}`, code: `CODE-${id}`, agencies: ['police'], stops: [{ postId: 'p', dwellMin: 20 }], speedKmh: 60, departure: '20:00', unannounced, note: 'at dusk', maxIntervalDays: 7 } });
const plan = planOf([point('p', 'post', at(0, 0), { name: '北门', radiusM: 200 }), round('r1', false), round('r2', true), round('r3', true)]);
const session = (unannounced: boolean) => ({ plan, coverage: null, overlay: { unannounced }, featureById: (id: string) => plan.features.find((one) => one.id === id) ?? null }) as unknown as Session;

test('unannounced rounds are numbered in the order of the plan, announced ones are not', () => {
  expect([...unannouncedRounds(plan)]).toEqual([['r2', 1], ['r3', 2]]);
});

describe.each([['zh', '不打招呼的检查', '秘密r2'], ['en', 'Unannounced round', 'Secret r2']] as const)('in %s', (lang, neutral, name) => {
  test('the palette finds it by its number and not by its name, its code or its id', () => {
    language.set(lang);
    const ids = (query: string, told: boolean) => found(features(plan, told).map(madeReady), query, 50, () => 0).map((one) => ('of' in one ? one.of : one.id));
    expect(features(plan, false).map(({ label }) => label).slice(2)).toEqual([`${neutral} 1`, `${neutral} 2`]);
    expect(JSON.stringify(features(plan, false).slice(2).map(({ label, detail, texts }) => [label, detail, texts]))).not.toMatch(/秘密|Secret|CODE|r2|r3/);
    expect([ids(`${neutral} 2`, false)[0], ids('Secret r2', false), ids('CODE-r3', false)]).toEqual(['r3', [], []]);
    expect(ids('四不两直', false)).toEqual(['r2', 'r3']);
    expect(ids('Secret r2', true)).toEqual(['r2']);
  });

  test('the table of rounds has a row for it that says only that it is unannounced', () => {
    language.set(lang);
    const texts = (told: boolean) => { const { columns, rows } = kindTable(session(told), 'inspectionRoute', new WeakMap()); return rows.map((row) => columns.map(({ id }) => [id, row.cell(id).text] as const)); };
    const [open, hidden] = texts(false);
    expect(Object.fromEntries(open!)).toMatchObject({ id: 'r1', departure: '20:00', code: 'CODE-r1' });
    expect(new Set(hidden!.filter(([id]) => id !== 'title' && id !== 'unannounced').map(([, text]) => text)).size).toBe(1);
    expect(Object.fromEntries(hidden!).title).toBe(`${neutral} 1`);
    expect(JSON.stringify(texts(false).slice(1))).not.toMatch(/秘密|Secret|CODE|r2|r3|20:00|dusk|北门|60|police/);
    expect(Object.fromEntries(texts(true)[1]!)).toMatchObject({ title: name, id: 'r2', departure: '20:00' });
  });
});

test('a comparison says that it was changed, and neither its name nor what; a daily sheet has its issue under its number', () => {
  language.set('en');
  const changed = { ...plan, features: plan.features.map((one) => (one.id === 'r2' || one.id === 'r1' ? { ...one, properties: { ...one.properties, departure: '21:30', issues: [{ text: 'gate broken', openedOn: '2026-01-01' }] } } as typeof one : one)) };
  const side = (of: typeof plan) => { const coverage = computeCoverage(of, byReach); if (coverage === 'cancelled') throw new Error('cancelled'); return { plan: of, question: byReach, result: coverage.result }; };
  const compared = comparePlans(side(plan), side(changed));
  if (compared === 'cancelled') throw new Error('cancelled');
  const { rows } = editRows(compared.comparison, { a: plan, b: changed }, compareWords.en, () => null), told = Object.fromEntries(rows.map(({ id, cells }) => [id, [cells.what!.text, cells.note!.text]]));
  expect(told.r1).toEqual(['Secret r1', expect.stringContaining('20:00 → 21:30')]);
  expect(told.r2).toEqual(['Unannounced round 1', 'not shown']);
  const sheet = JSON.stringify(upkeepBlocks(changed, '2026-01-15', reportWords.en));
  expect(sheet).toContain('Secret r1, gate broken');
  expect(sheet).toContain('Unannounced round 1, gate broken');
  expect(sheet).not.toContain('Secret r2');
});

test('tables of the dock have it under its number until such rounds are told', () => {
  language.set('en');
  const open = { ...plan, features: plan.features.map((one) => ({ ...one, properties: { ...one.properties, issues: [{ text: 'x', openedOn: '2026-01-01' }] } }) as typeof one) };
  const byId = (id: string) => open.features.find((one) => one.id === id) ?? null;
  const names = (told: boolean) => dutyTables.issues({ plan: open, question: { ...byReach, date: '2026-01-15' }, coverage: null, words: dutyWords.en, featureById: toldFeatures(open, told, byId) }, { withinDays: 7, unannounced: told, seed: null, secondKm: 10, farmKm: 5 }).rows.map(({ cells }) => cells.feature!.text);
  expect(names(false)).toEqual(expect.arrayContaining(['Secret r1', 'Unannounced round 1', 'Unannounced round 2']));
  expect(names(false).join()).not.toMatch(/Secret r[23]/);
  expect(names(true)).toEqual(expect.arrayContaining(['Secret r1', 'Secret r2', 'Secret r3']));
});
