import { checkMeta } from '../check-properties.ts';
import { Findings } from '../findings.ts';
import type { Plan } from '../plan.ts';
import type { Result } from '../problem.ts';
import type { PlanMeta } from '../schema.ts';

/**
 * The plan with other settings: those named in `patch`, undefined taking one away. All or none, through the door of the plan; ids of
 * shifts and agencies may not occur twice, since features are told apart by them. The same plan when nothing differs.
 */
export function setSettings(plan: Plan, patch: Readonly<Record<string, unknown>>): Result<Plan> {
  const findings = new Findings();
  const merged = Object.fromEntries(Object.entries({ ...plan.meta, ...patch }).filter(([, value]) => value !== undefined));
  const meta = checkMeta(merged, findings) as PlanMeta;
  for (const list of ['shifts', 'agencies'] as const) {
    const seen = new Set<string>();
    for (const [at, { id = '' }] of (meta[list] ?? []).entries()) {
      const where = { featureId: null, field: `plan.${list}[${at}].id` };
      if (seen.has(id)) findings.error('duplicateId', where, id, `${where.field} is "${id}", which another one of the list has.`);
      if (id.trim() === '') findings.error('missingId', where, id, `${where.field} is empty.`);
      seen.add(id);
    }
  }
  const problems = findings.all();
  if (problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return { ok: true, value: JSON.stringify(meta) === JSON.stringify(plan.meta) ? plan : { ...plan, meta }, problems };
}
