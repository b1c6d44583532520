import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { meanOf, timeCurve, worstOf } from '#core/coverage/time/curve.ts';
import { dayBasis, shiftBasis, type TimeAnswer } from '#core/time/basis.ts';
import { readGeoJson } from '#formats/geojson.ts';

const open = (path: string) => {
  const read = readGeoJson(readFileSync(path), path);
  if (!read.ok) throw new Error(path);
  return read.value.plan;
};
const asked = (answer: TimeAnswer) => {
  if (!answer.ok) throw new Error(answer.refusal);
  return { includePlanned: false, agencies: [], time: answer.basis };
};

describe('coverage over the hours', () => {
  test('is that of each moment: WE10 by the day has 20 % by night and 40 % from 8 to 16', () => {
    const plan = open('tests/worked/WE10.geojson');
    const curve = timeCurve(plan, asked(dayBasis(plan.meta, '2026-01-15')), { stepMin: 60, ground: true });
    if (curve === 'cancelled') throw new Error(curve);
    const at = (minute: number) => curve.border![curve.minutes.findIndex((each) => each === minute)]!;
    expect([at(420), at(480), at(900), at(960)].map((pct) => Math.round(pct * 1000) / 1000)).toEqual([20, 40, 40, 20]);
    expect(meanOf(curve, curve.border!)).toBeCloseTo(26.6667, 3);
    expect(worstOf(curve, curve.border!).minute).toBe(0);
    expect(curve.area).toBeNull();
  });

  test('of a real plan agrees with the full answer of basis instant, patrols included', () => {
    const plan = open('data/ussuri-border.geojson');
    const question = asked(shiftBasis(plan.meta, 'day', undefined));
    const curve = timeCurve(plan, question, { stepMin: 60, ground: true });
    if (curve === 'cancelled') throw new Error(curve);
    for (const minute of [0, 180, 420]) {
      const answer = computeCoverage(plan, { ...question, time: { mode: 'instant', zone: 'Asia/Shanghai', atMs: curve.fromMs + minute * 60_000 } });
      if (answer === 'cancelled') throw new Error(answer);
      const at = curve.minutes.indexOf(minute);
      expect(curve.border![at]!).toBeCloseTo(answer.result.totals.border!.coveredPct!, 6);
      expect(curve.places![at]!).toBeCloseTo(answer.result.totals.places!.coveredPct, 9);
      expect(curve.area![at]!).toBeCloseTo(answer.result.totals.area!.coveredPct, 6);
    }
  });

  test('can be given up', () => {
    const plan = open('data/ussuri-border.geojson');
    expect(timeCurve(plan, asked(dayBasis(plan.meta, undefined)), { stepMin: 30, ground: false }, { cancelled: () => true })).toBe('cancelled');
  });
});
