import { expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { gainSurface } from '#core/coverage/suggest/gain-surface.ts';
import type { Plan } from '#core/plan/plan.ts';
import { area, at, border, post } from '../small-plan.ts';

const plan: Plan = { meta: { planDate: '2026-01-15' }, features: [area('a', [0, -3, 10, 3]), border(), post('p', 5, { radiusM: 2000 })], foreign: {} };
const ask = { objective: 'border', post: { postType: 'borderPost', radiusM: 1000 } } as const;
const box = [...at(0, -3), ...at(10, 3)] as const;

test('a gain surface holds what a post at each cell would bring, and leaves out where it would bring nothing', () => {
  const surface = gainSurface(plan, reachQuestion, ask, box);
  if (surface === 'cancelled') throw new Error(surface);
  expect(surface.cellM).toBeLessThanOrEqual(170);
  expect(surface.most).toBeCloseTo(2000, -2);
  for (const { at: [lon, lat], worth } of surface.cells) {
    const x = (lon - 131) * 111.319491, y = lat * 110.574276, half = Math.sqrt(1 - y * y);
    const open = (from: number, to: number) => Math.max(0, to - from);
    const wanted = open(Math.max(0, x - half), Math.min(3, x + half)) + open(Math.max(7, x - half), Math.min(10, x + half));
    expect(Math.abs(worth - 1000 * wanted)).toBeLessThan(1);
  }
});

test('a gain surface can be stopped', () => {
  expect(gainSurface(plan, reachQuestion, ask, box, { cancelled: () => true })).toBe('cancelled');
});
