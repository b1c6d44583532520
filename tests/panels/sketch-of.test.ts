import { describe, expect, test } from 'vitest';
import type { Dot } from '#formats/doctor/report.ts';
import type { Plan, Position } from '#core/plan/plan.ts';
import { sketchOf } from '#panels/import/sketch-of.ts';

const kept = (lon: number, lat: number, from: Position = [lon, lat]): Dot => ({ read: from, taken: [lon, lat], state: 'kept' });
const row = Array.from({ length: 6 }, (_, at) => kept(133 + at * 0.01, 46 + at * 0.01));
const plan = { meta: {}, features: [{ id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: [[133, 46], [133.1, 46.1]] }, properties: {} }], foreign: {} } as unknown as Plan;

describe('the sketch of an import', () => {
  test('holds everything that is taken, north up, east to the right', () => {
    const { dots, beyond } = sketchOf(row, null, 320, 220);
    expect(dots.every(({ taken }) => taken !== null && taken[0] >= 0 && taken[0] <= 320 && taken[1] >= 0 && taken[1] <= 220)).toBe(true);
    expect([dots[0]!.taken![0] < dots[5]!.taken![0], dots[0]!.taken![1] > dots[5]!.taken![1], beyond]).toEqual([true, true, 0]);
  });

  test('counts the records that cannot be shown: placeholders, not one whose axes were turned and that is in sight', () => {
    const { dots, beyond } = sketchOf([...row, kept(133.02, 46.03, [46.03, 133.02]), { read: [55, 55], taken: null, state: 'refused' }], null, 320, 220);
    expect([beyond, dots[6]!.moved, dots[6]!.read, dots[7]!.read]).toEqual([1, true, null, null]);
  });

  test('shows a move that can be seen, and no other', () => {
    const moved = row.map(({ taken }) => kept(taken![0], taken![1], [taken![0] + 0.007, taken![1] + 0.002]));
    expect(sketchOf(moved, null, 320, 220).dots.map((dot) => dot.moved)).toEqual([true, true, true, true, true, true]);
    expect(sketchOf(row, null, 320, 220).dots.some((dot) => dot.moved)).toBe(false);
  });

  test('has the outline of the plan where that is near, and stays with the records where it is not', () => {
    expect(sketchOf(row, plan, 320, 220).plan).toMatch(/^M[\d. -]+L/);
    const far = sketchOf(row.map(({ taken }) => kept(taken![0] - 100, taken![1])), plan, 320, 220);
    expect(far.beyond).toBe(0);
    expect(sketchOf([], null, 320, 220)).toEqual({ dots: [], plan: '', beyond: 0 });
  });
});
