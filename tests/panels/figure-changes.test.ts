import { expect, test } from 'vitest';
import type { LiveTotals } from '#core/coverage/live.ts';
import { figureChanges } from '#panels/figure-changes.ts';

const border = (coveredM: number) => ({ area: null, border: { coveredM }, places: null }) as unknown as LiveTotals;
const said = (from: number, to: number) => figureChanges(border(from), border(to))[1]?.text.replaceAll('\u202f', ' ') ?? null;

test('a gain is rounded down and a loss up: an edit never looks better than it is', () => {
  expect(said(0, 6190)).toBe('+6.1 km');
  expect(said(6110, 0)).toBe('\u22126.2 km');
});

test('the change is that of the figures shown, and has one more digit where that would flatter', () => {
  const of = (coveredM: number) => ({ area: null, border: { lengthM: 80_000, exemptM: 0, coveredM, gapM: 80_000 - coveredM }, places: null }) as unknown as LiveTotals;
  const change = (from: number, to: number) => figureChanges(of(from), of(to))[1]?.text.replaceAll('\u202f', ' ');
  expect(change(55_410, 61_620)).toBe('+6.2 km');
  expect(change(55_490, 61_610)).toBe('+6.12 km');
  expect(change(61_610, 55_490)).toBe('\u22126.2 km');
  expect(change(61_690, 55_410)).toBe('\u22126.28 km');
});

test('a gain under ten metres is not shown, a loss of one is', () => {
  expect(said(100, 105)).toBeNull();
  expect(said(105, 104)).toBe('\u221210 m');
  expect(said(100, 100)).toBeNull();
});
