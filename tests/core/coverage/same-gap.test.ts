import { expect, test } from 'vitest';
import { sameGap } from '#core/coverage/same-gap.ts';
import type { Gap } from '#core/coverage/result.ts';

const gap = (id: string, more: Partial<Gap>): Gap => ({ id, rank: 1, kind: 'border', featureId: 'b', cause: 'noAsset', responsibleUnit: null, nearestPostId: null, nearestPostM: null, ...more });

test('a stretch is the one with which it shares most, whatever its number; none where it is covered now', () => {
  const hole = gap('gap-b-2', { fromM: 50_000, toM: 58_000 });
  const now = [gap('gap-b-1', { fromM: 10_000, toM: 12_000 }), gap('gap-b-2', { fromM: 41_000, toM: 50_500 }), gap('gap-b-3', { fromM: 50_600, toM: 58_000 }), gap('gap-c-1', { featureId: 'c', fromM: 50_000, toM: 58_000 })];
  expect(sameGap(hole, now)?.id).toBe('gap-b-3');
  expect(sameGap(hole, now.slice(0, 1))).toBeNull();
});

test('a place is that place, ground what is deepest near by', () => {
  expect(sameGap(gap('gap-at-x', { kind: 'place', featureId: 'x' }), [gap('gap-at-y', { kind: 'place', featureId: 'y' }), gap('gap-at-x', { kind: 'place', featureId: 'x' })])?.id).toBe('gap-at-x');
  const ground = gap('gap-a-1', { kind: 'area', featureId: 'a', deepest: [133, 46] });
  expect(sameGap(ground, [gap('gap-a-1', { kind: 'area', featureId: 'a', deepest: [133.4, 46] }), gap('gap-a-2', { kind: 'area', featureId: 'a', deepest: [133.01, 46] })])?.id).toBe('gap-a-2');
  expect(sameGap(ground, [])).toBeNull();
});
