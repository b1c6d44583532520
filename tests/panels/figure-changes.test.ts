import { expect, test } from 'vitest';
import type { LiveTotals } from '#core/coverage/live.ts';
import { figureChanges } from '#panels/figure-changes.ts';

const border = (coveredM: number) => ({ area: null, border: { coveredM }, places: null }) as unknown as LiveTotals;
const said = (from: number, to: number) => figureChanges(border(from), border(to))[1]?.text.replaceAll('\u202f', ' ') ?? null;

test('a gain is rounded down and a loss up: an edit never looks better than it is', () => {
  expect(said(0, 6190)).toBe('+6.1 km');
  expect(said(6110, 0)).toBe('\u22126.2 km');
});

test('a gain under ten metres is not shown, a loss of one is', () => {
  expect(said(100, 105)).toBeNull();
  expect(said(105, 104)).toBe('\u221210 m');
  expect(said(100, 100)).toBeNull();
});
