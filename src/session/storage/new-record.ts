import type { Plan } from '#core/plan/plan.ts';
import type { Source } from '../source.ts';
import { schemaVersion, type PlanRecord } from './records.ts';

/** The library's record of a plan that is kept for the first time, at a time in milliseconds. */
export function newRecord(id: string, plan: Plan, source: Source, dropped: Readonly<Record<string, number>>, now: number): PlanRecord {
  const { name, 'name:en': english, synthetic } = plan.meta;
  return {
    id, schema: schemaVersion, title: null, name: name ?? null, 'name:en': english ?? null, synthetic: synthetic === true, dropped,
    source: { kind: source.kind === 'demo' ? 'demo' : 'file', id: source.id, name: source.name },
    created: now, opened: now, deleted: null, uncopiedSince: null,
  };
}
