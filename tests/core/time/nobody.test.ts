import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LiveCoverage } from '#core/coverage/live.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { compute } from '../coverage/random-plan.ts';
import { border, place, post } from '../coverage/small-plan.ts';

/* An absence of the whole shift is shorter than a target of half a day: it is none that anybody allows. */
describe('hours in which nobody comes at all', () => {
  const meta = { planDate: '2026-01-15', timezone: 'Asia/Shanghai', shifts: [{ id: 'night', start: '00:00', end: '08:00' }] };
  const plan: Plan = { meta, foreign: {}, features: [
    border({ sections: [{ id: 's', fromM: 0, toM: 10_000, impactLevel: 'low' }] }), post('p', 2), post('by day', 6, { dutyWindows: [{ start: '08:00', end: '24:00' }] }),
    place('there', 2, 0, { requiredIntervalMin: 2000 }), place('gone', 6, 0, { requiredIntervalMin: 2000, requiredDwellMin: 10 }), place('never', 9, 0, { requiredIntervalMin: 2000 }),
  ] };

  test.each([{ when: { shift: 'night' } }, { when: { window: '01:00-02:00' } }])('are a gap, whatever the target allows ($when)', ({ when }) => {
    const question = withTime({ includePlanned: false, agencies: [], when }, meta);
    const { result } = compute(plan, question);
    expect(result.totals.border!.gapM).toBeCloseTo(8000, 0);
    expect(result.borders[0]!.gaps.map(({ causes }) => causes!.map(({ cause }) => cause)).flat()).toEqual(expect.arrayContaining(['noAsset', 'offDuty']));
    expect(result.places.map(({ id, covered, met }) => [id, covered, met])).toEqual([['there', true, undefined], ['gone', false, false], ['never', false, undefined]]);
    const live = LiveCoverage.of(plan, question);
    if (live === 'cancelled') throw new Error(live);
    expect(live.totals().border!.gapM).toBeCloseTo(result.totals.border!.gapM, 6);
    expect(live.totals().places!.covered).toBe(1);
  });

  test('on the Ussuri border the stretches that nobody reaches are gaps by every shift', () => {
    const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
    if (!read.ok) throw new Error('the demo plan cannot be read');
    const demo = read.value.plan;
    const never = compute(demo).result.borders[0]!.profile.filter(({ depth }) => depth === 0);
    expect(never.length).toBeGreaterThan(3);
    for (const { id } of demo.meta.shifts!) {
      const { gaps } = compute(demo, withTime({ includePlanned: false, agencies: [], when: { shift: id! } }, demo.meta)).result.borders[0]!;
      /* Who comes too rarely makes nothing deep or joint: with nobody's the depths are all of it. */
      const { totals: { border: figures } } = compute(demo, withTime({ includePlanned: false, agencies: [], when: { shift: id! } }, demo.meta)).result;
      expect(figures!.depthM!['1'] + figures!.depthM!['2'] + figures!.depthM!['3+']).toBeCloseTo(figures!.coveredM, 6);
      expect(figures!.jointM!).toBeLessThanOrEqual(figures!.coveredM);
      /* No absence is said to begin before the shift or to end after it. */
      const { basis, gaps: rows } = compute(demo, withTime({ includePlanned: false, agencies: [], when: { shift: id! } }, demo.meta)).result;
      for (const { id: gap, since, until } of rows) expect(since === undefined || (since >= basis.from! && until! <= basis.to!), `${id} ${gap} ${since} ${until}`).toBe(true);
      for (const { fromM, toM } of never) expect(toM - fromM < 10 || gaps.some((gap) => gap.fromM <= fromM + 0.01 && gap.toM >= toM - 0.01), `${id} ${fromM}`).toBe(true);
    }
  });
});
