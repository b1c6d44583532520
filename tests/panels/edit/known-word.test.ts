/** Known words are read and typed as words and kept as identifiers; what is the user's own stays. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { knownWords } from '#i18n/known-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { agencyTypeText } from '#panels/agency-type.ts';
import { factOf } from '#panels/edit/facts.ts';
import { ownWords, wordRead, wordText } from '#panels/edit/known-word.ts';
import { lackName } from '#panels/time/lack-name.ts';

vi.stubGlobal('document', { documentElement: {} });
afterEach(() => { language.set('zh'); });
const plans = readdirSync('data').filter((name) => name.endsWith('.geojson')).flatMap((name): Plan[] => { const read = readGeoJson(readFileSync(`data/${name}`), name); return read.ok ? [read.value.plan] : []; });
const nine = plans.find(({ meta }) => meta.id === 'demo-nine-branches')!;
const post = (plan: Plan, properties: object) => (name: string) => factOf({ id: 'p', kind: 'post', geometry: null, properties } as unknown as AnyFeature, name, { plan, featureById: () => null }).text;

test('every word of the plans that come with it is known in both languages', () => {
  expect(plans.length).toBeGreaterThan(3);
  const used = plans.flatMap(({ meta, features }) => [
    ...(meta.agencies ?? []).flatMap(({ type }) => (type === undefined ? [] : [['type', type]])),
    ...features.flatMap(({ properties }) => (['checks', 'media'] as const).flatMap((name) => ((properties as Readonly<Record<string, readonly string[] | undefined>>)[name] ?? []).map((word) => [name, word]))),
    ...features.flatMap(({ properties }) => (['requiredAgencies', 'vehicles'] as const).flatMap((name) => Object.keys((properties as Readonly<Record<string, object | undefined>>)[name] ?? {}).map((word) => [name, word]))),
  ]) as [string, string][];
  language.set('zh');
  for (const [name, word] of used) expect(wordText(name, word), word).toMatch(/\p{Script=Han}/u);
});

describe('a word', () => {
  test('is told apart from every other of its table, so that typing it gives its identifier back', () => {
    for (const lang of ['zh', 'en'] as const) for (const [name, table] of [['type', 'agencyType'], ['checks', 'checks'], ['media', 'media'], ['vehicles', 'vehicles']] as const) {
      expect(new Set(Object.values(knownWords[lang][table])).size).toBe(Object.keys(knownWords[lang][table]).length);
      for (const [id, word] of Object.entries(knownWords[lang][table])) expect(wordRead(name, word, [])).toBe(id);
    }
    expect(wordRead('checks', 'Temperature', [])).toBe('temperature');
  });

  test('of the user stays as it is, also one that the plan matches by though it reads like a known one', () => {
    expect([wordText('checks', '查狗证'), wordRead('checks', '查狗证', [])]).toEqual(['查狗证', '查狗证']);
    expect([wordText('checks', 'constructor'), wordText('item', 'police'), wordText('tags', 'fire')]).toEqual(['constructor', 'police', 'fire']);
    expect(wordRead('requiredAgencies', '公安', ['公安'])).toBe('公安');
    expect(ownWords('requiredAgencies', nine)).toContain('forestFarm');
    expect(ownWords('checks', nine)).toEqual([]);
  });
});

test('facts of a post say what it requires and checks in words', () => {
  const said = post(nine, { requiredAgencies: { police: 2, forestFarm: 1, '巡护队': 1 }, checks: ['temperature', 'code', '查狗证'], vehicles: { patrolCar: 1 } });
  expect([said('requiredAgencies'), said('checks'), said('vehicles')]).toEqual(['公安 2、林场 1、巡护队 1', '测温、扫码查健康码、查狗证', '巡逻车 1']);
  language.set('en');
  expect([said('requiredAgencies'), said('checks')]).toEqual(['police 2, Forest farm 1, 巡护队 1', 'temperature, health code, 查狗证']);
});

test('agencies that lack are called by their name where there is one, by their type where there are many', () => {
  const lack = (type: string, plan: Plan) => lackName({ type, need: 2, have: 1 }, plan);
  expect([lack('police', nine), lack('health', nine), lack('hebei', nine), lack('巡护队', nine)]).toEqual(['缺 公安', '缺 卫健', '缺 鹤北分局', '缺 巡护队']);
  const own = { ...nine, meta: { ...nine.meta, agencies: [{ id: 'a', name: '甲', type: '巡护队' }, { id: 'b', name: '乙', type: '巡护队' }] } };
  expect(agencyTypeText('巡护队', own)).toBe('甲 / 乙');
  expect(agencyTypeText('police', null)).toBe('公安');
});
