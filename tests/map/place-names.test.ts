import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { chineseName, namesFrom, placeNameExpression, riverNameExpression, type PlaceNames } from '#map/place-names.ts';
import { openArchive, tilesIn } from '../../scripts/basemap/archive.mjs';
import { notSimplified } from './not-simplified.ts';

const said = JSON.parse(readFileSync('public/basemap/names.json', 'utf8')) as { unknown: string[] };
const names = namesFrom(said) as PlaceNames;

interface Place { en: string; zh?: string; c: string; r: number }

/** A MapLibre expression worked out by hand: the five operators that names use. */
function evaluate(expression: unknown, fields: Record<string, string | undefined>): unknown {
  if (!Array.isArray(expression)) return expression;
  const [verb, ...rest] = expression as [string, ...unknown[]];
  const value = (part: unknown) => evaluate(part, fields);
  if (verb === 'get') return fields[rest[0] as string];
  if (verb === 'has') return fields[rest[0] as string] !== undefined;
  if (verb === '!') return !value(rest[0]);
  if (verb === 'concat') return rest.map(value).join('');
  if (verb === 'coalesce') return rest.map(value).find((found) => found !== undefined);
  if (verb === 'case') return value(rest[0]) ? value(rest[1]) : value(rest[2]);
  if (verb !== 'match') throw new Error(verb);
  const input = value(rest[0]);
  for (let i = 1; i < rest.length - 1; i += 2) if (rest[i] === input) return value(rest[i + 1]);
  return value(rest.at(-1));
}

describe('the rule', () => {
  test('Japanese and traditional forms are put right', () => {
    expect([['営口', 'Yingkou'], ['満州里', 'Manzhouli'], ['萍郷', 'Pingxiang'], ['干安', "Qian'an"]].map(([zh, en]) => chineseName(names, zh, en!))).toEqual(['营口', '满洲里', '萍乡', '乾安']);
  });
  test('a street office does not stand for its town', () => {
    expect(chineseName(names, '凤翔', 'Luobei')).toBe('萝北');
    expect(chineseName(names, '凤翔', 'Fengxiang')).toBe('凤翔');
  });
  test('a place without Chinese gets its known name, else its Latin one', () => {
    expect(chineseName(names, undefined, 'Dalnerechensk')).toBe('达利涅列琴斯克');
    expect(chineseName(names, undefined, 'Nowhere')).toBe('Nowhere');
  });
  test('Russian cities with a customary Chinese name carry both', () => {
    const shown = [['符拉迪沃斯托克', 'Vladivostok'], ['哈巴罗夫斯克', 'Khabarovsk'], ['布拉戈维申斯克', 'Blagoveshchensk'], ['乌苏里斯克', 'Ussuriysk'], ['尼布楚', 'Nerchinsk']].map(([zh, en]) => chineseName(names, zh, en!));
    expect(shown).toEqual(['海参崴（符拉迪沃斯托克）', '伯力（哈巴罗夫斯克）', '海兰泡（布拉戈维申斯克）', '双城子（乌苏里斯克）', '尼布楚（涅尔琴斯克）']);
  });
  test('a second name stands on a line of its own', () => {
    expect(evaluate(placeNameExpression(names, 'zh'), { en: 'Khabarovsk', zh: '哈巴罗夫斯克' })).toBe('伯力\n（哈巴罗夫斯克）');
  });
  test('without the table the archive\'s own names are drawn, and a table that is none is none', () => {
    expect(evaluate(placeNameExpression(null, 'zh'), { en: 'A', zh: '甲' })).toBe('甲');
    expect(evaluate(placeNameExpression(null, 'zh'), { en: 'A' })).toBe('A');
    expect(placeNameExpression(namesFrom({}), 'en')).toEqual(['get', 'en']);
    expect([namesFrom(null), namesFrom('x')]).toEqual([null, null]);
    expect(namesFrom({ wrong: { a: 1, b: 'c' }, rivers: { x: ['只'] } })).toMatchObject({ wrong: { b: 'c' }, rivers: {} });
  });
});

describe('every name that the basemap draws up to zoom 9', () => {
  const places = new Map<string, Place>();
  const rivers = new Set<string>();
  beforeAll(async () => {
    const archive = openArchive('public/basemap/basemap.pmtiles');
    const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
    for (let z = 4; z <= 9; z++) {
      for await (const { tile } of tilesIn(archive, z, [minLon, minLat, maxLon - 1e-9, maxLat])) {
        for (let i = 0; i < (tile.layers.place?.length ?? 0); i++) {
          const place = tile.layers.place!.feature(i).properties as unknown as Place;
          places.set(`${place.en}|${place.zh ?? ''}|${place.c}`, place);
        }
        for (let i = 0; i < (tile.layers.rivername?.length ?? 0); i++) rivers.add(String(tile.layers.rivername!.feature(i).properties.en));
      }
    }
  });
  const shown = () => [...places.values()].map((place) => ({ ...place, name: chineseName(names, place.zh, place.en) }));

  test('is written in simplified characters', () => {
    expect(places.size).toBeGreaterThan(3500);
    const odd = (text: string) => [...text].filter((sign) => notSimplified.has(sign));
    // The test sees what it looks for: these stand in the archive.
    expect([...places.values()].filter(({ zh }) => odd(zh ?? '').length > 0).map(({ zh }) => zh).toSorted()).toEqual(['営口', '景徳镇', '本渓', '満州里', '竜岩', '萍郷'].toSorted());
    expect(shown().filter(({ name }) => odd(name).length > 0).map(({ name }) => name)).toEqual([]);
  });
  test('has no kana, hangul or Cyrillic in it', () => {
    expect(shown().filter(({ name }) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}]/u.test(name)).map(({ name }) => name)).toEqual([]);
    const latin = shown().map((place) => String(evaluate(placeNameExpression(names, 'en'), { en: place.en })));
    expect(latin.filter((name) => /[\p{Script=Han}\p{Script=Cyrillic}]/u.test(name))).toEqual([]);
  });
  test('is Chinese, but for the few left in Latin letters on purpose', () => {
    const left = shown().filter(({ name }) => !/^\p{Script=Han}+(（\p{Script=Han}+）|-\p{Script=Han}+)?$/u.test(name)).map(({ name }) => name);
    expect([...new Set(left)].toSorted()).toEqual(said.unknown.toSorted());
    expect(said.unknown.length).toBeLessThanOrEqual(14);
  });
  test('of a river is Chinese too', () => {
    const drawn = [...rivers].map((en) => String(evaluate(riverNameExpression(names, 'zh'), { en })));
    expect(drawn.filter((name) => !/^\p{Script=Han}+$/u.test(name))).toEqual([]);
    expect([...rivers].map((en) => String(evaluate(riverNameExpression(names, 'en'), { en }))).filter((name) => name.includes('?'))).toEqual([]);
  });
  test('is the same in the map\'s expression as in the rule', () => {
    const expression = placeNameExpression(names, 'zh');
    for (const { en, zh, name } of shown()) expect(String(evaluate(expression, { en, ...(zh !== undefined && { zh }) })).replace('\n', ''), en).toBe(name);
  });
  test('that the table mends is one the archive has', () => {
    const all = [...places.values()];
    const [han, latin, both] = [new Set(all.map(({ zh }) => zh)), new Set(all.filter(({ zh }) => zh === undefined).map(({ en }) => en)), new Set(all.map(({ en, zh }) => `${en}|${zh}`))];
    expect(Object.keys(names.wrong).filter((key) => !han.has(key))).toEqual([]);
    expect(Object.keys(names.wrongHere).filter((key) => !both.has(key))).toEqual([]);
    expect(Object.keys(names.missing).filter((key) => !latin.has(key))).toEqual([]);
  });
});
