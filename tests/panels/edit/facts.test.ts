import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { commonFields, kinds, planFields, type Kind } from '#core/plan/schema.ts';
import type { Field } from '#core/plan/field.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { setProperty } from '#core/plan/edits/set-property.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { chosenFact, chosenFacts, defaultText, followText } from '#panels/edit/chosen-facts.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { factOf, fieldNames } from '#panels/edit/facts.ts';
import type { Names } from '#panels/edit/field-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { labelOf, pathText } from '#panels/edit/label-of.ts';
import { refusalText } from '#panels/edit/refusal.ts';
import { readList, readTyped } from '#panels/edit/typed.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('not read');
const { plan } = read.value;
const namesOf = (of: Plan): Names => ({ plan: of, featureById: (id) => of.features.find((feature) => feature.id === id) ?? null });
const names = namesOf(plan);
const post = (properties: object): AnyFeature => ({ id: 'p', kind: 'post', geometry: { type: 'Point', coordinates: [130, 45] }, properties }) as unknown as AnyFeature;

test('the path of a field in a problem is put into words, its parts that have none stay', () => {
  vi.stubGlobal('document', { documentElement: {} });
  language.set('en');
  expect(pathText('post.radiusM')).toBe('Post · Observation radius');
  expect(pathText('radiusM')).toBe('Observation radius');
  expect(pathText('watchtower.radiusM')).toBe('Watchtower · Observation radius');
  expect(pathText('dutyWindows[0].start')).toBe('Duty hours 1 · From');
  expect(pathText('amenity')).toBeNull();
  language.set('zh');
  vi.unstubAllGlobals();
  expect(pathText('post.radiusM')).toMatch(/^\p{Script=Han}+ · \p{Script=Han}+$/u);
  expect(pathText('schedule.headwayMin')).toMatch(/^\p{Script=Han}+ · \p{Script=Han}+$/u);
});

test('every field of every kind has a name in Chinese, parts of compound ones too', () => {
  const unnamed = new Set<string>();
  const look = (fields: Readonly<Record<string, Field>>) => {
    for (const [name, field] of Object.entries(fields)) {
      if (!/\p{Script=Han}/u.test(labelOf(name))) unnamed.add(name);
      const inner = field.type === 'list' ? field.of : field;
      if (inner.type === 'record') look(inner.fields);
    }
  };
  look(commonFields);
  for (const kind of Object.keys(kinds) as Kind[]) if (kind !== 'gap' && kind !== 'coverage') look(kinds[kind].fields);
  look({ shifts: planFields.shifts, agencies: planFields.agencies });
  unnamed.delete('shifts'); unnamed.delete('agencies');
  expect([...unnamed]).toEqual([]);
});

test('every fact of every feature of the demo plan is a text without a hole', () => {
  for (const feature of plan.features) {
    for (const name of fieldNames(feature.kind, new Set(Object.keys(feature.properties)))) {
      const fact = factOf(feature, name, names);
      expect(fact.text, `${feature.id} ${name}`).not.toMatch(/undefined|null|NaN|\[object/);
      if (fact.value !== undefined) expect(fact.assumed).toBe(false);
    }
  }
});

test('what is not stated is said as assumed, and a drawn reach assumes no radius', () => {
  expect(factOf(post({ postType: 'watchtower' }), 'radiusM', names)).toMatchObject({ assumed: true, number: 3000, value: undefined });
  expect(factOf(post({ radiusM: 40 }), 'radiusM', names)).toMatchObject({ assumed: false, number: 40, value: 40 });
  expect(factOf(post({ reach: { type: 'Polygon', coordinates: [] } }), 'radiusM', names)).toMatchObject({ assumed: false, text: '' });
  expect(factOf(post({}), 'note', names)).toMatchObject({ assumed: false, text: '' });
});

test('of several only what all share is said; what differs is mixed', () => {
  const two = [post({ postType: 'watchtower', status: 'active', agencies: ['x'] }), post({ postType: 'watchtower', radiusM: 10, status: 'active', agencies: ['x'] })];
  const fact = (name: string) => chosenFact(two, two[0]!, name, names);
  expect(fact('agencies')).toMatchObject({ mixed: false, value: ['x'] });
  expect(fact('radiusM')).toMatchObject({ mixed: true, value: undefined, stated: true, assumed: false });
  expect(fact('dutyWindows')).toMatchObject({ mixed: false, stated: false });
  expect(defaultText(two, fact('radiusM'), names)).toContain('3');
  /* Two unstated radii of different types are two radii. */
  const types = [post({ postType: 'watchtower' }), post({ postType: 'campGate' })];
  expect(chosenFact(types, types[0]!, 'radiusM', names).mixed).toBe(true);
  expect(defaultText(types, factOf(types[0]!, 'radiusM', names), names)).toBeNull();
  const kinds = [plan.features.find(({ kind }) => kind === 'post')!, plan.features.find(({ kind }) => kind === 'patrolRoute')!];
  expect(chosenFacts(kinds, names).facts.map(({ name }) => name)).not.toContain('radiusM');
});

test('another type is said to change the radius only where the radius is a default', () => {
  const radius = (properties: object, type: string) => followText([post(properties)], 'postType', type, names);
  expect(radius({ postType: 'watchtower' }, 'borderPost')).toContain('1\u202f000');
  expect(radius({ postType: 'watchtower', radiusM: 70 }, 'borderPost')).toContain('70');
  expect(radius({ postType: 'watchtower' }, 'watchtower')).toBeNull();
  expect(followText([post({}), post({})], 'postType', 'borderPost', names)).toBeNull();
});

test('a refusal names the field, what was typed and what would do', () => {
  const said = (name: string, value: unknown) => {
    const found = setProperty([post({})], name, value);
    return found.ok ? '' : refusalText(found.problems[0]!, fieldsOf('post')[name]!);
  };
  expect(said('radiusM', -5)).toBe('观察半径：“-5”不能用；应为不小于 0 的数（米）');
  expect(said('radiusM', '五百')).toContain('五百');
  expect(said('viewAngleDeg', 400)).toContain('大于 0、不大于 360');
  expect(said('dutyWindows', [{ start: '08:00', end: '26:00' }])).toBe('止：“26:00”不能用；应为时刻，如 16:00（可用 24:00）');
  expect(said('dutyWindows', [{ start: '08:00' }])).toBe('缺少起 / 止');
  expect(said('season', { from: '02-30', to: '03-01' })).toContain('自：“02-30”');
});

test('what is typed is read as it is meant, and what cannot be read stays to be named', () => {
  const number = { type: 'number', doc: '' } as const, time = { type: 'time', doc: '' } as const, text = { type: 'text', doc: '' } as const;
  expect([' １５００ ', '1\u202f500', '\u22125', '', '1e3', '五'].map((typed) => readTyped(number, typed))).toEqual([1500, 1500, -5, undefined, 1000, '五']);
  expect(['8:00', '0830', '８：００', '24:00', '8', '25:61'].map((typed) => readTyped(time, typed))).toEqual(['08:00', '08:30', '08:00', '24:00', '8', '25:61']);
  expect(readTyped(text, '  示例 ')).toBe('示例');
  expect(readList(text, '甲，乙、丙, ')).toEqual(['甲', '乙', '丙']);
  expect(readList(text, ' ，')).toBeUndefined();
});
