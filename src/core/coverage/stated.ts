import type { Plan } from '../plan/plan.ts';
import type { Question } from './question.ts';
import type { Basis } from './result.ts';
import { statedTime } from './time/timed.ts';

/** Version of the figures: raised when the same plan may give other numbers. */
export const ENGINE = { name: 'exposure', version: '1', surface: 'WGS 84', toleranceM: 0.1 } as const;

/** What was asked, as the answer states it. */
export function statedBasis({ time, includePlanned, agencies, net, targetMin }: Question, plan: Plan): Basis {
  return { ...statedTime(time), zone: time?.zone ?? plan.meta.timezone ?? null, includePlanned, agencies, ...(net === undefined ? {} : { net }), ...(targetMin === undefined ? {} : { targetMin }) };
}
