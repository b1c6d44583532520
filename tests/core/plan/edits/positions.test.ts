import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceM } from '#core/geometry/geodesic.ts';
import { chainageAtPosition, positionAtChainage } from '#core/plan/edits/chainage-position.ts';
import { parsePosition } from '#core/plan/edits/parse-position.ts';
import { chainageText, decimalText, dmsText } from '#core/plan/edits/write-position.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import { quickest } from '../../../quickest.ts';

const anywhere = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })).map(([lon, lat]): Position => [lon, lat]);
const positionOf = (text: string): Position => { const read = parsePosition(text); if (typeof read === 'string' || read.type !== 'position') throw new Error(`${text}: ${JSON.stringify(read)}`); return read.position; };

describe('a position as it is written', () => {
  test.each([
    ['46.2196, 133.8551', [133.8551, 46.2196]], ['46.2196 133.8551', [133.8551, 46.2196]], ['46.2196，133.8551', [133.8551, 46.2196]], ['４６．５，１３３．５', [133.5, 46.5]],
    ['133.8551E 46.2196N', [133.8551, 46.2196]], ['N46.5 E133.5', [133.5, 46.5]], ['北纬46.5 东经133.5', [133.5, 46.5]], ['东经133.5°，北纬46.5°', [133.5, 46.5]], ['-33.5, -70.25', [-70.25, -33.5]], ['33.5S 70.25W', [-70.25, -33.5]],
    ['46°30\'N 133°30\'E', [133.5, 46.5]], ['46°30\'36"N, 133°30\'36"E', [133.51, 46.51]], ['46°30′36″ 133°30′36″', [133.51, 46.51]], ['北纬46度30分36秒 东经133度30分36秒', [133.51, 46.51]], ['46:30:36N 133:30:36E', [133.51, 46.51]],
  ] as const)('%s is read', (text, [lon, lat]) => {
    const [x, y] = positionOf(text);
    expect([x, y].map((n) => Number(n.toFixed(9)))).toEqual([lon, lat]);
  });

  test('the other way round than it can be is read the other way round, and said', () => {
    expect(parsePosition('133.8551, 46.2196')).toEqual({ type: 'position', position: [133.8551, 46.2196], swapped: true });
    expect(parsePosition('46.2196, 33.8551')).toMatchObject({ swapped: false });
  });

  test.each([
    ['', 'empty'], ['  ', 'empty'], ['46.2', 'oneNumber'], ['46.2 133.8 12', 'manyNumbers'], ['here', 'notANumber'], ['46,x', 'notANumber'], ['95N 133E', 'latitudeRange'], ['95, 195', 'latitudeRange'], ['45, 195', 'longitudeRange'],
    ['46°61\'N 133°E', 'minutesRange'], ['46N 47N', 'sameAxis'], ['K41+', 'chainage'], ['K41.2+200', 'chainage'], ['K', 'chainage'], ['1'.repeat(500), 'tooLong'],
  ] as const)('%s is refused, and it is said what is wrong', (text, problem) => { expect(parsePosition(text)).toBe(problem); });

  test('whatever is typed, there is an answer, at once', async () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => {
      const read = parsePosition(text);
      if (typeof read !== 'string' && read.type === 'position') expect(Math.abs(read.position[0]) <= 180 && Math.abs(read.position[1]) <= 90).toBe(true);
    }), { seed: 41, numRuns: 300 });
    const long = ['1 '.repeat(100), '°'.repeat(200), ' '.repeat(199) + 'x', '1°1\'1"'.repeat(30), 'K' + '1'.repeat(199)];
    expect(await quickest(50, () => long.map(parsePosition))).toBeLessThan(50);
  });

  test('written and read again it is where it was: to a decimetre in degrees, to three centimetres in seconds', () => {
    fc.assert(fc.property(anywhere, (position) => {
      expect(distanceM(positionOf(decimalText(position)), position)).toBeLessThan(0.1);
      expect(distanceM(positionOf(dmsText(position)), position)).toBeLessThan(0.03);
    }), { seed: 42, numRuns: 300 });
  });
});

describe('a chainage', () => {
  const border = { id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: [[130, 45], [130.5, 45.2], [131, 45]] }, properties: {} } as unknown as AnyFeature;

  test.each([
    ['K41+200', 41_200, 0], ['k41.2', 41_200, 0], ['km 41.2', 41_200, 0], ['公里 5', 5000, 0], ['K0+050 右50', 50, 50], ['K3+1 L20 m', 3001, -20], ['Ｋ３＋５', 3005, 0],
  ] as const)('%s is read', (text, chainageM, asideM) => { expect(parsePosition(text)).toEqual({ type: 'chainage', chainageM, asideM }); });

  test('is found again from its position, beside the line too, away from its bends', () => {
    fc.assert(fc.property(fc.double({ min: 3000, max: 30_000, noNaN: true }), fc.double({ min: -500, max: 500, noNaN: true }), (chainageM, asideM) => {
      const position = positionAtChainage(border, chainageM, asideM)!;
      const found = chainageAtPosition(border, position)!;
      expect(Math.abs(found.chainageM - chainageM)).toBeLessThan(2);
      expect(Math.abs(found.asideM - asideM)).toBeLessThan(1);
    }), { seed: 43, numRuns: 300 });
  });

  test('beyond the ends is nowhere', () => {
    expect(positionAtChainage(border, -1, 0)).toBeNull();
    expect(positionAtChainage(border, 1e6, 0)).toBeNull();
    expect(positionAtChainage(border, 0, 0)).toEqual([130, 45]);
  });

  test('is written as kilometres and metres', () => {
    expect([chainageText(41_200, 0), chainageText(999.7, -3.2), chainageText(50, 12)]).toEqual(['K41+200', 'K1+000 L3', 'K0+050 R12']);
  });
});
