import { expect, test } from 'vitest';
import type { LiveTotals } from '#core/coverage/live.ts';
import { language } from '#i18n/language.svelte.ts';
import { tellChange } from '#panels/explain/tell-change.ts';

const totals = (coveredM: number, coveredM2: number, covered: number): LiveTotals => ({
  area: { areaM2: 1e6, coveredM2, gapM2: 1e6 - coveredM2, coveredPct: coveredM2 / 1e4 },
  border: { lengthM: 10_000, exemptM: 0, coveredM, gapM: 10_000 - coveredM, coveredPct: coveredM / 100, longestGapM: 10_000 - coveredM },
  places: { count: 4, covered, coveredPct: 25 * covered, weightedPct: 25 * covered },
} as LiveTotals);

test('a change tells both figures, their difference and both shares; a gain is rounded down, a loss up', () => {
  language.set('en');
  const told = tellChange('border', totals(4000.7, 0, 0), totals(5000.2, 0, 0))!;
  expect(told.inputs.map(({ label, text }) => `${label}: ${text}`)).toEqual(['Before the edit: 4\u202f000\u202fm', 'Now: 5\u202f000\u202fm', 'More exactly: +999\u202fm', 'Before the edit · share: 40.0070%', 'Now · share: 50.0020%']);
  expect(tellChange('border', totals(5000.2, 0, 0), totals(4000.7, 0, 0))!.inputs[2]!.text).toBe('\u22121\u202f000\u202fm');
  expect(tellChange('places', totals(0, 0, 1), totals(0, 0, 3))!.inputs[2]!.text).toBe('+2');
  expect(tellChange('area', totals(0, 5e5, 0), totals(0, 4e5, 0))!.inputs[2]!.text).toMatch(/^\u2212/);
});
test('what one of the two plans does not have has no change', () => {
  expect(tellChange('border', totals(1, 1, 1), { ...totals(1, 1, 1), border: null })).toBeNull();
  expect(tellChange('area', { ...totals(1, 1, 1), area: null }, totals(1, 1, 1))).toBeNull();
});
