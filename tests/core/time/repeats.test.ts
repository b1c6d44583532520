import { describe, expect, test } from 'vitest';
import type { CoverageResult } from '#core/coverage/result.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { AskedTime } from '#core/time/asked.ts';
import { compute } from '../coverage/random-plan.ts';
import { border, place, post } from '../coverage/small-plan.ts';

const meta = { planDate: '2026-01-15', timezone: 'Asia/Shanghai' };
const ask = (when: AskedTime, ...features: AnyFeature[]): CoverageResult => {
  const plan: Plan = { meta, features, foreign: {} };
  return compute(plan, withTime({ includePlanned: false, agencies: [], when }, meta)).result;
};
const strict = () => border({ sections: [{ id: 's', fromM: 0, toM: null, maxGapMin: 0 }] });
const working = ['Mo', 'Tu', 'We', 'Th', 'Fr'] as const;

describe('hours that come again on other days of a week', () => {
  test('are told with their days, of a border and of a place alike; in a day they have none', () => {
    const features = [strict(), place('x', 5, 0, { requiredIntervalMin: 60 }), post('a', 5, { radiusM: 6000, dutyWindows: [{ start: '06:00', end: '22:00', days: [...working] }, { start: '00:00', end: '24:00', days: ['Sa', 'Su'] }] })];
    const { gaps } = ask({ week: true, day: '2026-01-15' }, ...features);
    for (const gap of gaps) expect([gap.kind, gap.maxGapMin, gap.repeats]).toEqual([gap.kind, 480, ['2026-01-12', '2026-01-13', '2026-01-14', '2026-01-15']]);
    expect(gaps.map(({ kind }) => kind).sort()).toEqual(['border', 'place']);
    expect(ask({ day: '2026-01-15' }, ...features).gaps.some(({ repeats }) => repeats)).toBe(false);
  });

  test('join over the end of the week, and what comes once has no days', () => {
    const daily = ask({ week: true, day: '2026-01-15' }, place('x', 5, 0, { requiredIntervalMin: 60 }), post('a', 5, { dutyWindows: [{ start: '06:00', end: '22:00' }] })).gaps[0]!;
    expect(daily.repeats).toHaveLength(7);
    const once = ask({ week: true, day: '2026-01-15' }, place('x', 5, 0, { requiredIntervalMin: 60 }), post('a', 5, { dutyWindows: [{ start: '00:00', end: '24:00', days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] }] })).gaps[0]!;
    expect([once.since?.slice(0, 16), once.until?.slice(0, 16), once.repeats]).toEqual(['2026-01-18T00:00', '2026-01-19T00:00', undefined]);
    const joined = ask({ week: true, day: '2026-01-15' }, place('x', 5, 0, { requiredIntervalMin: 60 }), post('a', 5, { dutyWindows: [{ start: '06:00', end: '22:00', days: ['Mo', 'Su'] }, { start: '00:00', end: '24:00', days: ['Tu', 'We', 'Th', 'Fr', 'Sa'] }] })).gaps[0]!;
    expect([joined.maxGapMin, joined.since?.slice(0, 16), joined.until?.slice(0, 16)]).toEqual([480, '2026-01-18T22:00', '2026-01-19T06:00']);
  });
});
