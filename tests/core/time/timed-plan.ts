/** Random plans with hours of duty and timetables, and the times that are asked of them. */
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { withChange } from '#core/plan/edits/change.ts';
import { dayBasis, hoursBasis, instantBasis, type TimeAnswer } from '#core/time/basis.ts';

const hours = ['00:00-08:00', '08:00-16:00', '16:00-24:00', '22:00-06:00', '10:00-11:00'];
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** A random plan whose posts have hours and whose patrols have timetables. */
export function timedPlan(plan: Plan): Plan {
  const change = new Map<string, AnyFeature>(plan.features.map((feature, k): [string, AnyFeature] => {
    const [start = '', end = ''] = hours[k % hours.length]!.split('-');
    const more = feature.kind === 'post' ? { dutyWindows: [{ start, end }] }
      : feature.kind === 'patrolRoute' ? { speedKmh: 5 + (k % 3) * 8, pattern: k % 2 ? 'outAndBack' : 'oneWay', schedule: { firstDeparture: clock(k % 9), lastDeparture: '20:00', headwayMin: 90 + 30 * (k % 4) }, stops: [{ placeId: 'far', dwellMin: 25 }] }
        : feature.kind === 'borderLine' ? { sections: [...feature.properties.sections ?? [], { id: 'rest', fromM: 2600, toM: null, maxGapMin: 120 }] } : {};
    return [feature.id, { ...feature, properties: { ...feature.properties, ...more } } as AnyFeature];
  }));
  return { ...withChange(plan, change), meta: { ...plan.meta, timezone: 'Asia/Shanghai', planDate: '2026-01-15' } };
}

/** The whole day, some hours of a night, and a moment. */
export const times = [dayBasis, (meta: Plan['meta']) => hoursBasis(meta, '20:00-04:00', undefined), (meta: Plan['meta']) => instantBasis(meta, '2026-01-15T09:30:00+08:00')] as ((meta: Plan['meta'], date?: string) => TimeAnswer)[];
