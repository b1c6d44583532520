import fc from 'fast-check';
import { expect, test } from 'vitest';
import { area, lengthParts, percent } from '#i18n/quantity.ts';
import { signedBetween } from '#i18n/signed-between.ts';

const plain = (text: string | null) => text?.replaceAll('\u202f', ' ') ?? null;
const kmOf = (text: string) => Number(/[\d.]+/.exec(text.replaceAll('\u202f', ''))?.[0]);

test('a change is the difference of the two figures shown, where that does not flatter', () => {
  expect(plain(signedBetween('24.6\u202fkm', '18.4\u202fkm', -6210, false))).toBe('−6.2 km');
  expect(plain(signedBetween('69.9%', '70.4%', 0.53, true, 'pts'))).toBe('+0.5 pts');
  expect(plain(signedBetween('1\u202f187.4\u202fkm²', '950.0\u202fkm²', -237.4e6, true))).toBe('−237.4 km²');
});

test('where it would flatter the change has one more digit: a gain rounded down, a loss up', () => {
  expect(plain(signedBetween('69.9%', '75.1%', 5.187, true, 'pts'))).toBe('+5.18 pts');
  expect(plain(signedBetween('6.1\u202fkm', '0.0\u202fkm', -6119.2))).toBe('−6.12 km');
  expect(plain(signedBetween('30\u202fm', '50\u202fm', 15.4))).toBe('+15 m');
  expect(plain(signedBetween('5.0\u202fkm', '5.0\u202fkm', 20))).toBe('+0.02 km');
});

test('what is no figure, or of another unit, is not written here', () => {
  expect(signedBetween('—', '5.0\u202fkm', 20)).toBeNull();
  expect(signedBetween('<0.1\u202fkm', '5.0\u202fkm', 20)).toBeNull();
  expect(signedBetween('990\u202fm', '5.0\u202fkm', 4010)).toBeNull();
  expect(signedBetween('4.0\u202fkm', '5.0\u202fkm', null)).toBeNull();
});

test('it never overstates a gain nor understates a loss, and is within a last digit of the difference shown', () => {
  const metres = fc.double({ min: 1000, max: 200_000, noNaN: true });
  fc.assert(fc.property(metres, metres, (before, after) => {
    fc.pre(Math.abs(after - before) > 1);
    const [a, b] = [before, after].map((covered) => lengthParts(200_000, covered, 200_000 - covered).covered) as [string, string];
    const text = signedBetween(a, b, after - before)!;
    const size = kmOf(text);
    if (after > before) expect(size * 1000).toBeLessThanOrEqual(after - before + 1e-3);
    else expect(size * 1000).toBeGreaterThanOrEqual(before - after - 1e-3);
    expect(text.startsWith(after > before ? '+' : '−')).toBe(true);
    if (/\.\d\u202f/.test(text)) expect(size).toBeCloseTo(Math.abs(kmOf(b) - kmOf(a)), 6);
    else expect(Math.abs(size - Math.abs(kmOf(b) - kmOf(a)))).toBeLessThan(0.1 + 1e-9);
  }), { seed: 7, numRuns: 2000 });
  expect(signedBetween(area(2e7, 'down'), area(3e7, 'down'), 1e7)).not.toBeNull();
  expect(signedBetween(percent(12.34), percent(56.78), 44.44)).not.toBeNull();
});
