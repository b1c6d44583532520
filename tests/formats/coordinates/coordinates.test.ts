import { describe, expect, test } from 'vitest';
import { readAngles } from '#formats/coordinates/angles.ts';
import { findPairs } from '#formats/coordinates/pairs.ts';
import { plainText } from '#formats/coordinates/plain-text.ts';
import { readLength } from '#formats/coordinates/read-length.ts';
import { findShared } from '#formats/coordinates/share-link.ts';

const pairsOf = (text: string) => findPairs(text).pairs.map(({ lon, lat, order }) => [Number(lon.toFixed(6)), Number(lat.toFixed(6)), order]);

describe('one place in every spelling', () => {
  const exact = [131.2, 44.123333];
  test.each([
    '44°07′24″N 131°12′00″E', '44º07´24"N 131º12´00"E', '北纬44°07′24″ 东经131°12′', '东经131度12分,北纬44度7分24秒', '44 07 24 N 131 12 00 E', 'N 44 07 24 E 131 12 00',
    '44:07:24N, 131:12:00E', "44°07'24''N，131°12'00''E", '经度：131.2 纬度：44.123333', 'lat=44.123333&lon=131.2', 'N44.123333 E131.2', '44.123333N131.2E', '４４.１２３３３３Ｎ １３１．２Ｅ', "44°07.4'N 131°12.0'E",
  ])('%s', (text) => {
    expect(pairsOf(text)).toEqual([[...exact, 'said']]);
  });

  test.each([['131.2, 44.1'], ['44.1 131.2'], ['１３１．２，４４．１'], ['44,1 131,2'], ['44,1; 131,2'], ['(131.2，44.1)'], ['+44.1 +131.2'], ['131.200000,44.100000'], ['卡口A 131.2,44.1 半径500米'], ['1号卡口 131.2 44.1 电话13812345678']])('%s: only one order is possible', (text) => {
    expect(pairsOf(text)).toEqual([[131.2, 44.1, 'range']]);
  });

  test('where both orders are possible longitude is taken first, and that is said', () => {
    expect(pairsOf('45.5 44.5')).toEqual([[45.5, 44.5, 'open']]);
    expect(pairsOf('44° 31.5°')).toEqual([[44, 31.5, 'open']]);
  });

  test('the south and the west are below zero', () => {
    expect(pairsOf('S 33°30′ W 70°30′')).toEqual([[-70.5, -33.5, 'said']]);
    expect(pairsOf('-33.5, -70.5')).toEqual([[-33.5, -70.5, 'open']]);
    expect(pairsOf('-0°30′ N 12°E')).toEqual([[12, -0.5, 'said']]);
  });

  test('several pairs of a line are told apart', () => {
    expect(pairsOf('A 131.2,44.1 B 131.3,44.2')).toEqual([[131.2, 44.1, 'range'], [131.3, 44.2, 'range']]);
  });

  test.each(['12 131 44', '500m 3km', 'K41.2', '1号卡口 2号卡口', '2026-01-15 08:00', '7分局 3分局', '', '99.5 99.5', '44.1N 44.2N'])('%s holds none', (text) => {
    expect(pairsOf(text)).toEqual([]);
  });
});

test('minutes and seconds are below 60: other numbers stand for themselves', () => {
  expect(readAngles(plainText('44 75')).map(({ degrees }) => degrees)).toEqual([44, 75]);
  expect(readAngles(plainText("44°75'")).map(({ degrees }) => degrees)).toEqual([44]);
});

describe('links that are shared', () => {
  test.each([
    ['//uri.amap.com/marker?position=131.2,44.1&name=%E5%8D%A1%E5%8F%A3', 'gcj02', '卡口'], ['//apis.map.qq.com/uri/v1/marker?marker=coord:44.1,131.2;title:站', 'gcj02', '站'], ['//api.map.baidu.com/marker?location=44.1,131.2&title=A', 'bd09', 'A'],
    ['//api.map.baidu.com/marker?location=44.1,131.2&coord_type=gcj02', 'gcj02', null], ['//www.openstreetmap.org/#map=12/44.1/131.2', 'wgs84', null], ['//www.openstreetmap.org/?mlat=44.1&mlon=131.2#map=9/1/2', 'wgs84', null],
    ['//www.google.com/maps/place/x/@44.1,131.2,15z', null, null], ['//maps.apple.com/?ll=44.1,131.2&q=Gate', null, 'Gate'],
  ])('%s', (address, datum, name) => {
    expect(findShared(`看这里 https:${address} 谢谢`)).toMatchObject([{ lon: 131.2, lat: 44.1, datum, name }]);
  });

  test('geo: is latitude first', () => {
    expect(findShared('geo:44.1,131.2?z=12')).toMatchObject([{ lon: 131.2, lat: 44.1, datum: 'wgs84' }]);
  });

  test('other addresses, broken ones and positions off the earth are none', () => {
    for (const address of ['https://example.com/?q=44,131', 'https://uri.amap.com/marker?position=x', 'https://uri.amap.com/marker?position=131.2,144.1', 'https://evil-amap.com.example/marker?position=1,2', 'https://uri.amap.com/marker?position=%E0%A4%A']) expect(findShared(address)).toEqual([]);
  });
});

test.each([['500', 500], ['1 500 m', 1500], ['1,500', 1500], ['1.5km', 1500], ['1,5 公里', 1500], ['５００米', 500], ['0', 0], ['abc', null], ['', null], ['-3', null], ['3km2', null], ['1.2.3', null]])('a length: %s', (text, metres) => {
  expect(readLength(text)).toBe(metres);
});

test('a bare length under a heading in kilometres is in kilometres', () => {
  expect([readLength('1.5', 1000), readLength('500m', 1000)]).toEqual([1500, 500]);
});
