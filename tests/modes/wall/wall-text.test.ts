import { expect, test } from 'vitest';
import { SOMEBODY, type RosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { CoverageResult } from '#core/coverage/result.ts';
import { figureLines } from '../../../src/modes/wall/wall-text.ts';

const totals = (pct: number) => ({ border: { coveredPct: pct }, area: { coveredPct: pct }, places: null }) as unknown as CoverageResult['totals'];
const before = (pct: number, error = 0) => ({ atOnce: { border: { [SOMEBODY]: { averagePct: pct } }, places: null }, area: { timeAveragePct: pct, timeAverageErrorPct: error } }) as unknown as RosterFigures;
const changes = (now: number, mean: number, error = 0) => figureLines(totals(now), before(mean, error)).map(({ change, worse }) => [change, worse]);

test('a change against the last shift never flatters: gains are rounded down, losses up, and ground is held against the most it may have been', () => {
  expect(changes(50.19, 50)[0]).toEqual(['▲ 0.1', false]);
  expect(changes(50.06, 50)[0]).toEqual(['持平', false]);
  expect(changes(49.98, 50)[0]).toEqual(['▼ 0.1', true]);
  expect(changes(48.89, 50)[0]).toEqual(['▼ 1.2', true]);
  expect(changes(50, 50)[0]).toEqual(['持平', false]);
  expect(changes(50, 49, 0.85)).toEqual([['▲ 1.0', false], ['▲ 0.1', false]]);
});
