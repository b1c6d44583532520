import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { area, areaParts, chainage, length, lengthParts, percent, stretch } from '#i18n/quantity.ts';

const plain = (text: string) => text.replaceAll('\u202f', ' ');
const number = (text: string) => Number(plain(text).replace(/[^\d.]/g, ''));

describe('percent', () => {
  test('is rounded down, so that coverage is never overstated', () => {
    expect(percent(29.3932)).toBe('29.3%');
    expect(percent(99.97)).toBe('99.9%');
    expect(percent(99.99999999)).toBe('99.9%');
  });
  test('reads 100% only when nothing is left, and a dash where there is nothing to cover', () => {
    expect(percent(100)).toBe('100%');
    expect(percent(null)).toBe('—');
    expect(percent(0)).toBe('0.0%');
  });
  test('does not lose a tenth to binary fractions', () => expect(percent(40.3)).toBe('40.3%'));
});

describe('lengths and areas', () => {
  test('km with one decimal from 1 km, metres to ten below', () => {
    expect(plain(length(6700))).toBe('6.7 km');
    expect(plain(length(6434.1, 'up'))).toBe('6.5 km');
    expect(plain(length(847, 'up'))).toBe('850 m');
    expect(plain(length(1234567))).toBe('1 234.6 km');
  });
  test('an uncovered kilometre that came out a nanometre long is not shown as more', () => expect(plain(length(1000.0000001, 'up'))).toBe('1.0 km'));
  test('areas change their decimals with their size', () => {
    expect(plain(area(777_135_309))).toBe('777.1 km²');
    expect(plain(area(2_345_678))).toBe('2.35 km²');
    expect(plain(area(45_678))).toBe('45 700 m²');
  });
  test('the pair adds up as shown', () => {
    const shown = lengthParts(74_739.9, 21_968.4, 52_771.5);
    expect([shown.total, shown.covered, shown.gap].map(plain)).toEqual(['74.7 km', '21.9 km', '52.8 km']);
  });
  test('what is uncovered is not shown smaller because the total is rounded down', () => {
    const shown = areaParts(1_187_437_881, 206_532_873, 980_905_008);
    expect([plain(shown.total), plain(shown.covered), plain(shown.gap)]).toEqual(['1 187.4 km²', '206.4 km²', '981.0 km²']);
  });
  test('a small rest is said, never shown as zero', () => expect(plain(lengthParts(74_740, 74_735, 5).gap)).toBe('<0.1 km'));
  test('covered plus uncovered is the total, and covered is never more than it is', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 5e6, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (total, share) => {
      const covered = total * share;
      for (const shown of [lengthParts(total, covered, total - covered), areaParts(total * 1e3, covered * 1e3, (total - covered) * 1e3)]) {
        if (!shown.gap.startsWith('<')) expect(number(shown.covered) + number(shown.gap)).toBeCloseTo(number(shown.total), 6);
      }
      const shown = lengthParts(total, covered, total - covered);
      const unit = shown.covered.endsWith('km') ? 1000 : 1;
      expect(number(shown.covered) * unit).toBeLessThanOrEqual(covered + 0.01);
    }), { seed: 7, numRuns: 500 });
  });
});

describe('chainage', () => {
  test('K41+200 in Chinese, km 41.2 in English', () => {
    expect(chainage(41_200, 'zh')).toBe('K41+200');
    expect(plain(chainage(41_200, 'en'))).toBe('km 41.2');
    expect(chainage(58_020, 'zh')).toBe('K58+020');
  });
  test('a stretch is rounded outwards', () => {
    expect(stretch(50_008, 58_001, 'zh')).toBe('K50+000–K58+010');
    expect(plain(stretch(50_008, 58_001, 'en'))).toBe('km 50.00–58.01');
  });
});

test('what is wholly uncovered is shown no shorter than it is, nor than its longest stretch; its total is rounded up with it', () => {
  expect(lengthParts(60_040, 0, 60_040)).toEqual({ total: '60.1\u202Fkm', covered: '0.0\u202Fkm', gap: length(60_040, 'up') });
  expect(lengthParts(60_040, 5, 60_035)).toMatchObject({ covered: '0.0\u202Fkm', gap: length(60_035, 'up') });
  expect(areaParts(12_040_000, 0, 12_040_000).gap).toBe(area(12_040_000, 'up'));
  expect(lengthParts(60_040, 60_040, 0)).toMatchObject({ total: '60.0\u202Fkm', covered: '60.0\u202Fkm' });
});
