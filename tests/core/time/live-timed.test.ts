/** The live figures of a moment and of a stretch of time after any edit are those of a full computation. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { LiveCoverage, liveTotalsOf } from '#core/coverage/live.ts';
import type { Question } from '#core/coverage/question.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { withChange } from '#core/plan/edits/change.ts';
import { instantBasis } from '#core/time/basis.ts';
import { anyEdit, applied, richPlan } from '../coverage/live-model.ts';
import { recipe } from '../coverage/random-plan.ts';
import { timedPlan, times } from './timed-plan.ts';

test('a place at which a patrol stops is moved: it comes at other times elsewhere, as a full computation says', () => {
  const at = (lon: number) => ({ type: 'Point', coordinates: [lon, 45] });
  const plan = { meta: { id: 'stops', timezone: 'Asia/Shanghai', planDate: '2026-01-15' }, foreign: {}, features: [
    { id: 'stop', kind: 'priorityPlace', geometry: at(130.02), properties: { priority: 1, requiredIntervalMin: 40 } },
    { id: 'end', kind: 'priorityPlace', geometry: at(130.1), properties: { priority: 1, requiredIntervalMin: 65 } },
    { id: 'route', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [[130, 45], [130.1, 45]] }, properties: { halfWidthM: 200, speedKmh: 8, pattern: 'outAndBack', schedule: { firstDeparture: '00:00', lastDeparture: '23:00', headwayMin: 60 }, stops: [{ placeId: 'stop', dwellMin: 30 }] } },
  ] } as unknown as Plan;
  const time = instantBasis(plan.meta, '2026-01-15T09:25:00+08:00');
  if (!time.ok) throw new Error(time.refusal);
  const question: Question = { includePlanned: false, agencies: [], time: time.basis };
  const live = LiveCoverage.of(plan, question);
  if (live === 'cancelled') throw new Error(live);
  expect(live.totals().places?.covered).toBe(1);
  /* The patrol stays at the stop until 9:41 wherever that is. */
  const moved = { ...plan.features[0], geometry: at(130.1) } as unknown as AnyFeature;
  const found = live.preview('stop', moved);
  const full = computeCoverage(withChange(plan, new Map([['stop', moved]])), question);
  if (full === 'cancelled') throw new Error(full);
  expect(found.places).toEqual(full.result.totals.places);
  expect(found.places?.covered).toBe(2);
});

test('12 plans by the day, by hours and at a moment: after every edit what is shown is what a full computation gives', () => {
  let compared = 0;
  fc.assert(fc.property(recipe, fc.array(anyEdit, { minLength: 10, maxLength: 10 }), fc.nat(2), (given, edits, which) => {
    let plan = timedPlan(richPlan(given));
    const time = times[which]!(plan.meta);
    if (!time.ok) throw new Error(time.refusal);
    const question: Question = { includePlanned: false, agencies: [], time: time.basis };
    const live = LiveCoverage.of(plan, question);
    if (live === 'cancelled') throw new Error(live);
    const full = () => {
      const answer = computeCoverage(plan, question);
      if (answer === 'cancelled') throw new Error(answer);
      return liveTotalsOf(answer.result);
    };
    const same = (found: ReturnType<typeof full>, when: string) => {
      const wanted = full();
      expect(found.places, when).toEqual(wanted.places);
      for (const key of ['coveredM', 'gapM', 'exemptM', 'longestGapM'] as const) expect(Math.abs((found.border?.[key] ?? 0) - (wanted.border?.[key] ?? 0)), `${key} ${when}`).toBeLessThanOrEqual(0.02);
      expect(Math.abs((found.area?.gapM2 ?? 0) - (wanted.area?.gapM2 ?? 0)), when).toBeLessThanOrEqual(0.01);
      compared += 1;
    };
    same(live.totals(), 'at first');
    for (const one of edits) {
      const made = applied(given, plan, one);
      if (!made) continue;
      plan = made.plan;
      same(live.preview(made.id, made.feature), `after ${one.what} of ${made.id}`);
    }
  }), { numRuns: 12, seed: 62 });
  expect(compared).toBeGreaterThan(50);
});
